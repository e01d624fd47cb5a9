import { Decimal } from '../base/decimal.js';
import type { Conditions } from '../directory/conditions.js';
import { numberKey } from '../directory/directory.js';
import { participantKey } from '../directory/participant.js';
import type { RoutedDocument } from './document.js';

/** The first condition that a document does not meet, in words; undefined where all hold. */
export function misfit(document: RoutedDocument, when: Conditions): string | undefined {
  const { endpoint, party, partyName, buyerReference, orderNumber, documentType, typeCode, amount } = when;
  if (endpoint !== undefined && !endpoint.some((one) => isEndpoint(document, one))) return `it is not sent to ${either(endpoint)}`;
  if (party !== undefined && !party.some((one) => isParty(document, one))) return `its ${document.addresseeRole} is not ${either(party)}`;
  if (partyName !== undefined && !document.addressee.names.some((name) => found(partyName, name)))
    return `the ${document.addresseeRole}'s name does not fit ${partyName}`;
  if (buyerReference !== undefined && !found(buyerReference, document.buyerReference))
    return `the buyer reference (BT-10) ${shown(document.buyerReference)} does not fit ${buyerReference}`;
  if (orderNumber !== undefined && !found(orderNumber, document.orderNumber))
    return `the order number (BT-13) ${shown(document.orderNumber)} does not fit ${orderNumber}`;
  if (documentType !== undefined && !documentType.some((type) => isType(document, type))) return `it is no ${either(documentType)}`;
  if (typeCode !== undefined && !typeCode.includes(document.typeCode)) return `its type (BT-3) is not ${either(typeCode)}`;
  return amount === undefined ? undefined : amountMisfit(document, amount);
}

function amountMisfit({ amount, currency }: RoutedDocument, wanted: NonNullable<Conditions['amount']>): string | undefined {
  if (wanted.currency !== undefined && wanted.currency !== currency) return `its currency (BT-5) is not ${wanted.currency}`;
  const due = amount === undefined ? undefined : Decimal.parse(amount);
  if (due === undefined) return 'it has no amount due (BT-115)';
  const { from, below } = wanted;
  if (from !== undefined && due.compare(Decimal.parse(from)!) < 0) return `the amount due (BT-115) is less than ${from}`;
  if (below !== undefined && due.compare(Decimal.parse(below)!) >= 0) return `the amount due (BT-115) is not below ${below}`;
  return undefined;
}

function isEndpoint({ receiver, addressee }: RoutedDocument, wanted: string): boolean {
  const own = receiver ?? (addressee.endpoint === undefined ? undefined : `${addressee.endpoint.scheme ?? ''}:${addressee.endpoint.value}`);
  return own !== undefined && keyOf(own) === keyOf(wanted);
}

/** A participant identifier as text, made comparable. */
function keyOf(participant: string): string {
  const colon = participant.indexOf(':');
  return participantKey(participant.slice(0, colon), participant.slice(colon + 1));
}

function isParty({ addressee }: RoutedDocument, wanted: string): boolean {
  const key = numberKey(wanted);
  return addressee.numbers.some(
    ({ scheme, value }) => numberKey(value) === key || (scheme !== undefined && numberKey(`${scheme}:${value}`) === key),
  );
}

function isType({ selfBilled, creditNote }: RoutedDocument, type: 'invoice' | 'credit-note' | 'self-billed'): boolean {
  if (type === 'self-billed') return selfBilled;
  return (type === 'credit-note') === creditNote;
}

const compiled = new Map<string, RegExp>();

/** Texts from outside are looked at up to this length, so that the patterns that a directory may hold stay quick. */
const LONGEST = 200;

function found(pattern: string, text: string | undefined): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'iu');
    if (compiled.size > 10_000) compiled.clear();
    compiled.set(pattern, expression);
  }
  return text !== undefined && expression.test(text.trim().slice(0, LONGEST));
}

function either(values: readonly string[]): string {
  return values.join(' or ');
}

function shown(value: string | undefined): string {
  return value === undefined ? 'is missing and so' : `'${value}'`;
}
