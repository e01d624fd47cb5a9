import { Atom } from './atoms.js';
import * as chars from './chars.js';
import * as nameStore from './name-store.js';
import * as plainBytes from './plain-bytes.js';
import { TagScanner } from './tag-scanner.js';
import { NodeKind, ValueFlag } from './tree.js';

// The engine folds constants of a module into its code; what is imported is loaded and checked at each use.
const { BANG, BLANK, CLASS, EQUALS, GREATER_THAN, LESS_THAN, LF, PLAIN_TEXT, QUOTE, SLASH } = chars;
const { guessSlot } = nameStore;
const { plainTextBytes, plainValueBytes } = plainBytes;
const { ELEMENT, ATTRIBUTE, TEXT } = NodeKind;
const { BLANK: BLANK_TEXT, NON_ASCII } = ValueFlag;
const { START, LENGTH, STATE, ELEMENT: ELEMENT_NAME, ATTRIBUTE: ATTRIBUTE_NAME, WORDS } = Atom;

const FOUR_BLANKS = 0x20202020;
/** Bytes below are ASCII. */
const FIRST_MULTI_BYTE = 0x80;
/** So near the end of a document nothing is read quickly: what is looked at stays within it. */
const MARGIN = 16;
/** Elements with more attributes are left alone. */
const MOST_ATTRIBUTES = 4;
/** Nodes that one round of the loop adds: an element with its attributes, and one to spare. */
const MOST_NODES = MOST_ATTRIBUTES + 2;

/**
 * Elements as nearly all of an invoice are written, read in one loop that keeps what it needs at hand: indented by a line feed and
 * blanks, with a name that followed here before, with one or two attributes in double quotes, with a plain text up to the end tag.
 * What is not so, or wrong, is left to the other methods, which know the whole grammar and every message.
 */
