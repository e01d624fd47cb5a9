import { trimXmlSpace } from '../../base/xml-space.js';

export { trimXmlSpace as trim };

/** XML Schema's `collapse`, fn:normalize-space: runs of XML white space become one space, none at the ends. */
export function collapse(text: string): string {
  let plain = true;
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x20) afterSpace = false;
    else if (c !== 0x20 || afterSpace) {
      plain = false;
      break;
    } else afterSpace = true;
  }
  if (plain && !(afterSpace && text.length > 0)) return text;
  return trimXmlSpace(text.replace(/[ \t\n\r]+/g, ' '));
}
