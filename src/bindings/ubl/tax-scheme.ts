import type { Guard } from '../part.js';
import { ubl } from './syntax.js';

/** The tax scheme that UBL wants around every VAT category and VAT number. */
export const VAT_SCHEME = ubl.constant('cac:TaxScheme/cbc:ID', 'VAT', 'vat', 'Vat');

/** What is written for a number that is none for VAT (BT-32); the standard leaves the choice open. */
export const OTHER_SCHEME = ubl.constant('cac:TaxScheme/cbc:ID', 'TAX');

export const isVat: Guard = ubl.textAt('cac:TaxScheme/cbc:ID', (scheme) => scheme?.toUpperCase() === 'VAT', "[cac:TaxScheme/cbc:ID='VAT']");

export const isOtherTax: Guard = ubl.textAt(
  'cac:TaxScheme/cbc:ID',
  (scheme) => scheme !== undefined && scheme.toUpperCase() !== 'VAT',
  "[cac:TaxScheme/cbc:ID!='VAT']",
);