export class QuickScanner extends TagScanner {
  /** From anywhere between tags on to what has to be looked at more closely, which may be `at` itself. */
  protected quick(at: number): number {
    if (this.counting) return at;
    const { view, nodes, names, limits } = this;
    const { words, marks, capacity } = nodes;
    const parent = capacity;
    const end = capacity * 2;
    const offset = capacity * 3;
    const valueStart = capacity * 4;
    const valueEnd = capacity * 5;
    const { guesses, state } = names;
    const { table, arenaView } = names.atoms;
    const { nameBytes, textBytes, valueBytes, depth: mostDepth } = limits;
    const stop = this.end - MARGIN;
    const lastNode = this.room - MOST_NODES;
    const mostAttributes = Math.min(MOST_ATTRIBUTES, limits.attributes);
    // The root, and an element that declares namespaces, have more to do at their end.
    const outermost = Math.max(this.namespaces.deepest, 1);
    // Without `| 0` the engine would keep them as it keeps numbers of any kind.
    let open = this.open | 0;
    let depth = this.depth | 0;
    let before = this.before | 0;
    let openName = words[open];
    let node = nodes.length | 0;
    let p = at | 0;
    while (p < stop && node < lastNode) {
      if (view.getUint8(p) !== LESS_THAN) {
        // Indentation, or a value.
        let to = p;
        let bits: number = BLANK_TEXT;
        if (view.getUint8(p) === LF) {
          to += 1;
          let other = view.getInt32(to, true) ^ FOUR_BLANKS;
          while (other === 0 && to < stop) {
            to += 4;
            other = view.getInt32(to, true) ^ FOUR_BLANKS;
          }
          to += firstByte(other);
        }
        if (view.getUint8(to) !== LESS_THAN && view.getUint8(to) > BLANK) {
          bits = 0;
          let special = plainTextBytes(view.getInt32(to, true));
          while (special === 0 && to < stop) {
            to += 4;
            special = plainTextBytes(view.getInt32(to, true));
          }
          to += firstByte(special);
          if (view.getUint8(to) >= FIRST_MULTI_BYTE) {
            bits = NON_ASCII;
            to = this.anyLetters(to);
          }
        }
        if (to >= stop || view.getUint8(to) !== LESS_THAN || view.getUint8(to + 1) === BANG || to - p > textBytes) break;
        marks[node] = TEXT;
        words[node] = 0;
        words[node + parent] = open;
        words[node + end] = node + 1;
        words[node + offset] = p;
        words[node + valueStart] = p;
        words[node + valueEnd] = to;
        marks[node + capacity] = bits;
        node += 1;
        p = to;
      } else if (view.getUint8(p + 1) === SLASH) {
        const from = words[open + offset] + 1;
        const length = words[open + valueEnd] - from;
        const close = p + 2 + length;
        if (depth <= outermost || close >= stop || view.getUint8(close) !== GREATER_THAN || !same(view, p + 2, view, from, length)) break;
        words[open + valueEnd] = 0;
        words[open + end] = node;
        before = openName;
        open = words[open + parent];
        openName = words[open];
        depth -= 1;
        p = close + 1;
      } else {
        let slot = guessSlot(before, openName);
        let atom = guesses[slot];
        let length = table[atom * WORDS + LENGTH];
        if (p + length >= stop || depth === mostDepth) break;
        if (!same(view, p + 1, arenaView, table[atom * WORDS + START], length)) {
          atom = guesses[slot + 1];
          length = table[atom * WORDS + LENGTH];
          if (p + length >= stop || !same(view, p + 1, arenaView, table[atom * WORDS + START], length)) break;
        }
        let q = p + 1 + length;
        let last = atom;
        let next = node + 1;
        while (view.getUint8(q) === BLANK && next - node <= mostAttributes) {
          slot = guessSlot(last, openName);
          let attribute = guesses[slot];
          let size = table[attribute * WORDS + LENGTH];
          if (q + size >= stop) break;
          if (!same(view, q + 1, arenaView, table[attribute * WORDS + START], size)) {
            attribute = guesses[slot + 1];
            size = table[attribute * WORDS + LENGTH];
            if (q + size >= stop || !same(view, q + 1, arenaView, table[attribute * WORDS + START], size)) break;
          }
          const value = q + 3 + size;
          if (view.getUint8(value - 1) !== QUOTE || view.getUint8(value - 2) !== EQUALS) break;
          if (table[attribute * WORDS + ATTRIBUTE_NAME] === 0 || size > nameBytes) break;
          let to = value;
          let special = plainValueBytes(view.getInt32(to, true));
          while (special === 0 && to < stop) {
            to += 4;
            special = plainValueBytes(view.getInt32(to, true));
          }
          to += firstByte(special);
          // A value that may be blank, or that a reference or an apostrophe stands in, is looked at again.
          if (to >= stop || view.getUint8(to) !== QUOTE || view.getUint8(value) <= BLANK || to === value || to - value > valueBytes) break;
          const id = table[attribute * WORDS + ATTRIBUTE_NAME];
          let other = node + 1;
          while (other < next && words[other] !== id) other += 1;
          if (other < next) break;
          marks[next] = ATTRIBUTE;
          words[next] = id;
          words[next + parent] = node;
          words[next + end] = next + 1;
          words[next + offset] = q + 1;
          words[next + valueStart] = value;
          words[next + valueEnd] = to;
          marks[next + capacity] = 0;
          next += 1;
          last = attribute;
          q = to + 1;
        }
        const empty = view.getUint8(q) === SLASH && view.getUint8(q + 1) === GREATER_THAN;
        if (!empty && view.getUint8(q) !== GREATER_THAN) break;
        if (table[atom * WORDS + STATE] !== state || length > nameBytes) break;
        const id = table[atom * WORDS + ELEMENT_NAME];
        marks[node] = ELEMENT;
        words[node] = id;
        words[node + parent] = open;
        words[node + offset] = p;
        words[node + valueStart] = 0;
        marks[node + capacity] = 0;
        before = last;
        if (empty) {
          words[node + valueEnd] = 0;
          words[node + end] = next;
          p = q + 2;
        } else {
          // Until the element is closed, its value's end holds the end of its name.
          words[node + valueEnd] = p + 1 + length;
          open = node;
          openName = id;
          depth += 1;
          p = q + 1;
        }
        node = next;
      }
    }
    this.open = open;
    this.depth = depth;
    this.before = before;
    nodes.length = node;
    return p;
  }

  /** From a letter above ASCII on to the first byte that is neither plain text nor a part of another. */
  private anyLetters(at: number): number {
    const { bytes, end } = this;
    let p = at;
    while (p < end && (bytes[p] >= FIRST_MULTI_BYTE || (CLASS[bytes[p]] & PLAIN_TEXT) !== 0)) {
      p = bytes[p] < FIRST_MULTI_BYTE ? p + 1 : this.multiByte(p);
    }
    return p;
  }
}

/** The number of the lowest byte of four that has a bit; 3 where none has. */
function firstByte(four: number): number {
  return ((31 - Math.clz32(four & -four)) >>> 3) & 3;
}

/** Whether the same bytes stand at two places; both go on for three bytes or more. */
function same(one: DataView, at: number, other: DataView, from: number, length: number): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4) if (one.getInt32(at + i, true) !== other.getInt32(from + i, true)) return false;
  // Of the last one to three bytes, the others are shifted out.
  return i === length || (one.getInt32(at + i, true) ^ other.getInt32(from + i, true)) << ((4 - (length - i)) << 3) === 0;
}
