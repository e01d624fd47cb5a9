import type { SourcePlace } from '../src/schematron/schema.js';

/** The English message of a check of a built-in rule set, as dist/compiled/templates.json lists it. */
export interface CheckTemplate {
  readonly ruleSet: string;
  /** The syntaxes that the rule set is for: `ubl-invoice`, `ubl-creditnote`, `cii`. */
  readonly documents: readonly string[];
  readonly id: string;
  readonly flag: string;
  /** Its values with a name as `{name}`, one without as `{}`. */
  readonly message: string;
  readonly place: SourcePlace;
}
