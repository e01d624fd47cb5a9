/*
 * What a document holds must not steer the terminal that shows it: C0 and C1 controls, the direction marks with which text can be
 * made to read as another, invisible marks, line and paragraph separators, noncharacters, and lone surrogates.
 */
export const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uDB40[\uDC00-\uDC7F]/g;

/** Text as one line that is safe to print: each unsafe character as `\u{202E}`. */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) as number).toString(16).toUpperCase()}}`);
}

/** JSON text with the same characters as its own escapes, `\u202e`, so that it is safe to print and says the same. */
export function escapeJson(json: string): string {
  return json.replace(UNSAFE, (characters) =>
    characters.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Colours for people; without `enabled` the text as it is. */
export function painter(enabled: boolean): (colour: Colour, text: string) => string {
  return (colour, text) => (enabled ? `\u001B[${CODES[colour]}m${text}\u001B[0m` : text);
}

export type Colour = keyof typeof CODES;

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;
