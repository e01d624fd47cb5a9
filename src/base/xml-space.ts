import { isXmlSpace } from './decimal-digits.js';

/**
 * Without XML white space (blank, tab, line feed, carriage return) at both ends; a no-break space stays. Linear, where a regular
 * expression for the end tries every run of blanks anew.
 */
export function trimXmlSpace(text: string): string {
  let end = text.length;
  let start = 0;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
