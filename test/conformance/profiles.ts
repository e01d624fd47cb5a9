/** A profile of the corpus: its file, and the rule sets that judge it, in the order of the official style sheets. */
export interface Profile {
  readonly name: string;
  /** Ids of compiled rule sets (`dist/compiled/<id>.js`). */
  readonly ruleSets: readonly string[];
  /** The profile whose file holds the documents, where this one holds verdicts only. */
  readonly documentsOf?: string;
}

export const PROFILES: readonly Profile[] = [
  { name: 'en16931-ubl', ruleSets: ['en16931-ubl'] },
  { name: 'en16931-cii', ruleSets: ['en16931-cii'] },
  { name: 'peppol-billing', ruleSets: ['en16931-ubl', 'peppol-billing-ubl'] },
  { name: 'peppol-billing-2025-11', ruleSets: ['en16931-ubl-1.3.15', 'peppol-billing-ubl-3.0.20'], documentsOf: 'peppol-billing' },
  { name: 'peppol-selfbilling', ruleSets: ['en16931-ubl', 'peppol-selfbilling-ubl'] },
  { name: 'peppol-billing-cii', ruleSets: ['en16931-cii', 'peppol-billing-cii'] },
];

export function profileNamed(name: string): Profile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}

/** Which of a profile's rule sets an official style sheet stands for: the CEN sheet comes first, the Peppol sheet second. */
export function sheetIndex(stylesheet: string): number {
  return stylesheet.startsWith('PEPPOL-') ? 1 : 0;
}

/** The rule set of a profile that a rule id belongs to, by the families of ids: `BR-`, `UBL-` and `CII-` are EN 16931's. */
export function sheetOfRule(rule: string): number {
  return /^(BR|UBL|CII)-/.test(rule) ? 0 : 1;
}

/** Rules that one country adds to Peppol BIS Billing: `DE-R-001`, `GR-S-008-1`. */
export function isNational(rule: string): boolean {
  return /^(?!BR-)[A-Z]{2}-[RS]-/.test(rule);
}
