import { lineElement } from './cii-line.js';
import { date, objectReference, reference } from './cii-parts.js';
import { address, identifiers, partyElement, registration } from './cii-party.js';
import { settlement } from './cii-settlement.js';
import type { Attachment, Delivery, Invoice } from './description.js';
import { type Element, element, group, text } from './element.js';
import { totals } from './totals.js';

const UNECE = 'urn:un:unece:uncefact:data:standard:';

/** Writes a description as a CII D16B invoice or credit note, elements in the order of the schema. */
export function cii(invoice: Invoice): Element {
  const sums = totals(invoice);
  return element(
    'rsm:CrossIndustryInvoice',
    {
      'xmlns:rsm': `${UNECE}CrossIndustryInvoice:100`,
      'xmlns:ram': `${UNECE}ReusableAggregateBusinessInformationEntity:100`,
      'xmlns:qdt': `${UNECE}QualifiedDataType:100`,
      'xmlns:udt': `${UNECE}UnqualifiedDataType:100`,
    },
    element(
      'rsm:ExchangedDocumentContext',
      {},
      group('ram:BusinessProcessSpecifiedDocumentContextParameter', text('ram:ID', invoice.process)),
      group('ram:GuidelineSpecifiedDocumentContextParameter', text('ram:ID', invoice.customization ?? 'urn:cen.eu:en16931:2017')),
    ),
    element(
      'rsm:ExchangedDocument',
      {},
      text('ram:ID', invoice.number),
      text('ram:TypeCode', invoice.typeCode ?? (invoice.creditNote ? '381' : '380')),
      date('ram:IssueDateTime', invoice.issued),
      invoice.notes?.map(note),
    ),
    element(
      'rsm:SupplyChainTradeTransaction',
      {},
      invoice.lines.map((line, index) => lineElement(line, index, sums.lines[index])),
      agreement(invoice),
      delivery(invoice.delivery, invoice),
      settlement(invoice, sums),
    ),
  );
}

/** A note of UBL, `#code#text`, in its two elements. */
function note(of: string): Element {
  const [, code, content] = /^#([^#]*)#([\s\S]*)$/.exec(of) ?? [undefined, undefined, of];
  return element('ram:IncludedNote', {}, text('ram:Content', content), text('ram:SubjectCode', code));
}

function agreement(invoice: Invoice): Element {
  const representative = invoice.taxRepresentative;
  return element(
    'ram:ApplicableHeaderTradeAgreement',
    {},
    text('ram:BuyerReference', invoice.buyerReference),
    partyElement('ram:SellerTradeParty', invoice.seller, 'seller'),
    partyElement('ram:BuyerTradeParty', invoice.buyer, 'buyer'),
    representative &&
      element(
        'ram:SellerTaxRepresentativeTradeParty',
        {},
        text('ram:Name', representative.name),
        address(representative.address),
        registration(representative.vatId, 'VA'),
      ),
    reference('ram:SellerOrderReferencedDocument', invoice.salesOrder),
    reference('ram:BuyerOrderReferencedDocument', invoice.order),
    reference('ram:ContractReferencedDocument', invoice.contract),
    invoice.attachments?.map(attachment),
    group('ram:AdditionalReferencedDocument', text('ram:IssuerAssignedID', invoice.tender), invoice.tender && text('ram:TypeCode', '50')),
    objectReference(invoice.object),
    invoice.project === undefined
      ? undefined
      : element('ram:SpecifiedProcuringProject', {}, text('ram:ID', invoice.project), text('ram:Name', 'Project reference')),
  );
}

function attachment({ id, description, url, file }: Attachment): Element {
  return element(
    'ram:AdditionalReferencedDocument',
    {},
    text('ram:IssuerAssignedID', id),
    text('ram:URIID', url),
    text('ram:TypeCode', '916'),
    text('ram:Name', description),
    text('ram:AttachmentBinaryObject', file?.base64, { mimeCode: file?.mime, filename: file?.name }),
  );
}

function delivery(of: Delivery | undefined, { despatchAdvice, receivingAdvice }: Invoice): Element {
  return element(
    'ram:ApplicableHeaderTradeDelivery',
    {},
    group(
      'ram:ShipToTradeParty',
      identifiers(of?.location ? [of.location] : []),
      text('ram:Name', of?.partyName),
      of?.address && address(of.address),
    ),
    group('ram:ActualDeliverySupplyChainEvent', date('ram:OccurrenceDateTime', of?.date)),
    reference('ram:DespatchAdviceReferencedDocument', despatchAdvice),
    reference('ram:ReceivingAdviceReferencedDocument', receivingAdvice),
  );
}
