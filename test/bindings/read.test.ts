import { expect, test } from 'vitest';
import { invoiceToJson } from '../../src/model/json.js';
import { ciiHeader, read, ubl } from './xml.js';

const note = (text: string): string => ubl(`<cbc:Note>${text}</cbc:Note>`);
const seller = (content: string): string =>
  ubl(`<cac:AccountingSupplierParty><cac:Party>${content}</cac:Party></cac:AccountingSupplierParty>`);
const payee = (content: string): string => ubl(`<cac:PayeeParty>${content}</cac:PayeeParty>`);
const id = (scheme: string, value: string): string =>
  `<cac:PartyIdentification><cbc:ID schemeID="${scheme}">${value}</cbc:ID></cac:PartyIdentification>`;
const document = (id: string, type: string): string =>
  `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID>${type === '' ? '' : `<cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode>`}</cac:AdditionalDocumentReference>`;
const account = (kind: string): string =>
  ciiHeader(
    'Settlement',
    `<ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:${kind}>1</ram:${kind}></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>`,
  );
const transfers = { paymentInstructions: { creditTransfers: [{ paymentAccountIdentifier: '1' }] } };
const debit = { paymentInstructions: { directDebit: { bankAssignedCreditorIdentifier: 'C' } } };
const price = (gross: string, net: string): string =>
  `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice>${gross}</ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice>${net}</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement></ram:IncludedSupplyChainTradeLineItem></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
const basis = (quantity: string): string => `<ram:BasisQuantity unitCode="EA">${quantity}</ram:BasisQuantity>`;
const base = (quantity: string): object => ({
  lines: [{ priceDetails: { itemPriceBaseQuantity: quantity, itemPriceBaseQuantityUnitOfMeasureCode: 'EA' } }],
});

test.each<[string, string, object]>([
  ['white space around a value', ubl('<cbc:ID>\n  A 1\t</cbc:ID>'), { number: 'A 1' }],
  ['white space inside a text, and a no-break space around it', note('\u00a0a\n\n b\u00a0'), { notes: [{ note: '\u00a0a\n\n b\u00a0' }] }],
  ['a value in pieces', ubl('<cbc:ID>A<!-- -->&#45;<![CDATA[<]]></cbc:ID>'), { number: 'A-<' }],
  ['a plain note', note('a'), { notes: [{ note: 'a' }] }],
  ['a note with its subject', note('#AAI#a\nb'), { notes: [{ subjectCode: 'AAI', note: 'a\nb' }] }],
  ['a subject alone', note('#AAI#'), { notes: [{ subjectCode: 'AAI' }] }],
  ['a hash that is no subject', note('#1# of 2'), { notes: [{ note: '#1# of 2' }] }],
  [
    'the creditor identifier with the seller',
    seller(id('SEPA', 'C') + id('0088', 'S')),
    { seller: { identifiers: [{ value: 'S', scheme: '0088' }] }, ...debit },
  ],
  [
    'the creditor identifier with the payee',
    payee(id('SEPA', 'C') + id('0088', 'P')),
    { payee: { identifier: { value: 'P', scheme: '0088' } }, ...debit },
  ],
  [
    'no purchase order beside a sales order',
    ubl('<cac:OrderReference><cbc:ID>NA</cbc:ID><cbc:SalesOrderID>S</cbc:SalesOrderID></cac:OrderReference>'),
    { salesOrderReference: 'S' },
  ],
  ['a purchase order called NA', ubl('<cac:OrderReference><cbc:ID>NA</cbc:ID></cac:OrderReference>'), { purchaseOrderReference: 'NA' }],
  [
    'an object, then a supporting document',
    ubl(document('O', '130') + document('D', '')),
    { invoicedObjectIdentifier: { value: 'O' }, additionalSupportingDocuments: [{ supportingDocumentReference: 'D' }] },
  ],
  ['a project in a credit note', ubl(document('P', '50'), 'CreditNote'), { projectReference: 'P' }],
  [
    'an indicator as a digit',
    ubl('<cac:AllowanceCharge><cbc:ChargeIndicator>1</cbc:ChargeIndicator><cbc:Amount>2</cbc:Amount></cac:AllowanceCharge>'),
    { documentLevelCharges: [{ amount: '2' }] },
  ],
  [
    'the due date of a credit note',
    ubl('<cac:PaymentMeans><cbc:PaymentDueDate>2026-09-17</cbc:PaymentDueDate></cac:PaymentMeans>', 'CreditNote'),
    { paymentDueDate: '2026-09-17' },
  ],
  ['an IBAN', account('IBANID'), transfers],
  ['an account of another kind', account('ProprietaryID'), transfers],
  [
    'a department for a contact',
    ciiHeader(
      'Agreement',
      '<ram:BuyerTradeParty><ram:DefinedTradeContact><ram:DepartmentName>D</ram:DepartmentName></ram:DefinedTradeContact></ram:BuyerTradeParty>',
    ),
    { buyer: { contact: { point: 'D' } } },
  ],
  [
    'a VAT point date code of CII',
    ciiHeader('Settlement', '<ram:ApplicableTradeTax><ram:DueDateTypeCode>29</ram:DueDateTypeCode></ram:ApplicableTradeTax>'),
    { valueAddedTaxPointDateCode: '35' },
  ],
  [
    'three referenced documents of CII',
    ciiHeader(
      'Agreement',
      ['50', '130', '916']
        .map(
          (type) =>
            `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>${type}</ram:IssuerAssignedID><ram:TypeCode>${type}</ram:TypeCode></ram:AdditionalReferencedDocument>`,
        )
        .join(''),
    ),
    {
      tenderOrLotReference: '50',
      invoicedObjectIdentifier: { value: '130' },
      additionalSupportingDocuments: [{ supportingDocumentReference: '916' }],
    },
  ],
  ['a base quantity at the gross price alone', price(basis('5'), ''), base('5')],
  ['a base quantity at both prices', price(basis('5'), basis('5')), base('5')],
  ['another base quantity at the gross price', price(basis('1'), basis('5')), base('5')],
])('%s', (_, xml, expected) => {
  expect(invoiceToJson(read(xml).invoice)).toEqual(expected);
});
