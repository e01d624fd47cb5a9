// The build writes these modules under dist/compiled/; package.json maps `#compiled/*` to them. What code-lists.js is, src/messages says.

declare module '#compiled/code-list-heads.js' {
  /** Of every file of codelists/, by its name without ending. */
  const heads: Readonly<Record<string, { readonly title: string; readonly source: string; readonly version: string }>>;
  export default heads;
}

declare module '#compiled/network-code-lists.js' {
  /** The tables of codelists/peppol-*.tsv. */
  const tables: Readonly<Record<string, string>>;
  export default tables;
}
