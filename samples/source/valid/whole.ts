import { ACCOUNT, BAKERY, BILLING, BUILDER, COMMUNE, FRENCH, HOTEL, PEPPOL } from '../companies.js';
import type { Invoice, Line } from '../description.js';

/** A timesheet as plain CSV. */
const CSV = btoa('day;hours\n2026-08-03;8\n2026-08-04;7.5\n');
/** The smallest PDF that viewers open: one blank page. */
const PDF = btoa(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
/** A transparent image of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const GOODS = ['Brioche', 'Croissant', 'Pain de seigle', 'Eclair', 'Tarte aux pommes', 'Bretzel', 'Gâteau', 'Macarons'] as const;

/** Line `index` of the long invoice; prices, quantities and rates vary so that rounding matters. */
function goods(index: number): Line {
  const cents = 95 + ((index * 37) % 400);
  const food = index % 5 !== 4;
  return {
    id: String(index + 1),
    quantity: String(3 + ((index * 7) % 40)),
    price: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`,
    name: food ? `${GOODS[index % GOODS.length]} no. ${index + 1}` : `Returnable crate no. ${index + 1}`,
    sellerItem: `ART-${1000 + index}`,
    orderLine: String((index + 1) * 10),
    ...(index % 9 === 0 ? { allowancesAndCharges: [{ charge: false, amount: '1.25', reasonCode: '95', reason: 'Day-old' }] } : {}),
    vat: { category: 'S', rate: food ? '3' : '17' },
  };
}

/** Documents that show much of the model at once, by file name. */
export const WHOLE: Readonly<Record<string, Invoice>> = {
  'every-group': {
    customization: PEPPOL,
    process: BILLING,
    number: 'ALL-2026-1',
    issued: '2026-09-16',
    due: '2026-10-16',
    notes: ['Every business group of EN 16931 occurs in this invoice.'],
    vatPointDate: '2026-09-15',
    currency: 'EUR',
    vatAccounting: { currency: 'USD', amount: '281.68' },
    accountingCost: '4025:123:4343',
    buyerReference: 'CC-77',
    period: { start: '2026-09-01', end: '2026-09-30' },
    order: 'PO-77',
    salesOrder: 'SO-77',
    precedingInvoices: [{ number: 'ALL-2025-9', issued: '2025-09-16' }],
    despatchAdvice: 'DA-77',
    receivingAdvice: 'RA-77',
    tender: 'LOT-77',
    contract: 'CTR-77',
    project: 'PRJ-77',
    object: { id: 'METER-0001', scheme: 'AVE' },
    attachments: [
      { id: 'TIMESHEET', description: 'Hours worked', file: { name: 'hours.csv', mime: 'text/csv', base64: CSV } },
      { id: 'TERMS', url: 'https://www.example.com/terms.pdf' },
    ],
    seller: {
      ...FRENCH,
      tradingName: 'Exemple Industries',
      identifiers: [{ id: '2000000000046', scheme: '0088' }, { id: 'SUP-1' }],
      legalForm: 'SAS, capital 10 000 EUR, RCS Metz',
      taxId: 'LOCAL-0001',
      address: {
        lines: ['5 rue du Spécimen', 'Bâtiment B', 'Entrée 3'],
        city: 'Metz',
        postCode: '57000',
        subdivision: 'Grand Est',
        country: 'FR',
      },
      contact: { name: 'A. Exemple', telephone: '+33 0 00 00 00 05', email: 'compta@industries.example' },
    },
    buyer: {
      ...HOTEL,
      tradingName: 'Hôtel Muster',
      identifiers: [{ id: '2000000000053', scheme: '0088' }],
      address: {
        lines: ['2, avenue du Modèle', 'Aile sud', 'Réception'],
        city: 'Esch-sur-Alzette',
        postCode: 'L-0002',
        subdivision: 'Esch',
        country: 'LU',
      },
      contact: { name: 'B. Muster', telephone: '+352 00 00 02', email: 'achats@hotel.example' },
    },
    payee: { name: 'Exemple Affacturage S.A.', identifier: { id: '2000000000060', scheme: '0088' }, legalId: { id: 'B000006' } },
    taxRepresentative: {
      name: 'Exemple Fiduciaire S.à r.l.',
      vatId: 'LU00000505',
      address: {
        lines: ['11, rue du Fisc', '2e étage', 'Bureau 4'],
        city: 'Luxembourg',
        postCode: 'L-0011',
        subdivision: 'Luxembourg',
        country: 'LU',
      },
    },
    delivery: {
      date: '2026-09-15',
      location: { id: '2000000000077', scheme: '0088' },
      partyName: 'Hôtel Muster, cuisine',
      address: {
        lines: ['2, avenue du Modèle', 'Quai 1', 'Porte C'],
        city: 'Esch-sur-Alzette',
        postCode: 'L-0002',
        subdivision: 'Esch',
        country: 'LU',
      },
    },
    payments: [
      {
        code: '30',
        name: 'Credit transfer',
        remittance: 'ALL-2026-1',
        account: { id: 'LU919990000000000004', name: 'Exemple Affacturage S.A.', institution: 'EXMPLULLXXX' },
      },
    ],
    terms: 'Net 30 days. Late payment: statutory interest.',
    allowancesAndCharges: [
      {
        charge: false,
        percent: '2',
        base: '1500.00',
        amount: '30.00',
        reasonCode: '95',
        reason: 'Discount',
        vat: { category: 'S', rate: '17' },
      },
      {
        charge: true,
        percent: '1',
        base: '1500.00',
        amount: '15.00',
        reasonCode: 'FC',
        reason: 'Freight service',
        vat: { category: 'S', rate: '17' },
      },
    ],
    paid: '200.00',
    rounding: '-0.02',
    lines: [
      {
        id: 'L-1',
        note: 'Measured on site',
        object: { id: 'OVEN-9', scheme: 'AVE' },
        quantity: '3',
        unit: 'EA',
        orderLine: '1',
        accountingCost: '4025:200',
        period: { start: '2026-09-02', end: '2026-09-12' },
        allowancesAndCharges: [
          { charge: false, percent: '10', base: '1500.00', amount: '150.00', reasonCode: '100', reason: 'Special rebate' },
          { charge: true, percent: '2', base: '1500.00', amount: '30.00', reasonCode: 'PC', reason: 'Packing' },
        ],
        price: '500.00',
        grossPrice: '550.00',
        discount: '50.00',
        baseQuantity: '1',
        name: 'Deck oven door',
        description: 'Tempered glass, 60 cm',
        sellerItem: 'DOOR-60',
        buyerItem: 'H-4711',
        standardItem: { id: '2000000000084', scheme: '0160' },
        classifications: [
          { code: '52141501', list: 'TST', version: '26.08.01' },
          { code: '73211900', list: 'HS' },
        ],
        origin: 'FR',
        attributes: { Colour: 'Black', Width: '60 cm' },
        vat: { category: 'S', rate: '17' },
      },
    ],
  },
  'long-with-attachments': {
    customization: PEPPOL,
    process: BILLING,
    number: 'BOUL-2026-M09',
    issued: '2026-09-30',
    due: '2026-10-30',
    notes: ['Monthly invoice for September 2026.'],
    buyerReference: 'PETIT-DEJEUNER',
    period: { start: '2026-09-01', end: '2026-09-30' },
    order: 'PO-2026-09',
    attachments: [
      { id: 'DELIVERIES', description: 'Delivery notes', file: { name: 'deliveries.pdf', mime: 'application/pdf', base64: PDF } },
      { id: 'LOGO', description: 'Logo', file: { name: 'logo.png', mime: 'image/png', base64: PNG } },
      { id: 'HOURS', description: 'Hours of the driver', file: { name: 'hours.csv', mime: 'text/csv', base64: CSV } },
      { id: 'PRICES', description: 'Price list', url: 'https://boulangerie.example/prices' },
    ],
    seller: BAKERY,
    buyer: HOTEL,
    payments: [{ code: '30', account: ACCOUNT, remittance: 'BOUL-2026-M09' }],
    terms: 'Net 30 days',
    allowancesAndCharges: [{ charge: false, amount: '20.00', reasonCode: '95', reason: 'Volume', vat: { category: 'S', rate: '3' } }],
    lines: Array.from({ length: 60 }, (_, index) => goods(index)),
  },
  'en16931-several-notes': {
    number: 'BK/2026/9',
    issued: '2026-09-17',
    due: '2026-10-17',
    notes: ['#REG#RCS Luxembourg B000003', '#SUR#Paid by the commune on completion', 'Thank you.'],
    period: { vatPointCode: '3' },
    seller: BUILDER,
    buyer: COMMUNE,
    delivery: { date: '2026-09-16' },
    payments: [
      { code: '58', account: ACCOUNT },
      { code: '58', account: { id: 'LU489990000000000002' } },
    ],
    lines: [
      { quantity: '5.125', unit: 'MTQ', price: '96.4321', name: 'Concrete C25/30', vat: { category: 'S', rate: '17' } },
      { quantity: '1', price: '0', name: 'Delivery, free of charge', vat: { category: 'S', rate: '17' } },
    ],
  },
};
