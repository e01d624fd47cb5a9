import type { Tree } from '../../xml/tree.js';
import { encodeUtf8 } from '../../xml/utf8.js';
import { normalizedString, plainNode, spaceEnd, spaceStart } from '../../xml/value.js';

/** Codes of so few bytes make a number below 2^53. */
const SHORT = 6;

/** A list of codes, asked for the values of nodes. Short codes are found by their bytes: no string is made of a value. */
export class CodeSet {
  readonly #codes: readonly string[];
  #texts: ReadonlySet<string> | undefined;
  /** The short codes as numbers, each where its hash says or after it, and 0 where there is none; at most half full. */
  #table: Float64Array | undefined;

  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.#texts = undefined;
    this.#table = undefined;
  }

  has(text: string | undefined): boolean {
    this.#texts ??= new Set(this.#codes);
    return text !== undefined && this.#texts.has(text);
  }

  /** Whether the string value of a node is one of the codes; that of an absent node, -1, is not. */
  hasNode(tree: Tree, node: number): boolean {
    if (node < 0) return false;
    const value = plainNode(tree, node);
    if (value >= 0 && this.#hasBytes(tree.bytes, tree.valueStart[value], tree.valueEnd[value])) return true;
    return this.has(tree.string(node));
  }

  /** Whether `normalize-space(node)` is one of the codes. */
  hasNormalized(tree: Tree, node: number): boolean {
    if (node < 0) return this.has('');
    const value = plainNode(tree, node);
    if (value >= 0) {
      const { bytes } = tree;
      const from = spaceEnd(bytes, tree.valueStart[value], tree.valueEnd[value]);
      if (this.#hasBytes(bytes, from, spaceStart(bytes, from, tree.valueEnd[value]))) return true;
    }
    return this.has(normalizedString(tree, node));
  }

  /** False says nothing. */
  #hasBytes(bytes: Uint8Array, from: number, to: number): boolean {
    if (to === from || to - from > SHORT) return false;
    this.#table ??= tableOf(this.#codes);
    return this.#table[placeOf(this.#table, numberOf(bytes, from, to))] !== 0;
  }
}

/** The codes that `normalize-space()` leaves as they are, by their bytes. */
function tableOf(codes: readonly string[]): Float64Array {
  const short = codes
    .filter((code) => /^\S+$/.test(code))
    .map(encodeUtf8)
    .filter(({ length }) => length <= SHORT);
  let size = 2;
  while (size < short.length * 2) size *= 2;
  const table = new Float64Array(size);
  for (const bytes of short) {
    const number = numberOf(bytes, 0, bytes.length);
    table[placeOf(table, number)] = number;
  }
  return table;
}

/** Bytes as the digits of one number; never 0, as no byte of a document is. */
function numberOf(bytes: Uint8Array, from: number, to: number): number {
  let number = bytes[from];
  for (let i = from + 1; i < to; i += 1) number = number * 256 + bytes[i];
  return number;
}

/** Where a number stands in a table, or else the empty place that it would take. */
function placeOf(table: Float64Array, number: number): number {
  const last = table.length - 1;
  let place = (Math.imul(number, 0x9e3779b1) >>> 12) & last;
  while (table[place] !== 0 && table[place] !== number) place = (place + 1) & last;
  return place;
}
