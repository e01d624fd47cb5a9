import type { Line } from '../description.js';
import { attribute, set } from '../edits.js';
import { type Cases, freeLine, line, plain, STANDARD } from './case.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const ITEM = 'cac:InvoiceLine/cac:Item';
const withLine = (more: Partial<Line>) => plain({ lines: [line(STANDARD, more)] });
const withSeller = (more: object) => plain({ seller: { ...plain().seller, ...more } });
const coded = (charge: boolean, reasonCode: string) =>
  plain({ allowancesAndCharges: [{ charge, amount: '0.50', reasonCode, vat: STANDARD }] });
const exempt = plain({ lines: [line({ category: 'E', rate: '0' })], exemptions: { E: { code: 'VATEX-EU-132' } } });

/** BR-CL-*: values from code lists. */
export const CODES: Cases = {
  'BR-CL-01': { why: 'a type code (BT-3) that UNTDID 1001 lacks', of: plain(), breaks: [set('cbc:InvoiceTypeCode', '999')] },
  'BR-CL-03': {
    why: 'an amount in a currency that ISO 4217 lacks',
    of: plain(),
    breaks: [attribute('cac:InvoiceLine/cac:Price/cbc:PriceAmount', 'currencyID', 'EUX')],
  },
  'BR-CL-04': {
    why: 'a document currency (BT-5) that ISO 4217 lacks; no VAT total can then be in it',
    of: plain(),
    breaks: [set('cbc:DocumentCurrencyCode', 'EUX')],
    also: ['BR-CO-15'],
  },
  'BR-CL-05': {
    why: 'an accounting currency (BT-6) that ISO 4217 lacks; no VAT total can then be in it',
    of: plain({ vatAccounting: { currency: 'USD', amount: '18.70' } }),
    breaks: [set('cbc:TaxCurrencyCode', 'USX')],
    also: ['BR-53'],
  },
  'BR-CL-06': {
    why: 'a code for the VAT point date (BT-8) that EN 16931 does not allow',
    of: plain({ period: { vatPointCode: '35' } }),
    breaks: [set('cac:InvoicePeriod/cbc:DescriptionCode', '999')],
  },
  'BR-CL-07': {
    why: 'a scheme of the invoiced object (BT-18) that UNTDID 1153 lacks',
    of: plain({ object: { id: 'METER-1', scheme: 'AVE' } }),
    breaks: [attribute('cac:AdditionalDocumentReference/cbc:ID', 'schemeID', 'ZZZZ')],
  },
  'BR-CL-08': {
    why: 'a subject code of a note (BT-21) that UNTDID 4451 lacks',
    of: plain({ notes: ['#AAI#Thank you.'] }),
    breaks: [set('cbc:Note', '#Z9Z#Thank you.')],
  },
  'BR-CL-10': {
    why: 'a scheme of a seller identifier (BT-29) that ISO 6523 lacks',
    of: withSeller({ identifiers: [{ id: '2000000000015', scheme: '0088' }] }),
    breaks: [attribute(`${SELLER}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'GLN')],
  },
  'BR-CL-11': {
    why: 'a scheme of a legal registration (BT-30) that ISO 6523 lacks',
    of: withSeller({ legalId: { id: '00000000001', scheme: '0240' } }),
    breaks: [attribute(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`, 'schemeID', 'RCS')],
  },
  'BR-CL-13': {
    why: 'a scheme of an item classification (BT-158) that UNTDID 7143 lacks',
    of: withLine({ classifications: [{ code: '19059030', list: 'HS' }] }),
    breaks: [attribute(`${ITEM}/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID', 'ZZZZ')],
  },
  'BR-CL-14': {
    why: 'a country (BT-55) that ISO 3166 lacks',
    of: plain(),
    breaks: [set('cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode', 'LX')],
  },
  'BR-CL-15': {
    why: 'a country of origin (BT-159) that ISO 3166 lacks',
    of: withLine({ origin: 'LU' }),
    breaks: [set(`${ITEM}/cac:OriginCountry/cbc:IdentificationCode`, 'LX')],
  },
  'BR-CL-16': {
    why: 'a payment means (BT-81) that UNTDID 4461 lacks',
    of: plain({ payments: [{ code: '10' }] }),
    breaks: [set('cac:PaymentMeans/cbc:PaymentMeansCode', '999')],
  },
  'BR-CL-17': {
    why: 'a VAT category of a document allowance (BT-95) that EN 16931 does not allow',
    of: plain({ allowancesAndCharges: [{ charge: false, amount: '0.50', reason: 'Discount', vat: STANDARD }] }),
    breaks: [set('cac:AllowanceCharge/cac:TaxCategory/cbc:ID', 'X')],
  },
  'BR-CL-18': {
    why: 'a VAT category of a line (BT-151) that EN 16931 does not allow',
    of: plain({ lines: [line(), freeLine()] }),
    breaks: [set('cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory/cbc:ID', 'X')],
  },
  'BR-CL-19': {
    why: 'a reason code of an allowance (BT-98) that UNTDID 5189 lacks',
    of: coded(false, '95'),
    breaks: [set('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '999')],
  },
  'BR-CL-20': {
    why: 'a reason code of a charge (BT-105) that UNTDID 7161 lacks',
    of: coded(true, 'FC'),
    breaks: [set('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '999')],
  },
  'BR-CL-21': {
    why: 'a scheme of a standard item identifier (BT-157) that ISO 6523 lacks',
    of: withLine({ standardItem: { id: '2000000000084', scheme: '0160' } }),
    breaks: [attribute(`${ITEM}/cac:StandardItemIdentification/cbc:ID`, 'schemeID', 'EAN')],
  },
  'BR-CL-22': {
    why: 'an exemption reason code (BT-121) that the VATEX list lacks',
    of: exempt,
    breaks: [set('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode', 'VATEX-LU-1')],
  },
  'BR-CL-23': {
    why: 'a unit (BT-130) that UN/ECE Recommendations 20 and 21 lack',
    of: plain(),
    breaks: [attribute('cac:InvoiceLine/cbc:InvoicedQuantity', 'unitCode', 'PIECE')],
  },
  'BR-CL-24': {
    why: 'an attachment (BT-125) of a media type that EN 16931 does not allow',
    of: plain({ attachments: [{ id: 'NOTE', file: { name: 'note.csv', mime: 'text/csv', base64: 'YTtiCg==' } }] }),
    breaks: [attribute('cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'mimeCode', 'text/html')],
  },
  'BR-CL-25': {
    why: 'a scheme of an electronic address (BT-34) that the EAS list lacks',
    of: withSeller({ endpoint: { id: 'LU00000101', scheme: '9938' } }),
    breaks: [attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', '0000')],
  },
  'BR-CL-26': {
    why: 'a scheme of a delivery location (BT-71) that ISO 6523 lacks',
    of: plain({ delivery: { location: { id: '2000000000077', scheme: '0088' } } }),
    breaks: [attribute('cac:Delivery/cac:DeliveryLocation/cbc:ID', 'schemeID', 'GLN')],
  },
};
