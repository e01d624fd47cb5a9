/**
 * Qualified names by number. An id stands for (prefix, namespace URI, local name), so that a path can be printed as it was
 * written; two ids may share the expanded name. Id 0 is "no name". A table serves many documents and only grows; one that hostile
 * documents have filled is left to the trees that use it, and later documents get a new one.
 */
export interface NameTable {
  /** Ids in use are 1 to `size - 1`. */
  readonly size: number;
  readonly prefix: readonly string[];
  /** '' for no namespace. */
  readonly uri: readonly string[];
  readonly local: readonly string[];
  /** `{uri}local`; to ask for it makes no string. */
  readonly clark: readonly string[];
  /** The first id with the same namespace URI and local name: two nodes have equal expanded names where these are equal. */
  readonly expanded: Int32Array;
}
