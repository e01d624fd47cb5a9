/* Percent-encoding as UTF-8. Each function leaves its own set of characters alone. */

function encode(text: string | undefined, escaped: RegExp): string {
  return (text ?? '').replace(escaped, (character) => Array.from(new TextEncoder().encode(character), percent).join(''));
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** All but letters, digits, `-`, `_`, `.` and `~`. */
export function encodeForUri(text: string | undefined): string {
  return encode(text, /[^A-Za-z0-9\-_.~]/gu);
}

/** What an IRI may hold and a URI may not: beyond ASCII, and `<>" {}|\^` with the grave accent. */
export function iriToUri(text: string | undefined): string {
  return encode(text, /[^!#-;=?-[\]_a-z~]/gu);
}

/** Only what is not printable ASCII. */
export function escapeHtmlUri(text: string | undefined): string {
  return encode(text, /[^ -~]/gu);
}
