import type { Tree } from '../xml/tree.js';
import type { Said } from '../xpath/runtime/said.js';

/** What a compiled rule set says of itself; the default export of each module under `dist/compiled/` has it. */
export interface CompiledRuleSet {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  readonly source: string;
  /** SHA-256 of the emitted code, in hexadecimal. */
  readonly hash: string;
  readonly checks: readonly CheckInfo[];
  /**
   * Runs every pattern over the tree once. Not reentrant; never throws for what a document holds.
   * False where no rule's context matched any node: such a document was not judged.
   */
  run(tree: Tree, report: Report): boolean;
}

export interface CheckInfo {
  readonly id: string;
  /** As written: `fatal`, `warning`, … */
  readonly flag: string;
  /** EN 16931 terms that the message names, in order of appearance. */
  readonly terms: readonly string[];
  /** The code list that the test looks a value up in, with the columns that say which codes count: `iso-4217/en16931-ubl`. */
  readonly codeList?: string;
  /** What the test asks to be there, as a path from the context node: `cac:Party/cbc:EndpointID`, `@currencyID`. */
  readonly expects?: string;
}

/** Receives what a run finds, in no particular order. */
export interface Report {
  /** `check` is an index into `checks`; `node` the context node; `say` gives the message with its values put in. */
  failed(check: number, node: number, say: () => Said): void;
  /** The check could not be evaluated. */
  error(check: number, node: number, code: string, detail: string): void;
}
