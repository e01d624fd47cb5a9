// scripts/compile-reference.ts writes these modules under dist/compiled/.

declare module '#compiled/peppol-bis-terms.js' {
  /** src/reference/data/peppol-bis-terms.tsv, as it is. */
  const table: string;
  export default table;
}

declare module '#compiled/reference-rules.js' {
  const rules: readonly import('./rule-fact.js').RuleFact[];
  export default rules;
}
