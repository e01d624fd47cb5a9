import { type CivilDate, formatCivilDate, parseCivilDate } from '../../base/civil-date.js';
import { element } from '../../xml/element.js';
import { amountText, amountWithoutCurrency, priceText } from '../amounts.js';
import { binary, decimal, schemed, text } from '../plain-values.js';
import { Syntax } from '../syntax.js';
import type { ValueBinding } from '../value.js';
import { Vocabulary } from '../vocabulary.js';

const vocabulary = new Vocabulary({
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
});

const FORMAT = vocabulary.number('format');

/** UNTDID 2379: `20260917`. */
const CENTURY_DAY = '102';

/** A day in an element of its own inside that of the term; the element's name depends on the place. */
export function dateIn(inner: string): ValueBinding {
  const number = vocabulary.number(inner);
  return {
    read(node, reader) {
      const holder = reader.child(node, number);
      if (holder < 0 || reader.peekAttribute(holder, FORMAT) !== CENTURY_DAY) return undefined;
      const [, year, month, day] = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(reader.peek(holder) ?? '') ?? [];
      const value = parseCivilDate(`${year}-${month}-${day}`);
      if (value === undefined) return undefined;
      reader.enter(node);
      reader.take(holder);
      reader.takeAttribute(holder, FORMAT);
      return value;
    },
    write: (value, name) =>
      element(name, {}, element(inner, { format: CENTURY_DAY }, formatCivilDate(value as CivilDate).replaceAll('-', ''))),
  };
}

/** BT-158: the list and its version stand for the scheme. */
export const classification = schemed(vocabulary, 'listID', 'listVersionID');

export const cii = new Syntax(vocabulary, {
  text,
  code: text,
  identifier: text,
  schemedIdentifier: schemed(vocabulary, 'schemeID'),
  documentReference: text,
  date: dateIn('udt:DateTimeString'),
  amount: amountWithoutCurrency(vocabulary, amountText),
  unitPriceAmount: amountWithoutCurrency(vocabulary, priceText),
  quantity: decimal,
  percentage: decimal,
  binaryObject: binary(vocabulary),
});
