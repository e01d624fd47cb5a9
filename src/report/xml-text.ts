import { markupTag } from './markup.js';
import { escapeTerminal, UNSAFE } from './terminal.js';

/** What XML 1.0 cannot hold, not even as a reference. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for element content and attribute values in double quotes, of XML 1.0. Characters that steer a terminal stand as references, which say the
 * same; those that XML forbids as `\u{1B}`.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, visible)
    .replace(/[&<>"]/g, (character) => MARKUP[character])
    .replace(UNSAFE, (character) => `&#x${hex(character)};`);
}

/** XML for programs: the text is kept where XML can hold it. */
export const xml = markupTag(escapeXml);

/** XML that is shown to people as it is: no character in it may make a text be read as another. */
export const shownXml = markupTag((text) => escapeXml(escapeTerminal(text)));

const visible = (character: string): string => `\\u{${hex(character)}}`;

const hex = (character: string): string => (character.codePointAt(0) as number).toString(16).toUpperCase();
