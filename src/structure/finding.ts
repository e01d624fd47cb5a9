/** Where a document departs from the structure of its syntax. All are errors. */
export interface StructureFinding {
  /** `STRUCTURE-ORDER`, …: one for each kind of departure. */
  readonly rule: StructureRule;
  /** The node of the tree that it is about: an element, an attribute or a text; for what is missing, the element that lacks it. */
  readonly node: number;
  /** EN 16931 terms that stand at this place, or the group around it. */
  readonly terms: readonly string[];
  /** `found` and `expected`, where there is such a thing. */
  readonly values: Readonly<Record<string, string>>;
  /** Of an element that is missing: which, and after which of those that are there it belongs. */
  readonly missing?: { readonly element: string; readonly after: string };
  readonly message: string;
  readonly remedy?: string;
}

export type StructureRule =
  /** An element that is not known at this place. */
  | 'STRUCTURE-UNKNOWN'
  /** An element that should stand before one that went before it. */
  | 'STRUCTURE-ORDER'
  /** An element that may stand once and stands again. */
  | 'STRUCTURE-REPEATED'
  /** An element that has to be there and is not. */
  | 'STRUCTURE-MISSING'
  /** Text between elements. */
  | 'STRUCTURE-TEXT'
  /** An element inside a value. */
  | 'STRUCTURE-NOT-A-VALUE'
  /** A value that is not of its type. */
  | 'STRUCTURE-VALUE'
  /** An attribute that is not known on this element. */
  | 'STRUCTURE-ATTRIBUTE'
  | 'STRUCTURE-ATTRIBUTE-MISSING'
  | 'STRUCTURE-ATTRIBUTE-VALUE'
  /** `xsi:type` that names another type than the element's. */
  | 'STRUCTURE-TYPE'
  /** More departures than are listed. */
  | 'STRUCTURE-MORE';
