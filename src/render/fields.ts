import { type Group, isGroup, isMany, type Term } from '../model/term.js';
import { LABELS, type Language } from './language.js';
import type { Field } from './sheet.js';
import { valueText } from './value-text.js';

/** A group of the model as it was read: values by property name. */
export type Values = Readonly<Record<string, unknown>>;

/** How the sheet is written. */
export interface Manner {
  readonly language: Language;
}

export interface FieldsOptions {
  /** Ids of terms and groups that are shown elsewhere. */
  readonly without?: readonly string[];
  /** Ids of terms that name what the others describe. */
  readonly strong?: readonly string[];
}

/** Every term of a group that has a value, with those of the groups inside it, in the order of the model. */
export function fieldsOf(group: Group, values: Values | undefined, manner: Manner, options: FieldsOptions = {}): Field[] {
  if (values === undefined) return [];
  return Object.entries(group.properties).flatMap(([property, node]) => {
    const value = values[property];
    if (value === undefined || options.without?.includes(node.id)) return [];
    const all = isMany(node) ? (value as readonly unknown[]) : [value];
    return all.flatMap((one) =>
      isGroup(node)
        ? started(fieldsOf(node, one as Values, manner, options))
        : [fieldOf(node, one, manner, options.strong?.includes(node.id))],
    );
  });
}

function started([first, ...others]: readonly Field[]): Field[] {
  return first === undefined ? [] : [{ ...first, starts: true }, ...others];
}

/** One term with its value. */
export function fieldOf(term: Term, value: unknown, { language }: Manner, strong = false): Field {
  return {
    terms: [term.id],
    label: LABELS[language][term.id],
    text: valueText(value, term, language),
    ...(strong ? { strong: true } : {}),
  };
}
