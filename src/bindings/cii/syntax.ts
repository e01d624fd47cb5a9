import { type CivilDate, formatCivilDate, parseCivilDate } from '../../base/civil-date.js';
import { Decimal } from '../../base/decimal.js';
import { element } from '../../xml/element.js';
import { amountText } from '../numbers.js';
import { binary, decimal, schemed, text } from '../plain-values.js';
import type { Reader } from '../reader.js';
import { Syntax } from '../syntax.js';
import type { ValueBinding } from '../value.js';
import { Vocabulary } from '../vocabulary.js';
import type { Writer } from '../writer.js';

const vocabulary = new Vocabulary({
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
});

const FORMAT = vocabulary.number('format');
const CURRENCY_ID = vocabulary.number('currencyID');

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

function readAmount(node: number, reader: Reader, currency: string | undefined): Decimal | undefined {
  const value = Decimal.parse(reader.peek(node) ?? '');
  if (value === undefined) return undefined;
  reader.take(node);
  if (reader.peekAttribute(node, CURRENCY_ID) === currency) reader.takeAttribute(node, CURRENCY_ID);
  return value;
}

/** CII says the currency once for all amounts, and may repeat it. */
const amount: ValueBinding = {
  read: (node, reader) => readAmount(node, reader, reader.currency),
  write: (value, name) => element(name, {}, amountText(value as Decimal)),
};

const unitPriceAmount: ValueBinding = {
  read: (node, reader) => readAmount(node, reader, reader.currency),
  write: (value, name) => element(name, {}, (value as Decimal).toString()),
};

/** BT-110 and BT-111 share an element and are told apart by the currency. */
export function amountIn(ofReader: (reader: Reader) => string | undefined, ofWriter: (writer: Writer) => string | undefined): ValueBinding {
  return {
    read: (node, reader) => readAmount(node, reader, ofReader(reader)),
    write(value, name, writer) {
      const currency = ofWriter(writer);
      return element(name, currency === undefined ? {} : { currencyID: currency }, amountText(value as Decimal));
    },
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
  amount,
  unitPriceAmount,
  quantity: decimal,
  percentage: decimal,
  binaryObject: binary(vocabulary),
});
