import { Binary } from './item.js';
import { trim } from './whitespace.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads xs:hexBinary, or xs:base64Binary with white space anywhere; `undefined` where the text is none. */
export function parseBinary(lexical: string, type: Binary['type']): Binary | undefined {
  if (type === 'base64Binary') {
    const text = lexical.replace(/[ \t\n\r]+/g, '');
    return isBase64(text) ? new Binary(type, text) : undefined;
  }
  const text = trim(lexical);
  return text.length % 2 === 0 && /^[0-9A-Fa-f]*$/.test(text) ? new Binary(type, text.toUpperCase()) : undefined;
}

/** Full groups of four, and no bits in the last one that no byte takes up. */
function isBase64(text: string): boolean {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const last = ALPHABET.indexOf(text.charAt(text.length - padding - 1));
  return padding === 0 || last % (padding === 2 ? 16 : 4) === 0;
}

/** The same bytes as the other type. */
export function recode(value: Binary, type: Binary['type']): Binary {
  if (value.type === type) return value;
  if (type === 'base64Binary') {
    const bytes = value.value.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return new Binary(type, btoa(bytes));
  }
  const hex = Array.from(atob(value.value), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  return new Binary(type, hex.join('').toUpperCase());
}
