import { ADDITIONAL_SUPPORTING_DOCUMENTS } from './additional-supporting-documents.js';
import { BUYER } from './buyer.js';
import { DELIVERY_INFORMATION } from './delivery-information.js';
import { DOCUMENT_LEVEL_ALLOWANCES } from './document-level-allowances.js';
import { DOCUMENT_LEVEL_CHARGES } from './document-level-charges.js';
import { DOCUMENT_TOTALS } from './document-totals.js';
import { INVOICE_LINE } from './invoice-line.js';
import { INVOICE_NOTE } from './invoice-note.js';
import { INVOICING_PERIOD } from './invoicing-period.js';
import { PAYEE } from './payee.js';
import { PAYMENT_INSTRUCTIONS } from './payment-instructions.js';
import { PRECEDING_INVOICE_REFERENCE } from './preceding-invoice-reference.js';
import { PROCESS_CONTROL } from './process-control.js';
import { SELLER } from './seller.js';
import { SELLER_TAX_REPRESENTATIVE_PARTY } from './seller-tax-representative-party.js';
import { code, date, documentReference, group, identifier, type ModelOf, type PartialOf, schemedIdentifier, text } from './term.js';
import { VAT_BREAKDOWN } from './vat-breakdown.js';

/**
 * The semantic model of EN 16931-1:2017. A property is the standard's name in camelCase, without the leading words that repeat the
 * group it stands in: "Invoice issue date" is `issueDate`, "Seller name" is `seller.name`.
 */
