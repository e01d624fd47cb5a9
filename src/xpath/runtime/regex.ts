import { XPathError } from './error.js';
import { quote } from './quote.js';
import { translateRegex } from './regex-syntax.js';

/** Compiled expressions are kept, up to this many. */
const CACHE_SIZE = 256;

/** By flags, then by pattern: texts that a caller already holds are found without building a key. */
const cache = new Map<string, Map<string, RegExp>>();
let cached = 0;

/**
 * The JavaScript expression for one of XPath, global. FORX0001 for flags other than s, m, i, x; FORX0002 for wrong syntax.
 * Matching backtracks: nested repetitions over the same characters, such as `(a+)+b`, take exponential time.
 */
export function compileRegex(pattern: string, flags: string): RegExp {
  const known = cache.get(flags)?.get(pattern);
  if (known !== undefined) return known;
  const regex = compile(pattern, flags);
  if (cached >= CACHE_SIZE) {
    cache.clear();
    cached = 0;
  }
  const sameFlags = cache.get(flags) ?? new Map<string, RegExp>();
  cache.set(flags, sameFlags.set(pattern, regex));
  cached++;
  return regex;
}

function compile(pattern: string, flags: string): RegExp {
  if (!/^[smix]*$/.test(flags)) throw new XPathError('FORX0001', `the flags ${quote(flags)} are not among s, m, i and x`);
  const source = translateRegex(pattern, { s: flags.includes('s'), m: flags.includes('m'), x: flags.includes('x') });
  try {
    return new RegExp(source, flags.includes('i') ? 'giv' : 'gv');
  } catch (error) {
    throw new XPathError('FORX0002', `the regular expression ${quote(pattern)} cannot be used: ${(error as Error).message}`);
  }
}

/** fn:matches: anywhere in the text. */
export function matches(text: string | undefined, pattern: string, flags = ''): boolean {
  const regex = compileRegex(pattern, flags);
  regex.lastIndex = 0;
  return regex.test(text ?? '');
}

/** fn:replace. FORX0003 where the expression matches nothing at all, FORX0004 for a `$` or `\` that is wrong in the replacement. */
export function replace(text: string | undefined, pattern: string, replacement: string, flags = ''): string {
  const regex = compileNonEmpty(pattern, flags);
  const parts = parseReplacement(replacement);
  regex.lastIndex = 0;
  return (text ?? '').replace(regex, (...match: unknown[]) => {
    const groups = match.findIndex((value, i) => i > 0 && typeof value === 'number') - 1;
    return parts.map((part) => (typeof part === 'string' ? part : group(part.digits, groups, match))).join('');
  });
}

/** fn:tokenize: the texts between matches. FORX0003 where the expression matches nothing at all. */
export function tokenize(text: string | undefined, pattern: string, flags = ''): string[] {
  const regex = compileNonEmpty(pattern, flags);
  if (!text) return [];
  const tokens: string[] = [];
  let start = 0;
  for (const match of text.matchAll(regex)) {
    tokens.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  tokens.push(text.slice(start));
  return tokens;
}

function compileNonEmpty(pattern: string, flags: string): RegExp {
  const regex = compileRegex(pattern, flags);
  regex.lastIndex = 0;
  if (regex.test('')) throw new XPathError('FORX0003', `the regular expression ${quote(pattern)} matches the empty string`);
  regex.lastIndex = 0;
  return regex;
}

type ReplacementPart = string | { readonly digits: string };

/** Literal text and `$n`. */
function parseReplacement(replacement: string): ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  for (const [all, escaped, digits] of replacement.matchAll(/\\([\s\S]?)|\$(\d*)|[^\\$]+/gu)) {
    if (all.startsWith('\\')) {
      if (escaped !== '\\' && escaped !== '$') throw wrongReplacement(replacement, 'after "\\" only "\\" or "$" may stand');
      parts.push(escaped);
    } else if (all.startsWith('$')) {
      if (digits === '') throw wrongReplacement(replacement, 'after "$" a digit must stand');
      parts.push({ digits });
    } else parts.push(all);
  }
  return parts;
}

/** The longest run of digits that names a group; digits that are left stand for themselves. A group that did not match is ''. */
function group(digits: string, groups: number, match: readonly unknown[]): string {
  let length = digits.length;
  while (length > 1 && Number.parseInt(digits.slice(0, length), 10) > groups) length--;
  const index = Number.parseInt(digits.slice(0, length), 10);
  const value = index > groups ? '' : ((match[index] as string | undefined) ?? '');
  return value + digits.slice(length);
}

function wrongReplacement(replacement: string, reason: string): XPathError {
  return new XPathError('FORX0004', `the replacement ${quote(replacement)} is wrong: ${reason}`);
}
