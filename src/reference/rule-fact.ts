/** What the build gathers of a rule, from schematron/, docs/reference/ and samples/; `dist/compiled/reference-rules.js` holds it. */
export interface RuleFact {
  /** That of the official rule (`BR-CO-10`), or one of ours: `XML-…`, `PDF-…`, `STRUCTURE-…`, `SBDH-…`, `PK-…`, `ADV-…`. */
  readonly id: string;
  /** EN 16931 terms that its messages name. */
  readonly terms: readonly string[];
  readonly statements: readonly Statement[];
  /** Why the rule exists, in English, where the message files do not say it. */
  readonly why?: string;
  /** Where the official artefact departs from what its text says. */
  readonly quirks: readonly Quirk[];
  readonly example?: Example;
}

/** A rule as one or several rule sets or layers state it; those that differ in nothing but their name are one statement. */
export interface Statement {
  readonly ruleSets: readonly string[];
  /** As written: `fatal`, `warning`, … */
  readonly flag: string;
  /** Where it stands: `schematron/en16931/ubl/totals.sch`. */
  readonly file: string;
  /** The elements that it looks at, as an XSLT match pattern; '' of what code finds. */
  readonly context: string;
  /** What is wrong where it fires, in English; values are slots: `{found}`, or `…` where they have no name. */
  readonly message: string;
  /** Values of the message that never change, by slot; other languages have them as slots. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Quirk {
  /** The rule sets whose artefact does so. */
  readonly ruleSets: readonly string[];
  /** The page of docs/reference/ that says it. */
  readonly page: string;
  readonly text: string;
}

export interface Example {
  /** What is wrong in it, half a sentence. */
  readonly why: string;
  /** The failing document and the mended one, in the project. */
  readonly files: readonly string[];
  /** Lines of a difference from the failing document to the mended one; `…` between places. */
  readonly diff: readonly string[];
}
