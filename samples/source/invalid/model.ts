import { attribute, remove, set } from '../edits.js';
import { described, discounted, linePeriod, onDocument, onLine, payee, period, representative, transfer, twoLines } from './bases.js';
import { type Cases, freeLine, line, plain, STANDARD, splitPayment } from './case.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const TOTALS = 'cac:LegalMonetaryTotal';
const LINE = 'cac:InvoiceLine';
const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';

/** BR-01 to BR-65: what must be there. */
export const MODEL: Cases = {
  'BR-01': { why: 'no specification identifier (BT-24)', of: plain(), breaks: [remove('cbc:CustomizationID')] },
  'BR-02': { why: 'no invoice number (BT-1)', of: plain(), breaks: [remove('cbc:ID')] },
  'BR-03': { why: 'no issue date (BT-2)', of: plain(), breaks: [remove('cbc:IssueDate')] },
  'BR-04': { why: 'no invoice type code (BT-3)', of: plain(), breaks: [remove('cbc:InvoiceTypeCode')] },
  'BR-05': { why: 'no currency code (BT-5)', of: plain(), breaks: [remove('cbc:DocumentCurrencyCode')] },
  'BR-06': { why: 'no seller name (BT-27)', of: plain(), breaks: [remove(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`)] },
  'BR-07': { why: 'no buyer name (BT-44)', of: plain(), breaks: [remove(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)] },
  'BR-08': { why: 'no seller address (BG-5)', of: plain(), breaks: [remove(`${SELLER}/cac:PostalAddress`)] },
  'BR-09': { why: 'no seller country (BT-40)', of: plain(), breaks: [remove(`${SELLER}/cac:PostalAddress/cac:Country`)] },
  'BR-10': { why: 'no buyer address (BG-8)', of: plain(), breaks: [remove(`${BUYER}/cac:PostalAddress`)] },
  'BR-11': { why: 'no buyer country (BT-55)', of: plain(), breaks: [remove(`${BUYER}/cac:PostalAddress/cac:Country`)] },
  'BR-12': {
    why: 'no sum of line net amounts (BT-106)',
    of: plain(),
    breaks: [remove(`${TOTALS}/cbc:LineExtensionAmount`)],
    also: ['BR-CO-10', 'BR-CO-13'],
  },
  'BR-13': {
    why: 'no total without VAT (BT-109)',
    of: plain(),
    breaks: [remove(`${TOTALS}/cbc:TaxExclusiveAmount`)],
    also: ['BR-CO-13', 'BR-CO-15'],
  },
  'BR-14': {
    why: 'no total with VAT (BT-112)',
    of: plain(),
    breaks: [remove(`${TOTALS}/cbc:TaxInclusiveAmount`)],
    also: ['BR-CO-15', 'BR-CO-16'],
  },
  'BR-15': { why: 'no amount due (BT-115)', of: plain(), breaks: [remove(`${TOTALS}/cbc:PayableAmount`)], also: ['BR-CO-16'] },
  'BR-16': {
    why: 'no line (BG-25); the totals are zero, as they would be',
    of: splitPayment({ lines: [freeLine({ category: 'B', rate: '0' })] }),
    breaks: [remove(LINE)],
  },
  'BR-17': {
    why: 'a payee (BG-10) that bears the trading name (BT-28) of the seller',
    of: payee,
    breaks: [set('cac:PayeeParty/cac:PartyName/cbc:Name', 'Au Bon Exemple')],
  },
  'BR-18': {
    why: 'a tax representative (BG-11) without name (BT-62)',
    of: representative,
    breaks: [remove('cac:TaxRepresentativeParty/cac:PartyName')],
  },
  'BR-19': {
    why: 'a tax representative (BG-11) without address (BG-12)',
    of: representative,
    breaks: [remove('cac:TaxRepresentativeParty/cac:PostalAddress')],
  },
  'BR-20': {
    why: 'an address of the tax representative (BG-12) without country (BT-69)',
    of: representative,
    breaks: [remove('cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country')],
  },
  'BR-21': { why: 'a line without identifier (BT-126)', of: plain(), breaks: [remove(`${LINE}/cbc:ID`)] },
  'BR-22': { why: 'a line without quantity (BT-129)', of: plain(), breaks: [remove(`${LINE}/cbc:InvoicedQuantity`)], also: ['BR-23'] },
  'BR-23': {
    why: 'a quantity without unit (BT-130)',
    of: plain(),
    breaks: [attribute(`${LINE}/cbc:InvoicedQuantity`, 'unitCode', undefined)],
  },
  'BR-24': { why: 'a line without net amount (BT-131)', of: twoLines, breaks: [remove(`${LINE}[2]/cbc:LineExtensionAmount`)] },
  'BR-25': { why: 'an item without name (BT-153)', of: plain(), breaks: [remove(`${LINE}/cac:Item/cbc:Name`)] },
  'BR-26': { why: 'a line without price (BT-146)', of: plain(), breaks: [remove(`${LINE}/cac:Price/cbc:PriceAmount`)], also: ['BR-27'] },
  'BR-27': { why: 'a negative net price (BT-146)', of: plain(), breaks: [set(`${LINE}/cac:Price/cbc:PriceAmount`, '-100.00')] },
  'BR-28': {
    why: 'a negative gross price (BT-148)',
    of: discounted,
    breaks: [set(`${LINE}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`, '-110.00')],
  },
  'BR-29': {
    why: 'an invoicing period (BG-14) that ends before it starts',
    of: period,
    breaks: [set('cac:InvoicePeriod/cbc:EndDate', '2026-07-31')],
  },
  'BR-30': {
    why: 'a line period (BG-26) that ends before it starts',
    of: linePeriod,
    breaks: [set(`${LINE}/cac:InvoicePeriod/cbc:EndDate`, '2026-07-31')],
  },
  'BR-31': {
    why: 'a document allowance without amount (BT-92)',
    of: onDocument(false, '0.00'),
    breaks: [remove('cac:AllowanceCharge/cbc:Amount')],
  },
  'BR-32': {
    why: 'a document allowance without VAT category (BT-95)',
    of: onDocument(false),
    breaks: [remove('cac:AllowanceCharge/cac:TaxCategory')],
  },
  'BR-33': {
    why: 'a document allowance without reason (BT-97, BT-98)',
    of: onDocument(false),
    breaks: [remove('cac:AllowanceCharge/cbc:AllowanceChargeReason')],
    also: ['BR-CO-21'],
  },
  'BR-36': {
    why: 'a document charge without amount (BT-99)',
    of: onDocument(true, '0.00'),
    breaks: [remove('cac:AllowanceCharge/cbc:Amount')],
  },
  'BR-37': {
    why: 'a document charge without VAT category (BT-102)',
    of: onDocument(true),
    breaks: [remove('cac:AllowanceCharge/cac:TaxCategory')],
  },
  'BR-38': {
    why: 'a document charge without reason (BT-104, BT-105)',
    of: onDocument(true),
    breaks: [remove('cac:AllowanceCharge/cbc:AllowanceChargeReason')],
    also: ['BR-CO-22'],
  },
  'BR-41': {
    why: 'a line allowance without amount (BT-136)',
    of: onLine(false),
    breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:Amount`)],
  },
  'BR-42': {
    why: 'a line allowance without reason (BT-139, BT-140)',
    of: onLine(false),
    breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReason`)],
    also: ['BR-CO-23'],
  },
  'BR-43': { why: 'a line charge without amount (BT-141)', of: onLine(true), breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:Amount`)] },
  'BR-44': {
    why: 'a line charge without reason (BT-144, BT-145)',
    of: onLine(true),
    breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReason`)],
    also: ['BR-CO-24'],
  },
  'BR-45': {
    why: 'a VAT breakdown without taxable amount (BT-116)',
    of: splitPayment(),
    breaks: [remove(`${SUBTOTAL}/cbc:TaxableAmount`)],
  },
  'BR-46': {
    why: 'a VAT breakdown without tax amount (BT-117)',
    of: splitPayment(),
    breaks: [remove(`${SUBTOTAL}/cbc:TaxAmount`)],
    also: ['BR-CO-17'],
  },
  'BR-47': { why: 'a VAT breakdown without category (BT-118)', of: splitPayment(), breaks: [remove(`${SUBTOTAL}/cac:TaxCategory/cbc:ID`)] },
  'BR-48': {
    why: 'a VAT breakdown without rate (BT-119)',
    of: splitPayment(),
    breaks: [remove(`${SUBTOTAL}/cac:TaxCategory/cbc:Percent`)],
  },
  'BR-49': {
    why: 'a payment instruction without means (BT-81)',
    of: transfer,
    breaks: [remove('cac:PaymentMeans/cbc:PaymentMeansCode')],
  },
  'BR-50': {
    why: 'a credit transfer whose account (BT-84) is blank',
    of: transfer,
    breaks: [set('cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID', '')],
  },
  'BR-51': {
    why: 'a card number (BT-87) in full',
    of: plain({ payments: [{ code: '48', card: { number: 'XXXXXX0001', network: 'EXAMPLECARD' } }] }),
    breaks: [set('cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', '0000000000000001')],
  },
  'BR-52': {
    why: 'a supporting document without reference (BT-122)',
    of: plain({ attachments: [{ id: 'TERMS', description: 'General terms' }] }),
    breaks: [remove('cac:AdditionalDocumentReference/cbc:ID')],
  },
  'BR-53': {
    why: 'an accounting currency (BT-6) without VAT total in it (BT-111)',
    of: plain({ vatAccounting: { currency: 'USD', amount: '18.70' } }),
    breaks: [remove('cac:TaxTotal[2]')],
  },
  'BR-54': {
    why: 'an item attribute without value (BT-161)',
    of: described,
    breaks: [remove(`${LINE}/cac:Item/cac:AdditionalItemProperty/cbc:Value`)],
  },
  'BR-55': {
    why: 'a preceding invoice without number (BT-25)',
    of: plain({ precedingInvoices: [{ number: 'X-0', issued: '2026-08-01' }] }),
    breaks: [remove('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID')],
    also: ['UBL-SR-07'],
  },
  'BR-56': {
    why: 'a tax representative (BG-11) without VAT identifier (BT-63)',
    of: representative,
    breaks: [remove('cac:TaxRepresentativeParty/cac:PartyTaxScheme')],
  },
  'BR-57': {
    why: 'a delivery address (BG-15) without country (BT-80)',
    of: plain({ delivery: { address: { city: 'Luxembourg', country: 'LU' } } }),
    breaks: [remove('cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country')],
  },
  'BR-61': {
    why: 'a credit transfer without account (BT-84)',
    of: transfer,
    breaks: [remove('cac:PaymentMeans/cac:PayeeFinancialAccount')],
  },
  'BR-62': {
    why: 'a seller address for electronic delivery (BT-34) without scheme',
    of: plain({ seller: { ...plain().seller, endpoint: { id: 'LU00000101', scheme: '9938' } } }),
    breaks: [attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', undefined)],
  },
  'BR-63': {
    why: 'a buyer address for electronic delivery (BT-49) without scheme',
    of: plain({ buyer: { ...plain().buyer, endpoint: { id: 'LU00000202', scheme: '9938' } } }),
    breaks: [attribute(`${BUYER}/cbc:EndpointID`, 'schemeID', undefined)],
  },
  'BR-64': {
    why: 'a standard item identifier (BT-157) without scheme',
    of: plain({ lines: [line(STANDARD, { standardItem: { id: '2000000000084', scheme: '0160' } })] }),
    breaks: [attribute(`${LINE}/cac:Item/cac:StandardItemIdentification/cbc:ID`, 'schemeID', undefined)],
  },
  'BR-65': {
    why: 'an item classification (BT-158) without scheme',
    of: plain({ lines: [line(STANDARD, { classifications: [{ code: '19059030', list: 'HS' }] })] }),
    breaks: [attribute(`${LINE}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID', undefined)],
  },
};
