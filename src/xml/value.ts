import { CLASS, SPACE } from './chars.js';
import { cachedAscii } from './string-cache.js';
import { NodeKind, type Tree, ValueFlag } from './tree.js';
import { decodeUtf8, equalsAscii as sameAscii } from './utf8.js';

/** What `valueNode` says of a node without text, and of one with several texts. */
const NO_TEXT = -1;
const SEVERAL_TEXTS = -2;

const POINT = 0x2e;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const TO_CAPITAL = 0x20;

/** The one node whose raw value is the string value of `node`: itself unless it is an element; `NO_TEXT` or `SEVERAL_TEXTS` where there is none. */
function valueNode(tree: Tree, node: number): number {
  if (tree.kind[node] > NodeKind.ELEMENT) return node;
  const end = tree.end[node];
  let found = NO_TEXT;
  for (let child = node + 1; child < end; child += 1) {
    if (tree.kind[child] !== NodeKind.TEXT) continue;
    if (found !== NO_TEXT) return SEVERAL_TEXTS;
    found = child;
  }
  return found;
}

/** The one node whose raw value, as it stands, is the string value of `node`; -1 where there is none, or it must be decoded first. */
export function plainNode(tree: Tree, node: number): number {
  const value = valueNode(tree, node);
  return value >= 0 && (tree.flags[value] & ValueFlag.COMPLEX) === 0 ? value : -1;
}

/** Where the white space ends that bytes begin with. */
export function spaceEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && (CLASS[bytes[end]] & SPACE) !== 0) end += 1;
  return end;
}

/** Where the white space starts that bytes end with. */
export function spaceStart(bytes: Uint8Array, from: number, to: number): number {
  let start = to;
  while (start > from && (CLASS[bytes[start - 1]] & SPACE) !== 0) start -= 1;
  return start;
}

/** Whether the string value of a node is empty or XML white space only. A no-break space is no white space. */
export function isBlank(tree: Tree, node: number): boolean {
  if (tree.kind[node] > NodeKind.ELEMENT) return (tree.flags[node] & ValueFlag.BLANK) !== 0;
  const end = tree.end[node];
  for (let child = node + 1; child < end; child += 1) {
    if (tree.kind[child] === NodeKind.TEXT && (tree.flags[child] & ValueFlag.BLANK) === 0) return false;
  }
  return true;
}

/** Whether the string value of a node is `text`, which must be ASCII. Makes no string where the value is plain. */
export function equalsAscii(tree: Tree, node: number, text: string): boolean {
  const value = plainNode(tree, node);
  if (value < 0) return tree.string(node) === text;
  const from = tree.valueStart[value];
  return tree.valueEnd[value] - from === text.length && sameAscii(tree.bytes, from, text);
}

/** Whether the string value of a node, normalised as by `normalize-space()`, is `text`, which must be ASCII and normalised itself. */
export function normalizedEqualsAscii(tree: Tree, node: number, text: string): boolean {
  const value = plainNode(tree, node);
  if (value < 0 || text.includes(' ')) return normalizedString(tree, node) === text;
  const { bytes } = tree;
  const from = spaceEnd(bytes, tree.valueStart[value], tree.valueEnd[value]);
  const to = spaceStart(bytes, from, tree.valueEnd[value]);
  return to - from === text.length && sameAscii(bytes, from, text);
}

/** Whether the trimmed value of a node is `text` but for small ASCII letters, which count as capitals. False where the value is not plain. */
export function trimmedCapitalsAre(tree: Tree, node: number, text: string): boolean {
  const value = plainNode(tree, node);
  if (value < 0) return false;
  const { bytes } = tree;
  const from = spaceEnd(bytes, tree.valueStart[value], tree.valueEnd[value]);
  if (spaceStart(bytes, from, tree.valueEnd[value]) - from !== text.length) return false;
  for (let i = 0; i < text.length; i += 1) {
    const byte = bytes[from + i];
    if ((byte >= SMALL_A && byte <= SMALL_Z ? byte - TO_CAPITAL : byte) !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Whether two nodes that `plainNode` gave have the same value. */
export function samePlain(tree: Tree, a: number, b: number): boolean {
  const { bytes } = tree;
  const start = tree.valueStart[a];
  const other = tree.valueStart[b];
  const length = tree.valueEnd[a] - start;
  if (tree.valueEnd[b] - other !== length) return false;
  for (let i = 0; i < length; i += 1) if (bytes[start + i] !== bytes[other + i]) return false;
  return true;
}

/** How many characters a node's string value has; -1 where that is not the number of its bytes. */
export function plainLength(tree: Tree, node: number): number {
  const value = plainNode(tree, node);
  return value < 0 || (tree.flags[value] & ValueFlag.NON_ASCII) !== 0 ? -1 : tree.valueEnd[value] - tree.valueStart[value];
}

/** How many bytes follow the first point of a node's string value, 0 where it has none; -1 where the value cannot be read as it stands. */
export function bytesAfterPoint(tree: Tree, node: number): number {
  const value = plainNode(tree, node);
  if (value < 0 || (tree.flags[value] & ValueFlag.NON_ASCII) !== 0) return -1;
  const { bytes } = tree;
  const to = tree.valueEnd[value];
  for (let i = tree.valueStart[value]; i < to; i += 1) if (bytes[i] === POINT) return to - i - 1;
  return 0;
}

/** XPath's `normalize-space(string(node))`. Short values that repeat come from the cache of `Tree.string`. */
export function normalizedString(tree: Tree, node: number): string {
  const value = plainNode(tree, node);
  if (value < 0) return normalizeSpace(tree.string(node));
  const { bytes } = tree;
  const from = spaceEnd(bytes, tree.valueStart[value], tree.valueEnd[value]);
  const to = spaceStart(bytes, from, tree.valueEnd[value]);
  if (!isNormal(bytes, from, to)) return normalizeSpace(decodeUtf8(bytes, from, to));
  return (tree.flags[value] & ValueFlag.NON_ASCII) === 0 ? cachedAscii(bytes, from, to) : decodeUtf8(bytes, from, to);
}

/** Whether all white space inside a trimmed value is single blanks. */
function isNormal(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i];
    if (byte <= 0x20 && (byte !== 0x20 || bytes[i + 1] === 0x20)) return false;
  }
  return true;
}

/** XPath's `normalize-space` of a string: the four XML white space characters only. */
export function normalizeSpace(text: string): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const from = single.startsWith(' ') ? 1 : 0;
  const to = single.endsWith(' ') ? single.length - 1 : single.length;
  return from < to ? single.slice(from, to) : '';
}
