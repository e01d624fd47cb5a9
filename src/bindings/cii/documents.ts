import type { DocumentBinding } from '../document.js';
import { invoice } from './invoice.js';
import { cii } from './syntax.js';

const { rsm, ram, qdt, udt } = cii.vocabulary.namespaces;
const SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';

export const CII: DocumentBinding = {
  name: 'cii',
  title: 'CII document',
  syntax: cii,
  root: 'rsm:CrossIndustryInvoice',
  namespace: rsm,
  local: 'CrossIndustryInvoice',
  declarations: { 'xmlns:rsm': rsm, 'xmlns:ram': ram, 'xmlns:qdt': qdt, 'xmlns:udt': udt },
  currency: `${SETTLEMENT}/ram:InvoiceCurrencyCode`,
  accountingCurrency: `${SETTLEMENT}/ram:TaxCurrencyCode`,
  parts: invoice,
};
