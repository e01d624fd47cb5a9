/** Bounds on what the parser accepts; a document beyond one of them gives `XML-LIMIT`. Lengths are bytes of UTF-8. */
export interface XmlLimits {
  /** The whole document, as it arrived. */
  readonly bytes: number;
  /** Elements inside one another; the root has depth 1. */
  readonly depth: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributes: number;
  /** A name with its prefix. */
  readonly nameBytes: number;
  /** Different names and namespaces in one document. */
  readonly names: number;
  /** A run of text, as written: an attachment in base64 is one. */
  readonly textBytes: number;
  /** An attribute value, a comment or a processing instruction, as written. */
  readonly valueBytes: number;
  /** Elements, attributes, texts, comments and processing instructions together; each costs 26 bytes of memory. */
  readonly nodes: number;
}

/** Far above any invoice (UBL is 15 deep and knows 2,000 names), far below what would hurt. */
export const DEFAULT_LIMITS: XmlLimits = {
  bytes: 256 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  nameBytes: 1024,
  names: 20_000,
  textBytes: 128 * 1024 * 1024,
  valueBytes: 1024 * 1024,
  nodes: 16_000_000,
};
