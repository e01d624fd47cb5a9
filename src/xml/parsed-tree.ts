import { CLASS, EQUALS, GREATER_THAN, SLASH, SPACE } from './chars.js';
import { decodeValue } from './decode.js';
import { LineIndex } from './line-index.js';
import type { NameTable } from './names.js';
import type { NodeArrays } from './node-arrays.js';
import { cachedAscii } from './string-cache.js';
import { NodeKind, type Position, type Tree, ValueFlag } from './tree.js';
import { decodeUtf8 } from './utf8.js';

const NO_NAMESPACES: ReadonlyMap<string, string> = new Map();

/** The tree that `parseXml` gives. */
export class ParsedTree implements Tree {
  readonly bytes: Uint8Array;
  readonly names: NameTable;
  readonly length: number;
  readonly kind: Uint8Array;
  readonly name: Int32Array;
  readonly parent: Int32Array;
  readonly end: Int32Array;
  readonly offset: Int32Array;
  readonly valueStart: Int32Array;
  readonly valueEnd: Int32Array;
  readonly flags: Uint8Array;
  private readonly outer: ReadonlyMap<string, string>;
  private lines: LineIndex | undefined;

  /** `outer`: the namespaces in scope around the root, by prefix, where it is cut out of another document. */
  constructor(bytes: Uint8Array, names: NameTable, nodes: NodeArrays, outer: ReadonlyMap<string, string> = NO_NAMESPACES) {
    this.bytes = bytes;
    this.names = names;
    this.length = nodes.length;
    this.kind = nodes.kind;
    this.name = nodes.name;
    this.parent = nodes.parent;
    this.end = nodes.end;
    this.offset = nodes.offset;
    this.valueStart = nodes.valueStart;
    this.valueEnd = nodes.valueEnd;
    this.flags = nodes.flags;
    this.outer = outer;
    this.lines = undefined;
  }

  string(node: number): string {
    if (this.kind[node] > NodeKind.ELEMENT) return this.leaf(node);
    const end = this.end[node];
    let text = '';
    for (let child = node + 1; child < end; child += 1) {
      if (this.kind[child] !== NodeKind.TEXT) continue;
      if (child + 1 === end && text === '') return this.leaf(child);
      text += this.leaf(child);
    }
    return text;
  }

  private leaf(node: number): string {
    const flags = this.flags[node];
    const from = this.valueStart[node];
    const to = this.valueEnd[node];
    if ((flags & ValueFlag.COMPLEX) !== 0) return decodeValue(this.bytes, from, to, this.kind[node]);
    return (flags & ValueFlag.NON_ASCII) === 0 ? cachedAscii(this.bytes, from, to) : decodeUtf8(this.bytes, from, to);
  }

  position(node: number): Position {
    return this.positionAt(this.offset[node]);
  }

  positionAt(byteOffset: number): Position {
    this.lines ??= new LineIndex(this.bytes);
    return this.lines.positionAt(byteOffset);
  }

  namespacesAt(element: number): Map<string, string> {
    const found = new Map<string, string>();
    for (let node = element; node > 0; node = this.parent[node]) {
      if (this.kind[node] === NodeKind.ELEMENT) this.declarations(this.offset[node], found);
    }
    for (const [prefix, uri] of this.outer) if (!found.has(prefix)) found.set(prefix, uri);
    if (found.get('') === '') found.delete('');
    found.set('xml', 'http://www.w3.org/XML/1998/namespace');
    return found;
  }

  /** Reads a start tag again, which is known to be well-formed. */
  private declarations(tag: number, found: Map<string, string>): void {
    const { bytes } = this;
    let p = tag + 1;
    const skipName = (): void => {
      while ((CLASS[bytes[p]] & SPACE) === 0 && bytes[p] !== EQUALS && bytes[p] !== SLASH && bytes[p] !== GREATER_THAN) p += 1;
    };
    const skipSpace = (): void => {
      while ((CLASS[bytes[p]] & SPACE) !== 0) p += 1;
    };
    skipName();
    for (skipSpace(); bytes[p] !== GREATER_THAN && bytes[p] !== SLASH; skipSpace()) {
      const from = p;
      skipName();
      const name = decodeUtf8(bytes, from, p);
      skipSpace();
      p += 1;
      skipSpace();
      const close = bytes.indexOf(bytes[p], p + 1);
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
      if (prefix !== undefined && !found.has(prefix)) found.set(prefix, decodeValue(bytes, p + 1, close, NodeKind.ATTRIBUTE));
      p = close + 1;
    }
  }
}
