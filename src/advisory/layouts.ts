const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const RSM = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';
const RAM = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';
const UDT = 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100';

/** Elements from the root downward, each as `{namespace}local`. */
export type Path = readonly string[];

/** Where a syntax keeps what this layer looks at. */
export interface Layout {
  /** BT-1. */
  readonly number: Path;
  /** BT-2. */
  readonly issued: Path;
  /** BG-4. */
  readonly seller: Path;
  /** From the seller: its tax registrations, of each the identifier, and how one for VAT is known (BT-31). */
  readonly registrations: string;
  readonly registrationId: string;
  readonly vatScheme: Path;
  /** BT-30, BT-34 and BT-27, from the seller. */
  readonly legalId: Path;
  readonly address: Path;
  readonly name: Path;
  /** The element of an attached document's bytes (BT-125). */
  readonly attachment: string;
}

export type AdvisedSyntax = 'ubl-invoice' | 'ubl-creditnote' | 'cii';

const UBL: Layout = {
  number: [`{${CBC}}ID`],
  issued: [`{${CBC}}IssueDate`],
  seller: [`{${CAC}}AccountingSupplierParty`, `{${CAC}}Party`],
  registrations: `{${CAC}}PartyTaxScheme`,
  registrationId: `{${CBC}}CompanyID`,
  vatScheme: [`{${CAC}}TaxScheme`, `{${CBC}}ID`],
  legalId: [`{${CAC}}PartyLegalEntity`, `{${CBC}}CompanyID`],
  address: [`{${CBC}}EndpointID`],
  name: [`{${CAC}}PartyLegalEntity`, `{${CBC}}RegistrationName`],
  attachment: `{${CBC}}EmbeddedDocumentBinaryObject`,
};

const CII: Layout = {
  number: [`{${RSM}}ExchangedDocument`, `{${RAM}}ID`],
  issued: [`{${RSM}}ExchangedDocument`, `{${RAM}}IssueDateTime`, `{${UDT}}DateTimeString`],
  seller: [`{${RSM}}SupplyChainTradeTransaction`, `{${RAM}}ApplicableHeaderTradeAgreement`, `{${RAM}}SellerTradeParty`],
  registrations: `{${RAM}}SpecifiedTaxRegistration`,
  registrationId: `{${RAM}}ID`,
  vatScheme: [],
  legalId: [`{${RAM}}SpecifiedLegalOrganization`, `{${RAM}}ID`],
  address: [`{${RAM}}URIUniversalCommunication`, `{${RAM}}URIID`],
  name: [`{${RAM}}Name`],
  attachment: `{${RAM}}AttachmentBinaryObject`,
};

export const LAYOUTS: Readonly<Record<AdvisedSyntax, Layout>> = { 'ubl-invoice': UBL, 'ubl-creditnote': UBL, cii: CII };
