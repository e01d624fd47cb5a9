import type { Group, Term } from '../../model/term.js';
import type { Manner, Values } from '../fields.js';
import { LABELS } from '../language.js';
import type { Column } from '../sheet.js';
import { valueText } from '../value-text.js';

/** A column over terms: the first of each list is the value itself, those after it stand below. */
export function columnOf(terms: readonly string[], align: Column['align'], share: number, { language }: Manner): Column {
  return { head: terms.map((id) => ({ terms: [id], label: LABELS[language][id] })), align, share };
}

/** What a group says for each term of a column; '' where it says nothing. */
export function cellOf(group: Group, values: Values | undefined, terms: readonly string[], { language }: Manner): string[] {
  return terms.map((id) => {
    const [property, node] = Object.entries(group.properties).find(([, { id: own }]) => own === id)!;
    const value = values?.[property];
    return value === undefined ? '' : valueText(value, node as Term, language);
  });
}
