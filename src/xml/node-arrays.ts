import { NodeKind } from './tree.js';

/** Six words and two bytes. */
const BYTES_PER_NODE = 26;

/**
 * The arrays of `Tree` while they grow. They are parts of one buffer: one array takes less time to make, and the hottest loop has two to
 * look after instead of eight.
 */
export class NodeArrays {
  length = 0;
  /** `capacity` of each: name, parent, end, offset, valueStart, valueEnd. */
  words: Int32Array;
  /** `capacity` of each: kind, flags. */
  marks: Uint8Array;
  kind: Uint8Array;
  name: Int32Array;
  parent: Int32Array;
  end: Int32Array;
  offset: Int32Array;
  valueStart: Int32Array;
  valueEnd: Int32Array;
  flags: Uint8Array;

  constructor(capacity: number) {
    const buffer = new ArrayBuffer(capacity * BYTES_PER_NODE);
    const words = (part: number): Int32Array => new Int32Array(buffer, part * capacity * 4, capacity);
    this.words = new Int32Array(buffer, 0, capacity * 6);
    this.marks = new Uint8Array(buffer, capacity * 24);
    this.name = words(0);
    this.parent = words(1);
    this.end = words(2);
    this.offset = words(3);
    this.valueStart = words(4);
    this.valueEnd = words(5);
    this.kind = new Uint8Array(buffer, capacity * 24, capacity);
    this.flags = new Uint8Array(buffer, capacity * 25, capacity);
  }

  get capacity(): number {
    return this.kind.length;
  }

  /** Adds a node without children and gives its number; the caller has seen to it that there is room. */
  add(kind: number, name: number, parent: number, offset: number, valueStart: number, valueEnd: number, flags: number): number {
    const node = this.length;
    this.kind[node] = kind;
    this.name[node] = name;
    this.parent[node] = parent;
    this.end[node] = node + 1;
    this.offset[node] = offset;
    this.valueStart[node] = valueStart;
    this.valueEnd[node] = valueEnd;
    this.flags[node] = flags;
    this.length = node + 1;
    return node;
  }

  /** Room for `capacity` nodes. */
  grow(capacity: number): void {
    const larger = new NodeArrays(capacity);
    larger.take(this);
    Object.assign(this, larger);
  }

  /** The same nodes in arrays exactly as long as needed. */
  copy(): NodeArrays {
    const copy = new NodeArrays(this.length);
    copy.take(this);
    return copy;
  }

  reset(): void {
    this.length = 0;
    this.add(NodeKind.DOCUMENT, 0, -1, 0, 0, 0, 0);
  }

  /** Forgets all nodes; room for `capacity`. */
  empty(capacity: number): void {
    this.length = 0;
    if (this.capacity < capacity) this.grow(capacity);
  }

  /** No node follows the last: what stands there of a document before must not pass for one's attribute or child. */
  finish(): void {
    this.end[0] = this.length;
    if (this.length < this.capacity) this.kind[this.length] = NodeKind.DOCUMENT;
  }

  private take(from: NodeArrays): void {
    const { length } = from;
    this.length = length;
    this.name.set(from.name.subarray(0, length));
    this.parent.set(from.parent.subarray(0, length));
    this.end.set(from.end.subarray(0, length));
    this.offset.set(from.offset.subarray(0, length));
    this.valueStart.set(from.valueStart.subarray(0, length));
    this.valueEnd.set(from.valueEnd.subarray(0, length));
    this.kind.set(from.kind.subarray(0, length));
    this.flags.set(from.flags.subarray(0, length));
  }
}
