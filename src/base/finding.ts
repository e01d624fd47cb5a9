/** How bad a finding is. The artefacts' flag `fatal` is `error`, `warning` is `warning`. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that is wrong with a document, with its place. */
export interface Finding {
  /** The official rule id (`BR-CO-10`), or one of ours: `XML-…`, `SBDH-…`, `STRUCTURE-…`, `PK-…`, and `ADV-…` for advice. */
  readonly rule: string;
  readonly severity: Severity;
  /** The id of the rule set that speaks, or of the layer (`xml`, `sbdh`, `structure`, `advisory`). */
  readonly ruleSet: string;
  /** Set where an assert could not be evaluated: the W3C error code (`FORG0001`). */
  readonly errorCode?: string;
  /** XPath of the context node with prefixes and an index for each step: `/Invoice[1]/cac:TaxTotal[1]`; '' where there is no tree. */
  readonly path: string;
  /** Where something is missing in `path`: what, and after which of the elements that are there it belongs; '' where it comes first. */
  readonly missing?: { readonly element: string; readonly after: string };
  /** The context node of the rule, where `path` leads to an element inside it. */
  readonly context?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The line, where it was asked for (`ValidateOptions.excerpts`). */
  readonly excerpt?: Excerpt;
  /** EN 16931 terms that the rule speaks of (`BT-1`). */
  readonly terms: readonly string[];
  /** The values found, by a short name (`found`, `expected`, `difference`). */
  readonly values: Readonly<Record<string, string>>;
  /** Where a code was looked up: the list, and the columns that say which codes count (`iso-4217/en16931-ubl`). */
  readonly codeList?: string;
  /** What is wrong, in one sentence or two. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy?: string;
  /** What a Schematron of your own says in other languages (diagnostics with `xml:lang`), by language in small letters: `fr`. */
  readonly translations?: Readonly<Record<string, Translation>>;
}

/** What a finding says in another language. */
export interface Translation {
  readonly message?: string;
  readonly remedy?: string;
}

/** Some of a source line around what a finding is about, as written. */
export interface Excerpt {
  readonly text: string;
  /** Where in `text` it begins, in UTF-16 code units, and how much of it is meant. */
  readonly at: number;
  readonly length: number;
  /** The line goes on before and after `text`. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}
