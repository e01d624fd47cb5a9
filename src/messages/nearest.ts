import { editDistance } from '../base/edit-distance.js';
import type { Finding } from '../base/finding.js';
import type { CodeLists } from './messages.js';

interface Code {
  readonly code: string;
  readonly name: string;
}

/** So many are told. */
const TOLD = 3;

/** A longer value is no mistyped code, and would take its time. */
const LONGEST = 100;

/** Up to three valid codes nearest to the one found, with their names: `EUR (Euro), EGP (Egyptian Pound)`; undefined where none is near. */
export function nearestCodes({ codeList, values: { found } }: Finding, codeLists: CodeLists | undefined): string | undefined {
  if (codeList === undefined || codeLists === undefined || found === undefined) return undefined;
  const wanted = found.trim();
  if (wanted === '' || wanted.length > LONGEST) return undefined;
  const codes = codeList.split(',').flatMap((list) => codesOf(list, codeLists));
  // A code that is on the list is not what is wrong.
  if (codes.some(({ code }) => code === found)) return undefined;
  const near = codes
    .map((code) => ({ code, distance: distanceTo(wanted, code) }))
    .filter(({ distance }) => distance < FAR)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, TOLD);
  // One that differs in case or white space alone is what is meant.
  const told = near[0]?.distance === 0 ? near.slice(0, 1) : near;
  if (told.length === 0) return undefined;
  return told.map(({ code: { code, name } }) => (name === '' || name === code ? code : `${code} (${name})`)).join(', ');
}

const read = new WeakMap<CodeLists, Map<string, readonly Code[]>>();

/** The valid codes of `iso-4217/en16931-ubl`: a list, and the columns that say so. */
function codesOf(list: string, codeLists: CodeLists): readonly Code[] {
  const known = read.get(codeLists) ?? new Map<string, readonly Code[]>();
  read.set(codeLists, known);
  let codes = known.get(list);
  if (codes === undefined) {
    const [name, columns = ''] = list.split('/');
    codes = Object.hasOwn(codeLists, name) ? validCodes(codeLists[name], columns === '' ? [] : columns.split(' ')) : [];
    known.set(list, codes);
  }
  return codes;
}

function validCodes(table: string, columns: readonly string[]): Code[] {
  const [head, ...rows] = table.split('\n').map((line) => line.split('\t'));
  const at = columns.map((column) => head.indexOf(column));
  return rows.filter((row) => at.length === 0 || at.some((i) => row[i] === 'y')).map(([code, name]) => ({ code, name }));
}

const FAR = 100;

/** Codes come first that differ in case and white space alone, then those a letter or two away, then those with a similar name. */
function distanceTo(wanted: string, { code, name }: Code): number {
  const [a, b] = [plain(wanted), plain(code)];
  if (a === b) return 0;
  const edits = editDistance(a, b, 2);
  // Of a short code two letters are all of it.
  const close = edits <= (Math.max(a.length, b.length) > 3 ? 2 : 1) && Math.min(a.length, b.length) > 1;
  return Math.min(close ? edits + (a[0] === b[0] ? 0 : 0.5) : FAR, nameDistance(wanted, name));
}

function plain(text: string): string {
  return text.replace(/[\s_-]+/g, '').toUpperCase();
}

/** 10 for the same name, up to 20 for one that has some of the words. */
function nameDistance(wanted: string, name: string): number {
  const [asked, named] = [wordsOf(wanted), wordsOf(name)];
  if (asked.length === 0 || named.length === 0) return FAR;
  const shared = asked.filter((word) => word.length > 2 && named.some((other) => similar(word, other))).length;
  return shared === 0 ? FAR : 20 - (10 * 2 * shared) / (asked.length + named.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same word but for its ending, or a letter. */
function similar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return a === b;
  return (Math.abs(a.length - b.length) <= 2 && (a.startsWith(b) || b.startsWith(a))) || (shorter > 3 && editDistance(a, b, 1) <= 1);
}
