import { ACCOUNT, BAKERY, BELGIAN, BILLING, CANARIAN, COMMUNE, FRENCH, HOTEL, ITALIAN, ITALIAN_BUYER, PEPPOL, SWISS } from '../companies.js';
import type { Invoice } from '../description.js';

const PEPPOL_BILLING = { customization: PEPPOL, process: BILLING, issued: '2026-09-15', due: '2026-10-15', buyerReference: 'REF-1' } as const;
const TRANSFER = { code: '58', name: 'SEPA credit transfer', account: ACCOUNT } as const;

const { vatId: _, ...HOTEL_WITHOUT_VAT } = HOTEL;

/** One invoice or more for each VAT category that EN 16931 knows besides the standard rate, by file name. */
export const VAT_CATEGORIES: Readonly<Record<string, Invoice>> = {
  'vat-zero-rated': {
    ...PEPPOL_BILLING,
    number: 'VAT-Z',
    seller: { ...BAKERY, name: 'Sample Exports Ltd', legalId: { id: '000005' }, tradingName: 'Sample', vatId: 'IE0000005A', endpoint: { id: 'IE0000005A', scheme: '9935' }, address: { lines: ['5 Sample Street'], city: 'Dublin', postCode: 'D00 X005', country: 'IE' } },
    buyer: HOTEL,
    payments: [TRANSFER],
    allowancesAndCharges: [{ charge: false, amount: '10.00', reason: 'Loyalty', vat: { category: 'Z', rate: '0' } }],
    lines: [{ quantity: '20', price: '8.75', name: 'Children’s book', vat: { category: 'Z', rate: '0' } }],
  },
  'vat-exempt': {
    ...PEPPOL_BILLING,
    number: 'VAT-E',
    seller: { ...BAKERY, name: 'Exemple Formation A.s.b.l.', tradingName: 'Exemple Formation' },
    buyer: COMMUNE,
    payments: [TRANSFER],
    exemptions: { E: { code: 'VATEX-EU-132-1I', text: 'Exempt: vocational training' } },
    allowancesAndCharges: [{ charge: true, amount: '25.00', reasonCode: 'ADR', reason: 'Course material', vat: { category: 'E', rate: '0' } }],
    lines: [{ quantity: '3', unit: 'DAY', price: '480.00', name: 'Course: food hygiene', vat: { category: 'E', rate: '0' } }],
  },
  'vat-reverse-charge': {
    ...PEPPOL_BILLING,
    number: 'VAT-AE',
    seller: FRENCH,
    buyer: HOTEL,
    payments: [TRANSFER],
    exemptions: { AE: { code: 'VATEX-EU-AE', text: 'Reverse charge' } },
    lines: [{ quantity: '16', unit: 'HUR', price: '95.00', name: 'Maintenance of an oven', vat: { category: 'AE', rate: '0' } }],
  },
  'vat-intra-community': {
    ...PEPPOL_BILLING,
    number: 'VAT-K',
    seller: BELGIAN,
    buyer: HOTEL,
    delivery: { date: '2026-09-14', address: HOTEL.address, partyName: HOTEL.name },
    payments: [TRANSFER],
    exemptions: { K: { code: 'VATEX-EU-IC', text: 'Intra-Community supply' } },
    lines: [{ quantity: '4', price: '1250.00', name: 'Dough mixer', origin: 'BE', vat: { category: 'K', rate: '0' } }],
  },
  'vat-export': {
    ...PEPPOL_BILLING,
    number: 'VAT-G',
    currency: 'CHF',
    vatAccounting: { currency: 'EUR', amount: '0.00' },
    seller: BAKERY,
    buyer: SWISS,
    payments: [TRANSFER],
    exemptions: { G: { code: 'VATEX-EU-G', text: 'Export outside the EU' } },
    lines: [{ quantity: '500', price: '2.40', name: 'Biscuits, tin', vat: { category: 'G', rate: '0' } }],
  },
  'vat-not-subject': {
    ...PEPPOL_BILLING,
    number: 'VAT-O',
    seller: COMMUNE,
    buyer: HOTEL_WITHOUT_VAT,
    payments: [TRANSFER],
    exemptions: { O: { code: 'VATEX-EU-O', text: 'Not subject to VAT' } },
    lines: [{ quantity: '1', price: '64.00', name: 'Fee for a terrace permit', vat: { category: 'O' } }],
  },
  'vat-canary-islands': {
    ...PEPPOL_BILLING,
    number: 'VAT-L',
    seller: CANARIAN,
    buyer: { ...CANARIAN, name: 'Hotel Ejemplo S.L.', vatId: 'ESB00000016', legalId: { id: 'B00000016' }, endpoint: { id: 'ESB00000016', scheme: '9920' } },
    payments: [TRANSFER],
    lines: [
      { quantity: '10', price: '42.00', name: 'Bed linen', vat: { category: 'L', rate: '7' } },
      { quantity: '200', price: '0.80', name: 'Water, 1 l', vat: { category: 'L', rate: '0' } },
    ],
  },
  'vat-ceuta-melilla': {
    ...PEPPOL_BILLING,
    number: 'VAT-M',
    seller: { ...CANARIAN, name: 'Ejemplo Ceuta S.L.', address: { lines: ['Calle del Ejemplo 9'], city: 'Ceuta', postCode: '51001', country: 'ES' } },
    buyer: { ...CANARIAN, name: 'Puerto Ejemplo S.L.', vatId: 'ESB00000024', legalId: { id: 'B00000024' }, endpoint: { id: 'ESB00000024', scheme: '9920' } },
    payments: [TRANSFER],
    lines: [{ quantity: '6', price: '310.00', name: 'Mooring line', vat: { category: 'M', rate: '4' } }],
  },
  'vat-split-payment': {
    number: 'VAT-B',
    issued: '2026-09-15',
    due: '2026-10-15',
    seller: ITALIAN,
    buyer: ITALIAN_BUYER,
    payments: [{ ...TRANSFER, account: { id: 'IT14X9999900000000000000001', name: ITALIAN.name } }],
    lines: [{ quantity: '2', price: '150.00', name: 'Office chair', vat: { category: 'B', rate: '22' } }],
  },
  'vat-three-categories': {
    ...PEPPOL_BILLING,
    number: 'VAT-SZE',
    seller: BAKERY,
    buyer: FRENCH,
    payments: [TRANSFER],
    exemptions: { E: { text: 'Exempt: deposit on returnable packaging' } },
    lines: [
      { quantity: '8', price: '12.00', name: 'Quiche', vat: { category: 'S', rate: '8' } },
      { quantity: '8', price: '4.00', name: 'Wine, 0.2 l', vat: { category: 'S', rate: '14' } },
      { quantity: '1', price: '3.20', name: 'Newspaper', vat: { category: 'Z', rate: '0.00' } },
      { quantity: '8', price: '0.50', name: 'Deposit', vat: { category: 'E', rate: '0' } },
    ],
  },
};
