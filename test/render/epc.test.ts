import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/base/decimal.js';
import type { PartialInvoice } from '../../src/model/invoice.js';
import { epcPayload } from '../../src/render/epc.js';
import { qrOf } from '../../src/render/qr.js';

const RIGHT: PartialInvoice = {
  number: 'R-1',
  typeCode: '380',
  currencyCode: 'EUR',
  seller: { name: 'Exemple Boulangerie S.à r.l.' },
  paymentInstructions: { paymentMeansTypeCode: '30', creditTransfers: [{ paymentAccountIdentifier: 'LU28 0019 4006 4475 0000' }] },
  documentTotals: { amountDueForPayment: Decimal.parse('1234.5')! },
};
const PAYMENT = RIGHT.paymentInstructions!;
const withPayment = (more: object): PartialInvoice => ({ ...RIGHT, paymentInstructions: { ...PAYMENT, ...more } });
const due = (amount: string): PartialInvoice => ({ ...RIGHT, documentTotals: { amountDueForPayment: Decimal.parse(amount)! } });
const lines = (invoice: PartialInvoice): string[] => epcPayload(invoice, 'ubl-invoice')!.split('\n');

test('a transfer says whom, where to, how much and what for', () => {
  expect(lines(RIGHT)).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    'Exemple Boulangerie S.à r.l.',
    'LU280019400644750000',
    'EUR1234.5',
    '',
    '',
    'R-1',
  ]);
});

test.each([
  ['a credit note in UBL', RIGHT, 'ubl-creditnote'],
  ['a credit note in CII', { ...RIGHT, typeCode: '381' }, 'cii'],
  ['another currency', { ...RIGHT, currencyCode: 'USD' }, 'cii'],
  ['nothing due', due('0'), 'cii'],
  ['less than a cent', due('0.001'), 'cii'],
  ['a negative amount', due('-5'), 'cii'],
  ['too much', due('1000000000'), 'cii'],
  ['a card', withPayment({ paymentMeansTypeCode: '48' }), 'cii'],
  ['an account that is no IBAN', withPayment({ creditTransfers: [{ paymentAccountIdentifier: '123456' }] }), 'cii'],
  ['wrong check digits', withPayment({ creditTransfers: [{ paymentAccountIdentifier: 'LU290019400644750000' }] }), 'cii'],
  ['a wrong length', withPayment({ creditTransfers: [{ paymentAccountIdentifier: 'DE280019400644750000' }] }), 'cii'],
  ['two accounts to choose from', withPayment({ creditTransfers: [...PAYMENT.creditTransfers!, ...PAYMENT.creditTransfers!] }), 'cii'],
  ['no name', { ...RIGHT, seller: {} }, 'cii'],
  ['a reference that does not fit', withPayment({ remittanceInformation: 'x'.repeat(141) }), 'cii'],
  ['331 bytes exceeded', withPayment({ remittanceInformation: '€'.repeat(100) }), 'cii'],
] as const)('none for %s', (_what, invoice, syntax) => {
  expect(epcPayload(invoice as PartialInvoice, syntax)).toBeUndefined();
});

test.each(['0.01', '999999999.99'])('%s can be paid', (amount) => {
  expect(lines(due(amount))[7]).toBe(`EUR${amount}`);
});

test('a creditor reference stands in its own place, a wrong one is a text', () => {
  expect(lines(withPayment({ remittanceInformation: 'RF18 5390 0754 7034' })).slice(9)).toEqual(['RF18539007547034']);
  expect(lines(withPayment({ remittanceInformation: 'RF19539007547034' })).slice(9)).toEqual(['', 'RF19539007547034']);
});

test('a name is cut to 70 characters, and no line of it becomes another', () => {
  const name = lines({ ...RIGHT, seller: { name: `A\nB${'é'.repeat(100)}` } })[5];
  expect([...name].length).toBe(70);
  expect(name.startsWith('A B')).toBe(true);
});

describe('the picture', () => {
  test('is read as what it should say', async () => {
    const { qr } = (await qrOf(RIGHT, 'ubl-invoice', 'en'))!;
    const [scale, quiet] = [4, 4];
    const side = (qr.size + 2 * quiet) * scale;
    const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
        const inside = row >= 0 && column >= 0 && row < qr.size && column < qr.size;
        if (inside && qr.isDark(row, column)) pixels.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
      }
    }
    const read = (jsQR as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null)(
      pixels,
      side,
      side,
    );
    expect(read?.data).toBe(epcPayload(RIGHT, 'ubl-invoice'));
  });
});
