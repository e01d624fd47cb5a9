import { blockRange } from './regex-blocks.js';
import { NAME_CHARACTERS } from './type.js';

/** Character class escapes of XML Schema, as the inside of a `v` mode class. */
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  s: ' \\t\\n\\r',
  d: '\\p{Nd}',
  i: `:${NAME_CHARACTERS.start}`,
  c: `:${NAME_CHARACTERS.rest}`,
  // all but punctuation, separators and others
  w: '\\p{L}\\p{M}\\p{N}\\p{S}',
};

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** `\n`, `\r`, `\t` by their letters. */
export const SINGLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The inside of a class for the letter of `\d`, `\D` and kin, or `undefined` for any other. */
export function classEscape(letter: string): string | undefined {
  const lower = CLASS_ESCAPES[letter];
  if (lower !== undefined) return lower;
  const upper = CLASS_ESCAPES[letter.toLowerCase()];
  return upper === undefined ? undefined : `[^${upper}]`;
}

/** The inside of a class for the name in `\p{…}`: a category, or a block after `Is`. */
export function namedClass(name: string): string | undefined {
  if (name.startsWith('Is')) return blockRange(name.slice(2));
  return CATEGORY.test(name) ? `\\p{${name}}` : undefined;
}

/** A character with no meaning of its own, in a class or outside. */
export function literal(character: string): string {
  return /^[A-Za-z0-9]$/.test(character) ? character : `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}
