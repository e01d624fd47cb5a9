import { INVOICE_LINE_ALLOWANCES } from './invoice-line-allowances.js';
import { INVOICE_LINE_CHARGES } from './invoice-line-charges.js';
import { INVOICE_LINE_PERIOD } from './invoice-line-period.js';
import { ITEM_INFORMATION } from './item-information.js';
import { LINE_VAT_INFORMATION } from './line-vat-information.js';
import { PRICE_DETAILS } from './price-details.js';
import { amount, code, documentReference, group, identifier, type ModelOf, quantity, schemedIdentifier, text } from './term.js';

export const INVOICE_LINE = group(
  'BG-25',
  '1..n',
  {
    en: 'INVOICE LINE',
    fr: 'LIGNE DE FACTURE',
    de: 'RECHNUNGSPOSITION',
    definition: 'One thing that is charged.',
  },
  {
    identifier: identifier('BT-126', '1..1', {
      en: 'Invoice line identifier',
      fr: 'Identifiant de ligne de facture',
      de: 'Kennung der Rechnungsposition',
      definition: 'What tells this line apart from the others of the invoice.',
    }),
    note: text('BT-127', '0..1', {
      en: 'Invoice line note',
      fr: 'Note de ligne de facture',
      de: 'Bemerkung zur Rechnungsposition',
      definition: 'A remark on this line.',
    }),
    objectIdentifier: schemedIdentifier('BT-128', '0..1', {
      en: 'Invoice line object identifier',
      fr: "Identifiant d'objet de ligne de facture",
      de: 'Kennung des Objekts der Rechnungsposition',
      definition: 'The thing that this line is about, as the seller names it: a meter, a telephone number.',
      schemeList: 'untdid-1153',
    }),
    invoicedQuantity: quantity('BT-129', '1..1', {
      en: 'Invoiced quantity',
      fr: 'Quantité facturée',
      de: 'In Rechnung gestellte Menge',
      definition: 'How many units are charged.',
    }),
    invoicedQuantityUnitOfMeasureCode: code('BT-130', '1..1', {
      en: 'Invoiced quantity unit of measure code',
      fr: "Code d'unité de mesure de la quantité facturée",
      de: 'Code der Maßeinheit der in Rechnung gestellten Menge',
      definition: 'The unit of BT-129.',
      codeLists: ['unece-rec20-21'],
    }),
    netAmount: amount('BT-131', '1..1', {
      en: 'Invoice line net amount',
      fr: 'Montant net de ligne de facture',
      de: 'Nettobetrag der Rechnungsposition',
      definition: 'The price of the line, with its allowances and charges and without VAT.',
    }),
    referencedPurchaseOrderLineReference: documentReference('BT-132', '0..1', {
      en: 'Referenced purchase order line reference',
      fr: 'Référence de la ligne du bon de commande',
      de: 'Referenz der Bestellposition',
      definition: "The buyer's number of the order line.",
    }),
    buyerAccountingReference: text('BT-133', '0..1', {
      en: 'Invoice line Buyer accounting reference',
      fr: "Référence comptable de l'acheteur pour la ligne de facture",
      de: 'Buchungsreferenz des Käufers zur Rechnungsposition',
      definition: 'Where the buyer books this line.',
    }),
    period: INVOICE_LINE_PERIOD,
    allowances: INVOICE_LINE_ALLOWANCES,
    charges: INVOICE_LINE_CHARGES,
    priceDetails: PRICE_DETAILS,
    vatInformation: LINE_VAT_INFORMATION,
    itemInformation: ITEM_INFORMATION,
  },
);

export interface InvoiceLine extends ModelOf<typeof INVOICE_LINE> {}
