import { trimXmlSpace } from '../base/xml-space.js';
import { attributeNamed, descend, expandedName } from '../xml/children.js';
import type { Tree } from '../xml/tree.js';

/** What a document says of itself that its envelope repeats; '' where it says nothing. */
export interface PayloadFacts {
  readonly namespace: string;
  readonly local: string;
  /** BT-24. */
  readonly customizationId: string;
  /** BT-23. */
  readonly processId: string;
  /** BT-3. */
  readonly typeCode: string;
  /** BT-34 with its scheme, as a participant identifier: `0192:987654321`. */
  readonly seller: string;
  /** BT-49 likewise. */
  readonly buyer: string;
}

interface Layout {
  readonly customizationId: readonly string[];
  readonly processId: readonly string[];
  readonly typeCode: readonly string[];
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const CII = 'urn:un:unece:uncefact:data:standard';

const cac = (name: string): string => `{${UBL}:CommonAggregateComponents-2}${name}`;
const cbc = (name: string): string => `{${UBL}:CommonBasicComponents-2}${name}`;
const rsm = (name: string): string => `{${CII}:CrossIndustryInvoice:100}${name}`;
const ram = (name: string): string => `{${CII}:ReusableAggregateBusinessInformationEntity:100}${name}`;

const ublOf = (typeCode: string): Layout => ({
  customizationId: [cbc('CustomizationID')],
  processId: [cbc('ProfileID')],
  typeCode: [cbc(typeCode)],
  seller: [cac('AccountingSupplierParty'), cac('Party'), cbc('EndpointID')],
  buyer: [cac('AccountingCustomerParty'), cac('Party'), cbc('EndpointID')],
});

const context = (parameter: string): string[] => [rsm('ExchangedDocumentContext'), ram(parameter), ram('ID')];
const party = (role: string): string[] => [
  rsm('SupplyChainTradeTransaction'),
  ram('ApplicableHeaderTradeAgreement'),
  ram(role),
  ram('URIUniversalCommunication'),
  ram('URIID'),
];

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  [`{${UBL}:Invoice-2}Invoice`, ublOf('InvoiceTypeCode')],
  [`{${UBL}:CreditNote-2}CreditNote`, ublOf('CreditNoteTypeCode')],
  [
    rsm('CrossIndustryInvoice'),
    {
      customizationId: context('GuidelineSpecifiedDocumentContextParameter'),
      processId: context('BusinessProcessSpecifiedDocumentContextParameter'),
      typeCode: [rsm('ExchangedDocument'), ram('TypeCode')],
      seller: party('SellerTradeParty'),
      buyer: party('BuyerTradeParty'),
    },
  ],
]);

/** Reads a document that is the element `root` of a tree. Of one that is no invoice, only the name is read. */
export function readPayload(tree: Tree, root: number): PayloadFacts {
  const layout = LAYOUTS.get(expandedName(tree, root));
  const at = (path: readonly string[] | undefined): number | undefined => path && descend(tree, root, path);
  const text = (path: readonly string[] | undefined): string => textOf(tree, at(path));
  const name = tree.name[root];
  return {
    namespace: tree.names.uri[name],
    local: tree.names.local[name],
    customizationId: text(layout?.customizationId),
    processId: text(layout?.processId),
    typeCode: text(layout?.typeCode),
    seller: participant(tree, at(layout?.seller)),
    buyer: participant(tree, at(layout?.buyer)),
  };
}

/** Processes in which the buyer writes the invoice. */
const SELF_BILLING_PROCESSES: readonly string[] = ['urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0', 'urn:peppol:bis:selfbilling'];

/** UNTDID 1001: types of invoice and credit note that the buyer writes. */
const SELF_BILLED_TYPES: readonly string[] = ['261', '389', '471', '473', '500', '501', '502', '527'];

/** Whether the buyer wrote the document, so that it travels from the buyer to the seller. */
export function isSelfBilled({ processId, typeCode }: PayloadFacts): boolean {
  return SELF_BILLING_PROCESSES.includes(processId) || SELF_BILLED_TYPES.includes(typeCode);
}

function participant(tree: Tree, endpoint: number | undefined): string {
  if (endpoint === undefined) return '';
  const scheme = textOf(tree, attributeNamed(tree, endpoint, 'schemeID'));
  const value = textOf(tree, endpoint);
  return scheme === '' || value === '' ? '' : `${scheme}:${value}`;
}

function textOf(tree: Tree, node: number | undefined): string {
  return node === undefined ? '' : trimXmlSpace(tree.string(node));
}
