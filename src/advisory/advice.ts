/** What the advisory layer has to say of a document. Never an error: the official verdict is not its business. */
export interface Advice {
  /** `ADV-DATE-05`, …: docs/reference/advisory.md has them all. */
  readonly rule: AdviceId;
  readonly severity: 'warning' | 'info';
  /** The node of the tree that it is about. */
  readonly node: number;
  /** EN 16931 terms (`BT-2`). */
  readonly terms: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The checks that code makes; all others stand in schematron/advisory. */
export type AdviceId = 'ADV-DATE-05' | 'ADV-FILE-01' | 'ADV-FILE-02' | 'ADV-FILE-03';
