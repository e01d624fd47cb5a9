import type { CivilDate } from '../../src/base/civil-date.js';
import { Decimal } from '../../src/base/decimal.js';
import type { PartialInvoice } from '../../src/model/invoice.js';
import { INVOICE } from '../../src/model/invoice.js';
import { type Group, isGroup, isMany, type Term } from '../../src/model/term.js';
import type { BinaryObject, Identifier } from '../../src/model/values.js';
import { LABELS, type Language, WORDINGS } from '../../src/render/language.js';
import { dateText, numberText } from '../../src/render/notation.js';

/** A term that is present, with what must be read of it on the page. */
export interface Expected {
  readonly term: string;
  readonly label: string;
  readonly texts: readonly string[];
}

/** Every value of an invoice, by a walk of its own over the model. */
export function expectedValues(invoice: PartialInvoice, language: Language): Expected[] {
  return walk(INVOICE, invoice as Record<string, unknown>, language);
}

function walk(group: Group, values: Record<string, unknown>, language: Language): Expected[] {
  return Object.entries(group.properties).flatMap(([property, node]) => {
    const value = values[property];
    if (value === undefined) return [];
    const all = isMany(node) ? (value as unknown[]) : [value];
    return all.flatMap((one) =>
      isGroup(node)
        ? walk(node, one as Record<string, unknown>, language)
        : [{ term: node.id, label: LABELS[language][node.id], texts: textsOf(node, one, language) }],
    );
  });
}

function textsOf({ type }: Term, value: unknown, language: Language): string[] {
  const { notation } = WORDINGS[language];
  if (type === 'date') return [dateText(value as CivilDate, notation)];
  if (type === 'binaryObject') {
    const { filename, mimeCode, content } = value as BinaryObject;
    return [filename, mimeCode, numberText(Decimal.of(content.length), notation)].filter((text) => text !== undefined);
  }
  if (type === 'schemedIdentifier') {
    const { value: text, scheme, schemeVersion } = value as Identifier;
    return [text, ...[scheme, schemeVersion].filter((part) => part !== undefined)];
  }
  if (value instanceof Decimal) return [numberText(value, notation, type === 'amount' || type === 'unitPriceAmount' ? 2 : 0)];
  return [value as string];
}

/** Text without any space, since a page breaks its lines where it wants. */
export function unspaced(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad]+/g, '');
}
