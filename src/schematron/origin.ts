import { NodeKind, type Tree } from '../xml/tree.js';
import type { SourcePlace } from './schema.js';

/** Where a part of a schema comes from. */
export interface Origin {
  readonly file: string;
  /** The place of the part, or of the character at `offset` in its value. */
  place(offset?: number): SourcePlace;
}

/** A node of a document; an attribute's offsets lead to the characters of its value. */
export function originInTree(file: string, tree: Tree, node: number): Origin {
  return {
    file,
    place(offset) {
      const inValue = offset !== undefined && tree.kind[node] === NodeKind.ATTRIBUTE;
      const position = inValue ? tree.positionAt(byteAt(tree, node, offset)) : tree.position(node);
      return { file, line: position.line, column: position.column };
    },
  };
}

/** A line of a table. */
export function originInTable(file: string, line: number): Origin {
  return { file, place: () => ({ file, line, column: 1 }) };
}

/** The same part with another value, so that offsets no longer lead anywhere. */
export function withoutOffsets(origin: Origin): Origin {
  return { file: origin.file, place: () => origin.place(0) };
}

/** The byte at which the code unit `offset` of an attribute's value is written. */
function byteAt({ bytes, valueStart, valueEnd }: Tree, node: number, offset: number): number {
  let at = valueStart[node];
  for (let units = 0; units < offset && at < valueEnd[node]; ) {
    const byte = bytes[at];
    if (byte === 0x26) {
      const end = bytes.indexOf(0x3b, at);
      const reference = String.fromCharCode(...bytes.subarray(at, end));
      const code = /^&#x/.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number(reference.slice(2));
      units += code > 0xffff ? 2 : 1;
      at = end + 1;
    } else {
      units += byte >= 0xf0 ? 2 : 1;
      at += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : byte === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1;
    }
  }
  return at;
}
