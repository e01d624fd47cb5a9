import type { EnvelopeSummary } from '../base/verdict.js';
import { isCreditNoteType, isSelfBilledType } from '../codes/document-kind.js';
import type { PartialInvoice } from '../model/invoice.js';
import type { Identifier } from '../model/values.js';
import type { AddressedParty, PartyNumber, RoutedDocument } from './document.js';

/** Peppol BIS Self-Billing, as BT-24 and BT-23 name it. */
const SELF_BILLING_SPECIFICATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
const SELF_BILLING_PROCESS = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';

/** Picks out what routing looks at. */
export function routedDocument(invoice: PartialInvoice, envelope?: EnvelopeSummary): RoutedDocument {
  const { processControl, typeCode = '', seller, buyer } = invoice;
  const selfBilled =
    isSelfBilledType(typeCode) ||
    processControl?.specificationIdentifier === SELF_BILLING_SPECIFICATION ||
    processControl?.businessProcessType === SELF_BILLING_PROCESS;
  const receiver = envelope?.receiver.trim();
  return {
    addressee: selfBilled
      ? {
          endpoint: number('BT-34', seller?.electronicAddress),
          numbers: [
            ...numbers('BT-31', seller?.vatIdentifier),
            ...numbers('BT-30', seller?.legalRegistrationIdentifier),
            ...(seller?.identifiers ?? []).flatMap((one) => numbers('BT-29', one)),
          ],
          names: texts(seller?.name, seller?.tradingName),
        }
      : buyerParty(buyer),
    addresseeRole: selfBilled ? 'seller' : 'buyer',
    receiver: receiver === '' ? undefined : receiver,
    selfBilled,
    creditNote: isCreditNoteType(typeCode),
    typeCode,
    buyerReference: invoice.buyerReference,
    orderNumber: invoice.purchaseOrderReference,
    amount: invoice.documentTotals?.amountDueForPayment?.toString(),
    currency: invoice.currencyCode,
  };
}

function buyerParty(buyer: PartialInvoice['buyer']): AddressedParty {
  return {
    endpoint: number('BT-49', buyer?.electronicAddress),
    numbers: [
      ...numbers('BT-48', buyer?.vatIdentifier),
      ...numbers('BT-47', buyer?.legalRegistrationIdentifier),
      ...numbers('BT-46', buyer?.identifier),
    ],
    names: texts(buyer?.name, buyer?.tradingName),
  };
}

function number(term: string, identifier: Identifier | string | undefined): PartyNumber | undefined {
  if (identifier === undefined) return undefined;
  const { value, scheme } = typeof identifier === 'string' ? { value: identifier, scheme: undefined } : identifier;
  return { term, scheme, value: value.trim() };
}

function numbers(term: string, identifier: Identifier | string | undefined): PartyNumber[] {
  const one = number(term, identifier);
  return one === undefined ? [] : [one];
}

function texts(...all: readonly (string | undefined)[]): string[] {
  return all.filter((one) => one !== undefined);
}
