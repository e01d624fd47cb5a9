/** UBL invoice and credit note share their rule sets; CII has its own. */
export type SyntaxFamily = 'ubl' | 'cii';

/** What is known of a rule set without loading it. */
export interface RuleSetManifest {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  /** Where the rules' meaning comes from: a name with its version, or an address. */
  readonly source: string;
  /** First civil day that its publisher states, `2026-08-17`. */
  readonly validFrom: string;
  /** Last civil day; absent while no end is known. */
  readonly validTo?: string;
  /** The syntaxes that it judges. */
  readonly documents: readonly ('ubl-invoice' | 'ubl-creditnote' | 'cii')[];
  /** SHA-256 of the compiled rule set, in hexadecimal. */
  readonly hash: string;
}

/** A profile as it stood over a span of civil days, with the rule sets that judge it. From `schematron/**\/*.edition.json`. */
export interface Edition {
  /** `en16931`, `peppol-billing`, … */
  readonly profile: string;
  readonly title: string;
  readonly version: string;
  /** The values of BT-24 (specification identifier) that ask for this profile, compared whole. */
  readonly customizationIds: readonly string[];
  /** The values of BT-23 (business process) that belong to this profile; they decide only where BT-24 is missing. */
  readonly processIds: readonly string[];
  /** First civil day, `2026-08-17`. */
  readonly validFrom: string;
  /** Last civil day; absent while no end is known. */
  readonly validTo?: string;
  /** Rule set ids in the order in which they run. A family that is absent has no built-in rules. */
  readonly ruleSets: Readonly<Partial<Record<SyntaxFamily, readonly string[]>>>;
}

/** All that is built in. The build writes it to `dist/compiled/registry.js`. */
export interface Registry {
  readonly ruleSets: readonly RuleSetManifest[];
  /** Rule sets of the advisory layer, which no profile names. */
  readonly advisory: readonly RuleSetManifest[];
  /** Of one profile, oldest first. */
  readonly editions: readonly Edition[];
}
