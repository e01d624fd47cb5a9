import { BAKERY, BILLING, HOTEL, PEPPOL } from '../samples/source/companies.js';
import type { Line } from '../samples/source/description.js';
import { serialise } from '../samples/source/element.js';
import { ubl } from '../samples/source/ubl.js';

export interface Size {
  readonly lines: number;
  /** How many distinct VAT rates the lines take turns with; 1 where absent. */
  readonly rates?: number;
}

const UNITS = ['C62', 'KGM', 'LTR', 'HUR'] as const;

/** A Peppol BIS Billing invoice of that many lines (about 2 KB each), without a finding, totals right. Always the same for a size. */
export function bigInvoice({ lines, rates = 1 }: Size): Uint8Array {
  const xml = serialise(
    ubl({
      customization: PEPPOL,
      process: BILLING,
      number: `BIG-${lines}-${rates}`,
      issued: '2026-09-30',
      due: '2026-10-30',
      notes: ['Monthly invoice'],
      buyerReference: 'REF-1',
      period: { start: '2026-09-01', end: '2026-09-30' },
      order: 'PO-1',
      seller: BAKERY,
      buyer: HOTEL,
      payments: [{ code: '30', account: { id: 'LU759990000000000001', name: BAKERY.name } }],
      terms: 'Net 30 days',
      allowancesAndCharges: [
        { charge: false, amount: '1.00', reasonCode: '95', reason: 'Discount', vat: { category: 'S', rate: rate(0) } },
        { charge: true, amount: '2.00', reasonCode: 'FC', reason: 'Freight', vat: { category: 'S', rate: rate(0) } },
      ],
      lines: Array.from({ length: lines }, (_, index) => line(index, rates)),
    }),
  );
  return new TextEncoder().encode(xml);
}

/** 17.00, 17.01, 17.02, … per cent. */
function rate(index: number): string {
  return `${17 + Math.floor(index / 100)}.${String(index % 100).padStart(2, '0')}`;
}

function line(index: number, rates: number): Line {
  const cents = String(1000 + ((index * 7919) % 90_000));
  const price = `${cents.slice(0, -2)}.${cents.slice(-2)}`;
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    note: `Delivered on day ${day}, see delivery note ${index + 1}`,
    quantity: String(1 + (index % 17)),
    unit: UNITS[index % UNITS.length],
    orderLine: String(index + 1),
    accountingCost: 'Cost centre 4711',
    period: { start: `2026-09-${day}`, end: `2026-09-${day}` },
    allowancesAndCharges: [{ charge: false, amount: '1.50', reasonCode: '95', reason: 'Discount' }],
    price,
    name: `Article ${index + 1}`,
    description: 'An article of the ordinary kind, described in a sentence of ordinary length for an invoice line.',
    buyerItem: `B-${index}`,
    sellerItem: `S-${index}`,
    classifications: [{ code: '19059030', list: 'HS' }],
    origin: 'LU',
    attributes: { Colour: 'Brown' },
    vat: { category: 'S', rate: rate(index % rates) },
  };
}
