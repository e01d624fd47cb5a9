import { cast } from './cast.js';
import { checkCollation } from './collation.js';
import { compareCodepoints } from './compare.js';
import { XPathError } from './error.js';
import type { Atomic } from './item.js';
import { stringOf } from './string-of.js';
import { collapse } from './whitespace.js';

/* Optional arguments are `undefined` where the call has an empty sequence; most functions take that for ''. */

type Text = string | undefined;

export function concat(...values: (Atomic | undefined)[]): string {
  let text = '';
  for (const value of values) if (value !== undefined) text += stringOf(value);
  return text;
}

export function stringJoin(texts: readonly string[], separator = ''): string {
  return texts.join(separator);
}

/** Positions count code points from 1; start and length are rounded, NaN selects nothing. */
export function substring(text: Text, start: number, length?: number): string {
  if (text === undefined) return '';
  const from = Math.round(start);
  const to = length === undefined ? Number.POSITIVE_INFINITY : from + Math.round(length);
  if (Number.isNaN(from) || Number.isNaN(to)) return '';
  if (!hasSurrogates(text)) return text.slice(Math.max(from - 1, 0), Math.max(to - 1, 0));
  return [...text].slice(Math.max(from - 1, 0), Math.max(to - 1, 0)).join('');
}

export function stringLength(text: Text): number {
  if (text === undefined) return 0;
  let length = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) length--;
  return length;
}

function hasSurrogates(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true;
  return false;
}

export function upperCase(text: Text): string {
  return text === undefined ? '' : capitals(text);
}

/** `upper-case(text)`; the engine is asked only where there may be anything to change. */
export function capitals(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && (code <= 0x7a || code >= 0x80)) return text.toUpperCase();
  }
  return text;
}

export function lowerCase(text: Text): string {
  return text === undefined ? '' : text.toLowerCase();
}

export function normalizeSpace(text: Text): string {
  return text === undefined ? '' : collapse(text);
}

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

/** FOCH0003 for a form other than NFC, NFD, NFKC, NFKD and ''. */
export function normalizeUnicode(text: Text, form = 'NFC'): string {
  const name = collapse(form).toUpperCase();
  if (text === undefined || name === '') return text ?? '';
  if (!FORMS.has(name)) throw new XPathError('FOCH0003', `no normalization form ${name}`);
  return text.normalize(name);
}

export function translate(text: Text, from: string, to: string): string {
  if (text === undefined) return '';
  if (hasSurrogates(from) || hasSurrogates(to)) return translateCharacters(text, [...from], [...to]);
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const at = from.indexOf(character);
    result += at < 0 ? character : to.charAt(at);
  }
  return result;
}

function translateCharacters(text: string, from: readonly string[], to: readonly string[]): string {
  return Array.from(text, (character) => {
    const at = from.indexOf(character);
    return at < 0 ? character : (to[at] ?? '');
  }).join('');
}

export function contains(text: Text, part: Text, collation?: string): boolean {
  checkCollation(collation);
  return (text ?? '').includes(part ?? '');
}

export function startsWith(text: Text, part: Text, collation?: string): boolean {
  checkCollation(collation);
  return (text ?? '').startsWith(part ?? '');
}

export function endsWith(text: Text, part: Text, collation?: string): boolean {
  checkCollation(collation);
  return (text ?? '').endsWith(part ?? '');
}

export function substringBefore(text: Text, part: Text, collation?: string): string {
  checkCollation(collation);
  const at = (text ?? '').indexOf(part ?? '');
  return at < 0 ? '' : (text ?? '').slice(0, at);
}

export function substringAfter(text: Text, part: Text, collation?: string): string {
  checkCollation(collation);
  const at = (text ?? '').indexOf(part ?? '');
  return at < 0 ? '' : (text ?? '').slice(at + (part ?? '').length);
}

/** -1, 0 or 1. */
export function compare(a: Text, b: Text, collation?: string): number | undefined {
  checkCollation(collation);
  return a === undefined || b === undefined ? undefined : Math.sign(compareCodepoints(a, b));
}

export function codepointEqual(a: Text, b: Text): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}

/** FOCH0001 for what is no XML character. */
export function codepointsToString(codepoints: readonly Atomic[]): string {
  return codepoints.map((value) => character(cast(value, 'integer') as bigint)).join('');
}

function character(codepoint: bigint): string {
  const c = codepoint >= 0n && codepoint <= 0x10ffffn ? Number(codepoint) : 0;
  const valid = c === 0x9 || c === 0xa || c === 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
  if (!valid) throw new XPathError('FOCH0001', `${codepoint} is no XML character`);
  return String.fromCodePoint(c);
}

export function stringToCodepoints(text: Text): bigint[] {
  return Array.from(text ?? '', (c) => BigInt(c.codePointAt(0) as number));
}
