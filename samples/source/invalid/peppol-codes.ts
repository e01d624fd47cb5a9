import type { VatCategory } from '../description.js';
import { attribute, set } from '../edits.js';
import { type Case, type Cases, line, STANDARD } from './case.js';
import { peppol } from './peppol.js';

const coded = (charge: boolean, reasonCode: string) =>
  peppol({ allowancesAndCharges: [{ charge, amount: '0.50', reasonCode, vat: STANDARD }] });

/** An exemption reason code (BT-121) that goes with another VAT category than that of the breakdown. */
function exemption(category: VatCategory, right: string, wrong: string): Case {
  return {
    why: `an exemption reason code (BT-121) ${wrong} in a breakdown of category ${category}`,
    of: peppol({ lines: [line({ category, rate: '0' })], exemptions: { [category]: { code: right } } }),
    breaks: [set('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode', wrong)],
  };
}

/** PEPPOL-EN16931-CL*, -F* and -P*: code lists, dates, and codes that go together. */
export const PEPPOL_CODES: Cases = {
  'PEPPOL-EN16931-CL001': {
    why: 'an attachment (BT-125) of a media type that Peppol does not allow',
    of: peppol({ attachments: [{ id: 'NOTE', file: { name: 'note.csv', mime: 'text/csv', base64: 'YTtiCg==' } }] }),
    breaks: [attribute('cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'mimeCode', 'text/html')],
    also: ['BR-CL-24'],
  },
  'PEPPOL-EN16931-CL002': {
    why: 'a reason code of an allowance (BT-98) that Peppol does not know',
    of: coded(false, '95'),
    breaks: [set('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '999')],
    also: ['BR-CL-19'],
  },
  'PEPPOL-EN16931-CL003': {
    why: 'a reason code of a charge (BT-105) that Peppol does not know',
    of: coded(true, 'FC'),
    breaks: [set('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '999')],
    also: ['BR-CL-20'],
  },
  'PEPPOL-EN16931-CL006': {
    why: 'a code for the VAT point date (BT-8) that Peppol does not know',
    of: peppol({ period: { vatPointCode: '35' } }),
    breaks: [set('cac:InvoicePeriod/cbc:DescriptionCode', '999')],
    also: ['BR-CL-06'],
  },
  'PEPPOL-EN16931-CL007': {
    why: 'a price in a currency that Peppol does not know',
    of: peppol(),
    breaks: [attribute('cac:InvoiceLine/cac:Price/cbc:PriceAmount', 'currencyID', 'STD')],
    also: ['PEPPOL-EN16931-R051'],
  },
  'PEPPOL-EN16931-CL008': {
    why: 'an electronic address (BT-49) of a scheme that Peppol does not know',
    of: peppol(),
    breaks: [attribute('cac:AccountingCustomerParty/cac:Party/cbc:EndpointID', 'schemeID', '0037')],
  },
  'PEPPOL-EN16931-F001': { why: 'a due date (BT-9) with a time zone', of: peppol(), breaks: [set('cbc:DueDate', '2026-10-01Z')] },
  'PEPPOL-EN16931-P0100': {
    why: 'an invoice type (BT-3) that the billing process does not know',
    of: peppol(),
    breaks: [set('cbc:InvoiceTypeCode', '325')],
  },
  'PEPPOL-EN16931-P0101': {
    why: 'a credit note type (BT-3) that the billing process does not know',
    of: peppol({ creditNote: true }),
    breaks: [set('cbc:CreditNoteTypeCode', '261')],
  },
  'PEPPOL-EN16931-P0104': exemption('E', 'VATEX-EU-132', 'VATEX-EU-G'),
  'PEPPOL-EN16931-P0105': exemption('E', 'VATEX-EU-132', 'VATEX-EU-O'),
  'PEPPOL-EN16931-P0106': exemption('E', 'VATEX-EU-132', 'VATEX-EU-IC'),
  'PEPPOL-EN16931-P0107': exemption('E', 'VATEX-EU-132', 'VATEX-EU-AE'),
  'PEPPOL-EN16931-P0108': exemption('AE', 'VATEX-EU-AE', 'VATEX-EU-D'),
  'PEPPOL-EN16931-P0109': exemption('AE', 'VATEX-EU-AE', 'VATEX-EU-F'),
  'PEPPOL-EN16931-P0110': exemption('AE', 'VATEX-EU-AE', 'VATEX-EU-I'),
  'PEPPOL-EN16931-P0111': exemption('AE', 'VATEX-EU-AE', 'VATEX-EU-J'),
  'PEPPOL-EN16931-P0112': {
    why: 'a partial invoice (type 326) between parties outside Germany',
    of: peppol(),
    breaks: [set('cbc:InvoiceTypeCode', '326')],
  },
};
