import { Decimal } from '../base/decimal.js';
import type { PartialInvoice } from '../model/invoice.js';
import { hasCheckDigits, isSepaIban } from './iban.js';
import { isCreditNote } from './title.js';

const LEAST = Decimal.parse('0.01')!;
const MOST = Decimal.parse('999999999.99')!;
const MOST_BYTES = 331;
const MOST_NAME = 70;
const MOST_TEXT = 140;

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/**
 * What a banking app reads to prepare the credit transfer, after EPC069-12, version 2. Undefined unless a transfer in euros to one known
 * account is what the invoice asks for: payment means 30 or 58, a valid IBAN, an amount due from 0.01 to 999,999,999.99, no credit note.
 */
export function epcPayload(invoice: PartialInvoice, syntax: string): string | undefined {
  const { paymentInstructions: payment, documentTotals: totals, currencyCode, typeCode, number, seller, payee } = invoice;
  const due = totals?.amountDueForPayment;
  // With several accounts the choice is the payer's.
  const [transfer, ...others] = payment?.creditTransfers ?? [];
  if (isCreditNote(syntax, typeCode) || currencyCode !== 'EUR' || due === undefined || transfer === undefined || others.length > 0)
    return undefined;
  if (payment?.paymentMeansTypeCode !== '30' && payment?.paymentMeansTypeCode !== '58') return undefined;
  if (due.compare(LEAST) < 0 || due.compare(MOST) > 0 || !due.eq(due.roundHalfToEven(2))) return undefined;
  const iban = transfer.paymentAccountIdentifier?.replace(/\s/g, '').toUpperCase();
  const name = cut(oneLine(transfer.paymentAccountName ?? payee?.name ?? seller?.name ?? ''), MOST_NAME);
  if (iban === undefined || !isSepaIban(iban) || name === '') return undefined;
  const bic = transfer.paymentServiceProviderIdentifier?.replace(/\s/g, '').toUpperCase() ?? '';
  const remittance = oneLine(payment.remittanceInformation ?? number ?? '');
  const reference = structuredReference(remittance);
  const text = reference === '' ? remittance : '';
  // A reference that is cut no longer refers.
  if (text.length > MOST_TEXT) return undefined;
  const payload = ['BCD', '002', '1', 'SCT', BIC.test(bic) ? bic : '', name, iban, `EUR${due.toString()}`, '', reference, text]
    .join('\n')
    .replace(/\n+$/, '');
  return new TextEncoder().encode(payload).length > MOST_BYTES ? undefined : payload;
}

/** An ISO 11649 creditor reference with right check digits, without blanks; '' for anything else. */
function structuredReference(text: string): string {
  const reference = text.replace(/ /g, '').toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && hasCheckDigits(reference) ? reference : '';
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
