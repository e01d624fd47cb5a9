import type { NameTable } from './names.js';

/** The kind of a node, as `Tree.kind` holds it. */
export const NodeKind = {
  DOCUMENT: 0,
  ELEMENT: 1,
  ATTRIBUTE: 2,
  TEXT: 3,
  COMMENT: 4,
  PROCESSING_INSTRUCTION: 5,
} as const;

/** Bits of `Tree.flags`; they speak of the raw bytes between `valueStart` and `valueEnd`. */
export const ValueFlag = {
  /** Entity or character references, CDATA, CR, or (attributes) white space to normalise: decode before use. */
  COMPLEX: 1,
  /** Bytes above 0x7F occur. */
  NON_ASCII: 2,
  /** Only XML white space (or nothing) once decoded. */
  BLANK: 4,
} as const;

/** A 1-based place in the source; columns count UTF-16 code units, CRLF is one break. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * An XML document as typed arrays, nodes numbered in document order: node 0 is the document node, an element is
 * followed by its attributes, then by its children. A node's subtree is `[i, end[i])`. Namespace declarations are no nodes.
 */
export interface Tree {
  /** The document as UTF-8 without a BOM (transcoded when it came in another encoding). */
  readonly bytes: Uint8Array;
  readonly names: NameTable;
  /** How many nodes there are; the arrays may be longer. */
  readonly length: number;
  readonly kind: Uint8Array;
  /** `NameTable` id of an element, an attribute or a processing instruction (its target); 0 for all others. */
  readonly name: Int32Array;
  /** The parent, or the owning element of an attribute; -1 for the document node. */
  readonly parent: Int32Array;
  /** The node after the last one of the subtree; for a leaf, `i + 1`. */
  readonly end: Int32Array;
  /** Byte offset in `bytes`: an element's or a comment's `<`, an attribute's name, a text's first byte. */
  readonly offset: Int32Array;
  /** Raw value of text, attribute, comment and processing instruction nodes: `[valueStart, valueEnd)` in `bytes`; for elements and the document both 0. */
  readonly valueStart: Int32Array;
  readonly valueEnd: Int32Array;
  readonly flags: Uint8Array;
  /** The XPath string value of any node. Short values that repeat come from a bounded cache. */
  string(node: number): string;
  position(node: number): Position;
  positionAt(byteOffset: number): Position;
  /** Prefixes in scope at an element, nearest first: prefix ('' for the default) to namespace URI. For QName look-ups; slow. */
  namespacesAt(element: number): Map<string, string>;
}
