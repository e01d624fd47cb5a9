import { type CivilDate, formatCivilDate, parseCivilDate } from '../../base/civil-date.js';
import { element } from '../../xml/element.js';
import { amountText, amountWithCurrency, priceText } from '../amounts.js';
import { binary, decimal, schemed, text } from '../plain-values.js';
import { Syntax } from '../syntax.js';
import type { ValueBinding } from '../value.js';
import { Vocabulary } from '../vocabulary.js';

export const INVOICE_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
export const CREDIT_NOTE_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2';

const vocabulary = new Vocabulary({
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
});

/** `2026-09-17`. The model has no time zones: one that a date carries is listed as unread. */
const date: ValueBinding = {
  read(node, reader) {
    const [, day, zone] = /^(.{10})(Z|[+-][0-9]{2}:[0-9]{2})?$/.exec(reader.peek(node) ?? '') ?? [];
    const value = day === undefined ? undefined : parseCivilDate(day);
    if (value === undefined) return undefined;
    reader.take(node);
    if (zone !== undefined) reader.remark(node, zone);
    return value;
  },
  write: (value, name) => element(name, {}, formatCivilDate(value as CivilDate)),
};

/** BT-158: the list and its version stand for the scheme. */
export const classification = schemed(vocabulary, 'listID', 'listVersionID');

export const ubl = new Syntax(vocabulary, {
  text,
  code: text,
  identifier: text,
  schemedIdentifier: schemed(vocabulary, 'schemeID'),
  documentReference: text,
  date,
  amount: amountWithCurrency(vocabulary, amountText),
  unitPriceAmount: amountWithCurrency(vocabulary, priceText),
  quantity: decimal,
  percentage: decimal,
  binaryObject: binary(vocabulary),
});
