import type { Attachment, Invoice, Party } from '../description.js';
import { line, plain } from '../invalid/case.js';
import type { AdvisoryCases } from './case.js';

const buyer = (more: Partial<Party>, invoice: Partial<Invoice> = {}): Invoice =>
  plain({ ...invoice, buyer: { ...plain().buyer, ...more } });

/** A supply of category K or G, delivered to a country. */
function abroad(category: 'K' | 'G', country: string, vatId = 'FR66000000018'): Invoice {
  return buyer(
    { vatId },
    {
      lines: [line({ category, rate: '0' })],
      exemptions: { [category]: { text: category === 'K' ? 'Intra-Community supply' : 'Export outside the EU' } },
      delivery: { date: '2026-08-31', address: { city: 'Exempleville', country } },
    },
  );
}

const address = { id: 'LU00000101', scheme: '9938' };
const addressed = (id: string): Invoice =>
  buyer({ endpoint: { id, scheme: '9938' } }, { seller: { ...plain().seller, endpoint: address } });

const base64 = (text: string): string => btoa(text);
const PDF = base64('%PDF-1.7\n%%EOF\n');
const PNG = base64('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');

function attached(name: string, content: string): Invoice {
  const file: Attachment = { id: 'SHEET', description: 'Hours worked', file: { name, mime: 'application/pdf', base64: content } };
  return plain({ attachments: [file] });
}

/** Parties, VAT across borders, payment, attachments. */
export const PARTIES: AdvisoryCases = {
  'ADV-PARTY-01': {
    why: 'a buyer with the seller’s VAT identifier (BT-48)',
    mended: buyer({ vatId: 'LU00000202' }),
    broken: buyer({ vatId: 'LU00000101' }),
  },
  'ADV-PARTY-02': {
    why: 'a buyer with the seller’s electronic address (BT-49)',
    mended: addressed('LU00000202'),
    broken: addressed('LU00000101'),
  },
  'ADV-CATEGORY-01': {
    why: 'an intra-Community supply to a buyer in the seller’s country',
    mended: abroad('K', 'FR'),
    broken: abroad('K', 'FR', 'LU00000202'),
  },
  'ADV-CATEGORY-02': {
    why: 'an intra-Community supply that is delivered to Switzerland (BT-80)',
    mended: abroad('K', 'FR'),
    broken: abroad('K', 'CH'),
  },
  'ADV-CATEGORY-03': { why: 'an export that is delivered to France (BT-80)', mended: abroad('G', 'CH'), broken: abroad('G', 'FR') },
  'ADV-PAYMENT-01': {
    why: 'a direct debit (BT-81: 59) without mandate (BT-89)',
    mended: plain({ payments: [{ code: '59', mandate: { id: 'MANDATE-1', payerAccount: 'LU759990000000000001' } }] }),
    broken: plain({ payments: [{ code: '59' }] }),
  },
  'ADV-FILE-01': {
    why: 'a PNG image that is said to be a PDF (BT-125)',
    mended: attached('hours.pdf', PDF),
    broken: attached('hours.pdf', PNG),
  },
  'ADV-FILE-02': { why: 'a PDF whose file name ends in .exe', mended: attached('hours.pdf', PDF), broken: attached('hours.exe', PDF) },
  'ADV-FILE-03': {
    why: 'an attached document (BT-125) without bytes',
    mended: attached('hours.pdf', PDF),
    broken: attached('hours.pdf', ''),
  },
};
