import type { DocumentBinding } from '../document.js';
import { creditNote, invoice } from './invoice.js';
import { CREDIT_NOTE_NAMESPACE, INVOICE_NAMESPACE, ubl } from './syntax.js';

const { cac, cbc } = ubl.vocabulary.namespaces;
const currencies = { currency: 'cbc:DocumentCurrencyCode', accountingCurrency: 'cbc:TaxCurrencyCode' };

export const UBL_INVOICE: DocumentBinding = {
  name: 'ubl-invoice',
  title: 'UBL Invoice',
  syntax: ubl,
  root: 'Invoice',
  namespace: INVOICE_NAMESPACE,
  local: 'Invoice',
  declarations: { xmlns: INVOICE_NAMESPACE, 'xmlns:cac': cac, 'xmlns:cbc': cbc },
  ...currencies,
  parts: invoice,
};

export const UBL_CREDIT_NOTE: DocumentBinding = {
  name: 'ubl-creditnote',
  title: 'UBL CreditNote',
  syntax: ubl,
  root: 'CreditNote',
  namespace: CREDIT_NOTE_NAMESPACE,
  local: 'CreditNote',
  declarations: { xmlns: CREDIT_NOTE_NAMESPACE, 'xmlns:cac': cac, 'xmlns:cbc': cbc },
  ...currencies,
  parts: creditNote,
};
