import table from '#compiled/peppol-bis-terms.js';
import type { InvoiceSyntax } from '../bindings/document.js';
import { lazily } from '../codes/table.js';

/** An element or attribute of Peppol BIS Billing in UBL. */
export interface PeppolElement {
  readonly syntax: InvoiceSyntax;
  /** From the root: `/Invoice/cac:OrderReference/cbc:ID`. */
  readonly path: string;
  /** Inside its parent: `0..1`, `1..2`, `0..n`. */
  readonly cardinality: string;
  readonly terms: readonly string[];
  /** The rules that the specification names for it. */
  readonly rules: readonly string[];
}

const elements = lazily(() =>
  table
    .split('\n')
    .filter((line) => line.startsWith('ubl-'))
    .map((line): PeppolElement => {
      const [syntax, path, cardinality, terms = '', rules = ''] = line.split('\t');
      return { syntax: syntax as InvoiceSyntax, path, cardinality, terms: words(terms), rules: words(rules) };
    }),
);

/** The elements that carry a term; where Peppol BIS names none for it, those that stand at one of `paths`. */
export function peppolElements(term: string, syntax: InvoiceSyntax, paths: readonly string[]): readonly PeppolElement[] {
  const here = elements().filter((element) => element.syntax === syntax);
  // A term that one of the two documents lacks is not sought there by its path, which another term may have.
  if (elements().some(({ terms }) => terms.includes(term))) return here.filter(({ terms }) => terms.includes(term));
  return here.filter(({ path }) => paths.includes(path));
}

/** The elements that carry a group; undefined where Peppol BIS names none for it. */
export function peppolGroup(group: string, syntax: InvoiceSyntax): readonly string[] | undefined {
  const found = elements().filter((element) => element.syntax === syntax && element.terms.includes(group));
  return found.length === 0 ? undefined : found.map(({ path }) => path);
}

/** How often an element may stand in one that is around it: the product of the cardinalities on the way. */
export function cardinalityWithin(around: string, { path, syntax }: PeppolElement): string {
  const way = elements().filter(
    (element) => element.syntax === syntax && element.path.startsWith(`${around}/`) && `${path}/`.startsWith(`${element.path}/`),
  );
  let least = 1;
  let most: number | 'n' = 1;
  for (const { cardinality } of way) {
    const [min, max] = cardinality.split('..');
    least *= Number(min);
    most = most === 'n' || max === 'n' ? 'n' : most * Number(max);
  }
  return `${least}..${most}`;
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
