import { amount, group, type ModelOf } from './term.js';

export const DOCUMENT_TOTALS = group(
  'BG-22',
  '1..1',
  {
    en: 'DOCUMENT TOTALS',
    fr: 'TOTAUX DU DOCUMENT',
    de: 'GESAMTBETRÄGE DES DOKUMENTS',
    definition: 'The sums of the invoice.',
  },
  {
    sumOfInvoiceLineNetAmount: amount('BT-106', '1..1', {
      en: 'Sum of Invoice line net amount',
      fr: 'Somme des montants nets des lignes de facture',
      de: 'Summe der Nettobeträge der Rechnungspositionen',
      definition: 'All BT-131 together.',
    }),
    sumOfAllowancesOnDocumentLevel: amount('BT-107', '0..1', {
      en: 'Sum of allowances on document level',
      fr: 'Somme des remises au niveau du document',
      de: 'Summe der Nachlässe auf Dokumentenebene',
      definition: 'All BT-92 together.',
    }),
    sumOfChargesOnDocumentLevel: amount('BT-108', '0..1', {
      en: 'Sum of charges on document level',
      fr: 'Somme des frais au niveau du document',
      de: 'Summe der Zuschläge auf Dokumentenebene',
      definition: 'All BT-99 together.',
    }),
    invoiceTotalAmountWithoutVat: amount('BT-109', '1..1', {
      en: 'Invoice total amount without VAT',
      fr: 'Montant total de la facture hors TVA',
      de: 'Rechnungsgesamtbetrag ohne Umsatzsteuer',
      definition: 'The lines less allowances plus charges, before VAT.',
    }),
    invoiceTotalVatAmount: amount('BT-110', '0..1', {
      en: 'Invoice total VAT amount',
      fr: 'Montant total de la TVA de la facture',
      de: 'Gesamtbetrag der Umsatzsteuer',
      definition: 'All VAT of the invoice.',
    }),
    invoiceTotalVatAmountInAccountingCurrency: amount('BT-111', '0..1', {
      en: 'Invoice total VAT amount in accounting currency',
      fr: 'Montant total de la TVA de la facture en devise de comptabilisation',
      de: 'Gesamtbetrag der Umsatzsteuer in der Buchungswährung',
      definition: 'All VAT of the invoice, in the currency of BT-6.',
    }),
    invoiceTotalAmountWithVat: amount('BT-112', '1..1', {
      en: 'Invoice total amount with VAT',
      fr: 'Montant total de la facture TVA comprise',
      de: 'Rechnungsgesamtbetrag einschließlich Umsatzsteuer',
      definition: 'BT-109 and BT-110 together.',
    }),
    paidAmount: amount('BT-113', '0..1', {
      en: 'Paid amount',
      fr: 'Montant payé',
      de: 'Gezahlter Betrag',
      definition: 'What has been paid already.',
    }),
    roundingAmount: amount('BT-114', '0..1', {
      en: 'Rounding amount',
      fr: "Montant d'arrondi",
      de: 'Rundungsbetrag',
      definition: 'What is added to round the amount due.',
    }),
    amountDueForPayment: amount('BT-115', '1..1', {
      en: 'Amount due for payment',
      fr: 'Montant à payer',
      de: 'Fälliger Zahlungsbetrag',
      definition: 'What is left to be paid.',
    }),
  },
);

export interface DocumentTotals extends ModelOf<typeof DOCUMENT_TOTALS> {}
