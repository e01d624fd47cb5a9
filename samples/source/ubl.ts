import type { Attachment, Delivery, Invoice, Payment } from './description.js';
import { type Element, element, group, text } from './element.js';
import { type Totals, totals } from './totals.js';
import { lineElement } from './ubl-line.js';
import { allowanceCharge, period, taxCategory } from './ubl-parts.js';
import { address, identifier, partyElement, taxScheme } from './ubl-party.js';

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Writes a description as a UBL 2.1 invoice or credit note, elements in the order of the schema. */
export function ubl(invoice: Invoice): Element {
  const sums = totals(invoice);
  const currency = invoice.currency ?? 'EUR';
  const { creditNote = false, issued, due, number } = invoice;
  const root = creditNote ? 'CreditNote' : 'Invoice';
  const typeCode = invoice.typeCode ?? (creditNote ? '381' : '380');
  return element(
    root,
    { xmlns: `${OASIS}${root}-2`, 'xmlns:cac': `${OASIS}CommonAggregateComponents-2`, 'xmlns:cbc': `${OASIS}CommonBasicComponents-2` },
    text('cbc:CustomizationID', invoice.customization ?? 'urn:cen.eu:en16931:2017'),
    text('cbc:ProfileID', invoice.process),
    text('cbc:ID', number),
    text('cbc:IssueDate', issued),
    creditNote ? text('cbc:TaxPointDate', invoice.vatPointDate) : text('cbc:DueDate', due),
    text(creditNote ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', typeCode),
    invoice.notes?.map((note) => text('cbc:Note', note)),
    creditNote ? undefined : text('cbc:TaxPointDate', invoice.vatPointDate),
    text('cbc:DocumentCurrencyCode', currency),
    text('cbc:TaxCurrencyCode', invoice.vatAccounting?.currency),
    text('cbc:AccountingCost', invoice.accountingCost),
    text('cbc:BuyerReference', invoice.buyerReference),
    period(invoice.period),
    references(invoice),
    element('cac:AccountingSupplierParty', {}, partyElement(invoice.seller, invoice.creditorId)),
    element('cac:AccountingCustomerParty', {}, partyElement(invoice.buyer)),
    invoice.payee && [
      element(
        'cac:PayeeParty',
        {},
        identifier('cac:PartyIdentification', 'cbc:ID', invoice.payee.identifier),
        group('cac:PartyName', text('cbc:Name', invoice.payee.name)),
        identifier('cac:PartyLegalEntity', 'cbc:CompanyID', invoice.payee.legalId),
      ),
    ],
    invoice.taxRepresentative && [
      element(
        'cac:TaxRepresentativeParty',
        {},
        group('cac:PartyName', text('cbc:Name', invoice.taxRepresentative.name)),
        address('cac:PostalAddress', invoice.taxRepresentative.address),
        taxScheme(invoice.taxRepresentative.vatId, 'VAT'),
      ),
    ],
    delivery(invoice.delivery),
    invoice.payments?.map((payment) => paymentMeans(payment, creditNote ? due : undefined)),
    group('cac:PaymentTerms', text('cbc:Note', invoice.terms)),
    invoice.allowancesAndCharges?.map((each) => allowanceCharge(each, currency)),
    taxTotals(invoice, sums, currency),
    monetaryTotal(invoice, sums, currency),
    invoice.lines.map((line, index) => lineElement(line, index, sums.lines[index], currency, creditNote)),
  );
}

// The order differs between the two document types, and a credit note has no ProjectReference: BT-11 is a document of type 50 there.
function references(invoice: Invoice): (Element | undefined)[] {
  const { creditNote = false, object, project } = invoice;
  const reference = (name: string, id: string | undefined): Element | undefined => group(name, text('cbc:ID', id));
  const originator = reference('cac:OriginatorDocumentReference', invoice.tender);
  const contract = reference('cac:ContractDocumentReference', invoice.contract);
  const additional = [
    object && element('cac:AdditionalDocumentReference', {}, identified(object), text('cbc:DocumentTypeCode', '130')),
    creditNote && project
      ? element('cac:AdditionalDocumentReference', {}, text('cbc:ID', project), text('cbc:DocumentTypeCode', '50'))
      : undefined,
    ...(invoice.attachments ?? []).map(attachment),
  ];
  return [
    group(
      'cac:OrderReference',
      text('cbc:ID', invoice.order ?? (invoice.salesOrder && 'NA')),
      text('cbc:SalesOrderID', invoice.salesOrder),
    ),
    ...(invoice.precedingInvoices ?? []).map(({ number, issued }) =>
      group('cac:BillingReference', group('cac:InvoiceDocumentReference', text('cbc:ID', number), text('cbc:IssueDate', issued))),
    ),
    reference('cac:DespatchDocumentReference', invoice.despatchAdvice),
    reference('cac:ReceiptDocumentReference', invoice.receivingAdvice),
    ...(creditNote ? [contract, ...additional, originator] : [originator, contract, ...additional]),
    creditNote ? undefined : reference('cac:ProjectReference', project),
  ];
}

function identified(of: { readonly id: string; readonly scheme?: string }): Element | undefined {
  return text('cbc:ID', of.id, { schemeID: of.scheme });
}

function attachment(of: Attachment): Element {
  return element(
    'cac:AdditionalDocumentReference',
    {},
    text('cbc:ID', of.id),
    text('cbc:DocumentDescription', of.description),
    group(
      'cac:Attachment',
      text('cbc:EmbeddedDocumentBinaryObject', of.file?.base64, { mimeCode: of.file?.mime, filename: of.file?.name }),
      group('cac:ExternalReference', text('cbc:URI', of.url)),
    ),
  );
}

function delivery(of: Delivery | undefined): Element | undefined {
  return group(
    'cac:Delivery',
    text('cbc:ActualDeliveryDate', of?.date),
    group('cac:DeliveryLocation', of?.location && identified(of.location), of?.address && address('cac:Address', of.address)),
    group('cac:DeliveryParty', group('cac:PartyName', text('cbc:Name', of?.partyName))),
  );
}

function paymentMeans(of: Payment, due: string | undefined): Element {
  return element(
    'cac:PaymentMeans',
    {},
    text('cbc:PaymentMeansCode', of.code, { name: of.name }),
    text('cbc:PaymentDueDate', due),
    text('cbc:PaymentID', of.remittance),
    group(
      'cac:CardAccount',
      text('cbc:PrimaryAccountNumberID', of.card?.number),
      text('cbc:NetworkID', of.card?.network),
      text('cbc:HolderName', of.card?.holder),
    ),
    group(
      'cac:PayeeFinancialAccount',
      text('cbc:ID', of.account?.id),
      text('cbc:Name', of.account?.name),
      group('cac:FinancialInstitutionBranch', text('cbc:ID', of.account?.institution)),
    ),
    group(
      'cac:PaymentMandate',
      text('cbc:ID', of.mandate?.id),
      group('cac:PayerFinancialAccount', text('cbc:ID', of.mandate?.payerAccount)),
    ),
  );
}

function taxTotals(invoice: Invoice, sums: Totals, currency: string): Element[] {
  const inCurrency = { currencyID: currency };
  const main = element(
    'cac:TaxTotal',
    {},
    text('cbc:TaxAmount', sums.vat, inCurrency),
    sums.breakdown.map(({ vat, taxable, tax }) =>
      element(
        'cac:TaxSubtotal',
        {},
        text('cbc:TaxableAmount', taxable, inCurrency),
        text('cbc:TaxAmount', tax, inCurrency),
        taxCategory('cac:TaxCategory', vat, invoice.exemptions?.[vat.category]),
      ),
    ),
  );
  const accounting = invoice.vatAccounting;
  if (!accounting) return [main];
  return [main, element('cac:TaxTotal', {}, text('cbc:TaxAmount', accounting.amount, { currencyID: accounting.currency }))];
}

function monetaryTotal(invoice: Invoice, sums: Totals, currency: string): Element {
  const inCurrency = { currencyID: currency };
  return element(
    'cac:LegalMonetaryTotal',
    {},
    text('cbc:LineExtensionAmount', sums.lineTotal, inCurrency),
    text('cbc:TaxExclusiveAmount', sums.withoutVat, inCurrency),
    text('cbc:TaxInclusiveAmount', sums.withVat, inCurrency),
    text('cbc:AllowanceTotalAmount', sums.allowances, inCurrency),
    text('cbc:ChargeTotalAmount', sums.charges, inCurrency),
    text('cbc:PrepaidAmount', invoice.paid, inCurrency),
    text('cbc:PayableRoundingAmount', invoice.rounding, inCurrency),
    text('cbc:PayableAmount', sums.payable, inCurrency),
  );
}
