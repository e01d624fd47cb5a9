import { NodeKind } from './tree.js';

const BYTES_PER_NODE = 26;

/** The arrays of `Tree` while they grow. */
export class NodeArrays {
  length = 0;
  kind: Uint8Array;
  name: Int32Array;
  parent: Int32Array;
  end: Int32Array;
  offset: Int32Array;
  valueStart: Int32Array;
  valueEnd: Int32Array;
  flags: Uint8Array;

  constructor(capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.name = new Int32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.offset = new Int32Array(capacity);
    this.valueStart = new Int32Array(capacity);
    this.valueEnd = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
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

  /** Room for `capacity` nodes; one array after the other, so that only one is held twice. */
  grow(capacity: number): void {
    this.kind = longer(this.kind, new Uint8Array(capacity));
    this.name = longer(this.name, new Int32Array(capacity));
    this.parent = longer(this.parent, new Int32Array(capacity));
    this.end = longer(this.end, new Int32Array(capacity));
    this.offset = longer(this.offset, new Int32Array(capacity));
    this.valueStart = longer(this.valueStart, new Int32Array(capacity));
    this.valueEnd = longer(this.valueEnd, new Int32Array(capacity));
    this.flags = longer(this.flags, new Uint8Array(capacity));
  }

  /** The same nodes in arrays exactly as long as needed: parts of one buffer, as eight take longer to make. */
  copy(): NodeArrays {
    const { length } = this;
    const buffer = new ArrayBuffer(length * BYTES_PER_NODE);
    const words = (part: number): Int32Array => new Int32Array(buffer, part * length * 4, length);
    const copy = new NodeArrays(0);
    copy.length = length;
    copy.name = words(0);
    copy.parent = words(1);
    copy.end = words(2);
    copy.offset = words(3);
    copy.valueStart = words(4);
    copy.valueEnd = words(5);
    copy.kind = new Uint8Array(buffer, length * 24, length);
    copy.flags = new Uint8Array(buffer, length * 25, length);
    copy.name.set(this.name.subarray(0, length));
    copy.parent.set(this.parent.subarray(0, length));
    copy.end.set(this.end.subarray(0, length));
    copy.offset.set(this.offset.subarray(0, length));
    copy.valueStart.set(this.valueStart.subarray(0, length));
    copy.valueEnd.set(this.valueEnd.subarray(0, length));
    copy.kind.set(this.kind.subarray(0, length));
    copy.flags.set(this.flags.subarray(0, length));
    return copy;
  }

  reset(): void {
    this.length = 0;
    this.add(NodeKind.DOCUMENT, 0, -1, 0, 0, 0, 0);
  }
}

function longer<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
