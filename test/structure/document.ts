import { checkStructure, type StructureOptions } from '../../src/structure/check.js';
import type { StructureFinding } from '../../src/structure/finding.js';
import type { StructureSyntax } from '../../src/structure/syntax.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const UNCEFACT = 'urn:un:unece:uncefact:data:standard';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"';
const UBL_PREFIXES =
  `xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2" ` +
  `xmlns:ext="${UBL}:CommonExtensionComponents-2" xmlns:udt="${UBL}:UnqualifiedDataTypes-2" ${XSI}`;

/** The smallest invoice that has the structure of one; `head` goes before its number, `lines` after its lines. */
export function invoice(parts: { head?: string; body?: string; line?: string; lines?: string } = {}): string {
  const { head = '', body = '', line = '', lines = '' } = parts;
  return (
    `<Invoice xmlns="${UBL}:Invoice-2" ${UBL_PREFIXES}>${head}<cbc:ID>1</cbc:ID><cbc:IssueDate>2026-11-22</cbc:IssueDate>${body}` +
    '<cac:AccountingSupplierParty/><cac:AccountingCustomerParty/>' +
    '<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">1</cbc:PayableAmount></cac:LegalMonetaryTotal>' +
    `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${line}<cbc:LineExtensionAmount currencyID="EUR">1</cbc:LineExtensionAmount><cac:Item/></cac:InvoiceLine>` +
    `${lines}</Invoice>`
  );
}

const DATE = '<ram:IssueDateTime><udt:DateTimeString format="102">20261122</udt:DateTimeString></ram:IssueDateTime>';

/** The smallest CII invoice; `type` is its type code, `date` its date. */
export function cii(parts: { type?: string; date?: string } = {}): string {
  const { type = '<ram:TypeCode>380</ram:TypeCode>', date = DATE } = parts;
  return (
    `<rsm:CrossIndustryInvoice xmlns:rsm="${UNCEFACT}:CrossIndustryInvoice:100" xmlns:ram="${UNCEFACT}:ReusableAggregateBusinessInformationEntity:100" ` +
    `xmlns:udt="${UNCEFACT}:UnqualifiedDataType:100" ${XSI}><rsm:ExchangedDocumentContext/><rsm:ExchangedDocument><ram:ID>1</ram:ID>${type}${date}</rsm:ExchangedDocument>` +
    '<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement/><ram:ApplicableHeaderTradeDelivery/>' +
    '<ram:ApplicableHeaderTradeSettlement/></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>'
  );
}

/** What the structure of a document is found to lack; the syntax is read off its root. */
export function check(xml: string, options?: StructureOptions): readonly StructureFinding[] {
  const syntax: StructureSyntax = xml.startsWith('<Invoice') ? 'ubl-invoice' : xml.startsWith('<CreditNote') ? 'ubl-creditnote' : 'cii';
  return checkStructure(parseXml(new TextEncoder().encode(xml)), syntax, options);
}

/** The same as `RULE path`. */
export function shortly(xml: string): string[] {
  const tree = parseXml(new TextEncoder().encode(xml));
  return check(xml).map(({ rule, node }) => `${rule.replace('STRUCTURE-', '')} ${nodePath(tree, node)}`);
}