export const INVOICE = group(
  'INVOICE',
  '1..1',
  {
    en: 'INVOICE',
    fr: 'FACTURE',
    de: 'RECHNUNG',
    definition: 'A demand for payment, or a credit, as one document.',
  },
  {
    number: identifier('BT-1', '1..1', {
      en: 'Invoice number',
      fr: 'Numéro de facture',
      de: 'Rechnungsnummer',
      definition: 'The number by which the seller knows this document, used once only.',
    }),
    issueDate: date('BT-2', '1..1', {
      en: 'Invoice issue date',
      fr: "Date d'émission de la facture",
      de: 'Rechnungsdatum',
      definition: 'The day on which the document was issued.',
    }),
    typeCode: code('BT-3', '1..1', {
      en: 'Invoice type code',
      fr: 'Code de type de facture',
      de: 'Code für den Rechnungstyp',
      definition: 'What the document is for: a commercial invoice, a credit note, a self-billed invoice and so on.',
      codeLists: ['untdid-1001-invoice', 'untdid-1001-creditnote'],
    }),
    currencyCode: code('BT-5', '1..1', {
      en: 'Invoice currency code',
      fr: 'Code de devise de facturation',
      de: 'Code für die Rechnungswährung',
      definition: 'The currency of all amounts but BT-111.',
      codeLists: ['iso-4217'],
    }),
    vatAccountingCurrencyCode: code('BT-6', '0..1', {
      en: 'VAT accounting currency code',
      fr: 'Code de devise de comptabilisation de la TVA',
      de: 'Code für die Währung der Umsatzsteuerbuchung',
      definition: 'The currency in which the seller accounts for VAT, where it is not that of the invoice.',
      codeLists: ['iso-4217'],
    }),
    valueAddedTaxPointDate: date('BT-7', '0..1', {
      en: 'Value added tax point date',
      fr: "Date d'exigibilité de la TVA",
      de: 'Datum der Steuerfälligkeit',
      definition: 'The day on which the VAT falls due, where it is known and is not the issue date.',
    }),
    valueAddedTaxPointDateCode: code('BT-8', '0..1', {
      en: 'Value added tax point date code',
      fr: "Code de date d'exigibilité de la TVA",
      de: 'Code für das Datum der Steuerfälligkeit',
      definition: 'The event that makes the VAT fall due, where its day is not known yet; excludes BT-7. Held as the code of UNTDID 2005.',
      codeLists: ['untdid-2005'],
    }),
    paymentDueDate: date('BT-9', '0..1', {
      en: 'Payment due date',
      fr: "Date d'échéance du paiement",
      de: 'Fälligkeitsdatum der Zahlung',
      definition: 'The last day for payment.',
    }),
    buyerReference: text('BT-10', '0..1', {
      en: 'Buyer reference',
      fr: "Référence de l'acheteur",
      de: 'Käuferreferenz',
      definition: 'A reference that the buyer gave, so that the invoice finds its way inside his organisation.',
    }),
    projectReference: documentReference('BT-11', '0..1', {
      en: 'Project reference',
      fr: 'Référence du projet',
      de: 'Projektreferenz',
      definition: 'The project that the invoice belongs to.',
    }),
    contractReference: documentReference('BT-12', '0..1', {
      en: 'Contract reference',
      fr: 'Référence du contrat',
      de: 'Vertragsreferenz',
      definition: 'The contract under which the invoice is issued.',
    }),
    purchaseOrderReference: documentReference('BT-13', '0..1', {
      en: 'Purchase order reference',
      fr: 'Référence du bon de commande',
      de: 'Bestellreferenz',
      definition: "The buyer's number of the order.",
    }),
    salesOrderReference: documentReference('BT-14', '0..1', {
      en: 'Sales order reference',
      fr: "Référence de l'ordre de vente",
      de: 'Auftragsreferenz',
      definition: "The seller's number of the order.",
    }),
    receivingAdviceReference: documentReference('BT-15', '0..1', {
      en: 'Receiving advice reference',
      fr: "Référence de l'avis de réception",
      de: 'Referenz der Wareneingangsmeldung',
      definition: 'The message that reported the arrival of the goods.',
    }),
    despatchAdviceReference: documentReference('BT-16', '0..1', {
      en: 'Despatch advice reference',
      fr: "Référence de l'avis d'expédition",
      de: 'Referenz der Versandanzeige',
      definition: 'The message that announced the goods.',
    }),
    tenderOrLotReference: documentReference('BT-17', '0..1', {
      en: 'Tender or lot reference',
      fr: "Référence de l'appel d'offres ou du lot",
      de: 'Referenz der Ausschreibung oder des Loses',
      definition: 'The call for tenders, or the lot of it, that the contract came from.',
    }),
    invoicedObjectIdentifier: schemedIdentifier('BT-18', '0..1', {
      en: 'Invoiced object identifier',
      fr: "Identifiant de l'objet facturé",
      de: 'Kennung des Rechnungsobjekts',
      definition: 'The thing that the invoice is about, as the seller names it: a meter, a subscription, a telephone number.',
      schemeList: 'untdid-1153',
    }),
    buyerAccountingReference: text('BT-19', '0..1', {
      en: 'Buyer accounting reference',
      fr: "Référence comptable de l'acheteur",
      de: 'Buchungsreferenz des Käufers',
      definition: 'Where the buyer books the invoice: an account, a cost centre.',
    }),
    paymentTerms: text('BT-20', '0..1', {
      en: 'Payment terms',
      fr: 'Conditions de paiement',
      de: 'Zahlungsbedingungen',
      definition: 'The conditions of payment in words: periods, discounts for early payment, what follows late payment.',
    }),
    notes: INVOICE_NOTE,
    processControl: PROCESS_CONTROL,
    precedingInvoiceReferences: PRECEDING_INVOICE_REFERENCE,
    seller: SELLER,
    buyer: BUYER,
    payee: PAYEE,
    sellerTaxRepresentativeParty: SELLER_TAX_REPRESENTATIVE_PARTY,
    deliveryInformation: DELIVERY_INFORMATION,
    invoicingPeriod: INVOICING_PERIOD,
    paymentInstructions: PAYMENT_INSTRUCTIONS,
    documentLevelAllowances: DOCUMENT_LEVEL_ALLOWANCES,
    documentLevelCharges: DOCUMENT_LEVEL_CHARGES,
    documentTotals: DOCUMENT_TOTALS,
    vatBreakdown: VAT_BREAKDOWN,
    additionalSupportingDocuments: ADDITIONAL_SUPPORTING_DOCUMENTS,
    lines: INVOICE_LINE,
  },
);

export interface Invoice extends ModelOf<typeof INVOICE> {}

/** What was understood of an invoice that may lack anything. */
export interface PartialInvoice extends PartialOf<typeof INVOICE> {}
