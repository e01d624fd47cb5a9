import type { CivilDate } from '../base/civil-date.js';
import { isMany, type Term } from '../model/term.js';
import type { BinaryObject, Identifier } from '../model/values.js';
import { trimmed } from './reader.js';

/** Why no document can hold a value, though its type allows it; undefined for what `completeInvoice` accepts. */
export function unholdable(term: Term, value: unknown): string | undefined {
  if (isMany(term)) return (value as readonly unknown[]).map((item) => ofOne(term, item)).find((reason) => reason !== undefined);
  return ofOne(term, value);
}

function ofOne(term: Term, value: unknown): string | undefined {
  switch (term.type) {
    case 'text':
    case 'code':
    case 'identifier':
    case 'documentReference':
      return trimmed(value as string) === undefined ? 'A blank text says nothing.' : undefined;
    case 'schemedIdentifier': {
      const { value: text, schemeVersion } = value as Identifier;
      if (trimmed(text) === undefined) return 'A blank text says nothing.';
      return schemeVersion !== undefined && term.schemeVersion !== true ? 'The version of its scheme has no place.' : undefined;
    }
    case 'date': {
      const { year } = value as CivilDate;
      return year < 0 || year > 9999 ? 'A year has four digits.' : undefined;
    }
    case 'binaryObject':
      return (value as BinaryObject).content.length === 0 ? 'An empty file says nothing.' : undefined;
    default:
      return undefined;
  }
}
