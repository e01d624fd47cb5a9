import type { Excerpt } from '../base/finding.js';
import { NodeKind, type Tree } from './tree.js';

/** Bytes of a line that are shown before and after what is meant. */
const AROUND = 160;
/** Bytes that are meant at most. */
const MEANT = 120;

const LF = 0x0a;
const CR = 0x0d;
const SLASH = 0x2f;
const GREATER_THAN = 0x3e;

/** The source line of a node, with what is meant: of an element its name, of an attribute or a text all of it. */
export function excerptOf(tree: Tree, node: number): Excerpt {
  return excerptAt(tree.bytes, tree.offset[node], meantEnd(tree, node));
}

/** The line around the bytes `from` to `to` of a document in UTF-8. */
export function excerptAt(bytes: Uint8Array, from: number, to: number): Excerpt {
  let start = from;
  while (start > 0 && from - start < AROUND && !isBreak(bytes[start - 1])) start -= 1;
  let end = from;
  const last = Math.min(bytes.length, Math.max(to, from) + AROUND);
  while (end < last && !isBreak(bytes[end])) end += 1;
  while (start < from && isContinuation(bytes[start])) start += 1;
  while (end > from && end < bytes.length && isContinuation(bytes[end])) end -= 1;
  const meant = Math.min(Math.max(to, from), end);
  const decode = (a: number, b: number): string => new TextDecoder().decode(bytes.subarray(a, b));
  const before = decode(start, from);
  return {
    text: before + decode(from, end),
    at: before.length,
    length: decode(from, meant).length,
    cutBefore: start > 0 && !isBreak(bytes[start - 1]),
    cutAfter: end < bytes.length && !isBreak(bytes[end]),
  };
}

function meantEnd({ bytes, kind, offset, valueEnd }: Tree, node: number): number {
  const from = offset[node];
  const limit = Math.min(bytes.length, from + MEANT);
  if (kind[node] === NodeKind.ATTRIBUTE) return Math.min(limit, valueEnd[node] + 1);
  if (kind[node] !== NodeKind.ELEMENT) return Math.min(limit, Math.max(from, valueEnd[node]));
  let end = from;
  while (end < limit && !endsName(bytes[end])) end += 1;
  return end;
}

/** What may follow an element's name: white space, `/` or `>`. */
function endsName(byte: number): boolean {
  return byte <= 0x20 || byte === SLASH || byte === GREATER_THAN;
}

function isBreak(byte: number): boolean {
  return byte === LF || byte === CR;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
