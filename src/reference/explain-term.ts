import { type Correspondence, correspondence } from '../bindings/correspondence.js';
import type { InvoiceSyntax } from '../bindings/document.js';
import { lazily } from '../codes/table.js';
import { isGroup } from '../model/term.js';
import { LABELS, LANGUAGES, type Language, WORDINGS } from '../render/language.js';
import { sectionOf } from '../render/sections.js';
import { naturalOrder } from './natural-order.js';
import { cardinalityWithin, peppolElements, peppolGroup } from './peppol-terms.js';
import { ruleFact, rulesOn } from './rules.js';

/** All that is known of a term or group of EN 16931. */
export interface ExplainedTerm {
  readonly id: string;
  readonly names: { readonly en: string; readonly fr: string; readonly de: string };
  readonly definition: string;
  readonly cardinality: string;
  /** Undefined for a group. */
  readonly type?: string;
  readonly codeLists: readonly string[];
  /** The list of schemes of an identifier. */
  readonly schemeList?: string;
  /** The group around it; undefined for what stands in the invoice itself. */
  readonly parent?: string;
  /** Property names in the model and its JSON form, from the invoice down. */
  readonly property: string;
  /** What a group holds. */
  readonly holds: readonly string[];
  readonly paths: Correspondence['paths'];
  /** By document; empty where Peppol BIS Billing does not use the term. */
  readonly peppol: readonly PeppolPlace[];
  readonly rules: readonly string[];
  /** What the readable form calls it, and under which heading. */
  readonly shown: Readonly<Record<Language, Shown>>;
}

export interface PeppolPlace {
  readonly syntax: InvoiceSyntax;
  readonly path: string;
  /** Of the element in its parent. */
  readonly element: string;
  /** Of the term in its group: the product of the elements on the way. */
  readonly cardinality: string;
  /** Other terms that the same element carries. */
  readonly sharedWith: readonly string[];
}

export interface Shown {
  readonly section: string;
  /** '' where it has none of its own. */
  readonly label: string;
}

const terms = lazily(() => correspondence());

/** All terms and groups in the standard's order. */
export function explainedTerms(): readonly ExplainedTerm[] {
  return terms().map(explainTerm);
}

/** A term or group by its id, capitals or not: `BT-31`. */
export function explainedTerm(id: string): ExplainedTerm | undefined {
  const found = terms().find((term) => term.id === id.toUpperCase());
  return found === undefined ? undefined : explainTerm(found);
}

/** The terms and groups whose names, definition, property or paths hold a text, capitals or not. */
export function termsAbout(text: string): readonly ExplainedTerm[] {
  const wanted = text.toLowerCase();
  const about = ({ node: { wording }, property, paths }: Correspondence): boolean =>
    [...Object.values(wording), property, ...Object.values(paths).flat()].some((words) => words.toLowerCase().includes(wanted));
  return terms().filter(about).map(explainTerm);
}

function explainTerm({ id, parent, property, node, paths }: Correspondence): ExplainedTerm {
  const { en, fr, de, definition } = node.wording;
  const peppol = peppolPlaces(id, parent, paths);
  const named = peppol.flatMap(({ rules }) => rules).filter((rule) => ruleFact(rule) !== undefined);
  return {
    id,
    names: { en, fr, de },
    definition,
    cardinality: node.cardinality,
    codeLists: [],
    ...(isGroup(node) ? {} : { type: node.type, codeLists: node.codeLists ?? [], ...(node.schemeList && { schemeList: node.schemeList }) }),
    ...(parent === undefined ? {} : { parent }),
    property,
    holds: isGroup(node) ? Object.values(node.properties).map((held) => held.id) : [],
    paths,
    peppol: peppol.map(({ rules: _, ...place }) => place),
    rules: [...new Set([...rulesOn(id), ...named])].sort(naturalOrder),
    shown: Object.fromEntries(LANGUAGES.map((language) => [language, shownIn(id, language)])) as Record<Language, Shown>,
  };
}

function peppolPlaces(
  id: string,
  parent: string | undefined,
  paths: Correspondence['paths'],
): (PeppolPlace & { readonly rules: readonly string[] })[] {
  const group = terms().find((term) => term.id === parent);
  return (['ubl-invoice', 'ubl-creditnote'] as const).flatMap((syntax) => {
    const groupPaths = (group && peppolGroup(group.id, syntax)) ?? group?.paths[syntax].map(withoutConditions) ?? [];
    return peppolElements(id, syntax, paths[syntax].map(withoutConditions)).map((element) => {
      const around = groupPaths.find((path) => `${element.path}/`.startsWith(`${path}/`));
      const root = /^\/\w+/.exec(element.path)?.[0] ?? '';
      return {
        syntax,
        path: element.path,
        element: element.cardinality,
        cardinality: cardinalityWithin(around ?? root, element),
        sharedWith: element.terms.filter((term) => term !== id),
        rules: element.rules,
      };
    });
  });
}

function withoutConditions(path: string): string {
  return path.replace(/\[[^\]]*\]/g, '');
}

function shownIn(id: string, language: Language): Shown {
  return { section: WORDINGS[language].sections[sectionOf(id)], label: LABELS[language][id] ?? '' };
}
