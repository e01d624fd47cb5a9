import { isXmlSpace } from '../../base/decimal-digits.js';

/** Without XML white space at both ends. */
export function trim(text: string): string {
  let end = text.length;
  let start = 0;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

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
  return trim(text.replace(/[ \t\n\r]+/g, ' '));
}
