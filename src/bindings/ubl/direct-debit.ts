import { DIRECT_DEBIT } from '../../model/direct-debit.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import type { Identifier } from '../../model/values.js';
import { element } from '../../xml/element.js';
import type { Draft, Guard, Part } from '../part.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(PAYMENT_INSTRUCTIONS);
const { term } = ubl.of(DIRECT_DEBIT);

export const directDebit = group(
  'cac:PaymentMandate',
  'directDebit',
  term('cbc:ID', 'mandateReferenceIdentifier'),
  term('cac:PayerFinancialAccount/cbc:ID', 'debitedAccountIdentifier'),
);

const PARTY_IDENTIFICATION = ubl.vocabulary.number('cac:PartyIdentification');
const ID = ubl.vocabulary.number('cbc:ID');
const SCHEME = ubl.vocabulary.number('schemeID');

const SEPA = 'SEPA';

/** Whether a party identification is BT-90, which UBL tells by its scheme. */
export const isCreditorIdentifier: Guard = ubl.attributeAt('cbc:ID', 'schemeID', (scheme) => scheme === SEPA, "[cbc:ID/@schemeID='SEPA']");

/** BT-90 stands with the party that is paid: the payee, or the seller where there is none. */
export function creditorIdentifier(party: 'seller' | 'payee'): Part {
  return {
    read(parent, _into, reader) {
      let node = reader.child(parent, PARTY_IDENTIFICATION);
      while (node >= 0 && !isCreditorIdentifier(node, reader)) node = reader.next(parent, PARTY_IDENTIFICATION, reader.tree.end[node]);
      if (node < 0) return;
      const identifier = reader.child(node, ID);
      const value = reader.peek(identifier);
      if (value === undefined) return;
      const instructions = (reader.invoice.paymentInstructions ??= {}) as Draft;
      const debit = (instructions.directDebit ??= {}) as Draft;
      if ((debit.bankAssignedCreditorIdentifier ?? value) !== value) return;
      reader.enter(node);
      reader.take(identifier);
      reader.takeAttribute(identifier, SCHEME);
      debit.bankAssignedCreditorIdentifier = value;
    },
    write(from, writer) {
      const { invoice } = writer;
      for (const property of ['identifiers', 'identifier']) {
        if (hasCreditorScheme(from[property]))
          writer.explain(from, property, 'In UBL the scheme SEPA makes it the creditor identifier (BT-90).');
      }
      if (party === 'seller' && invoice.payee !== undefined) return [];
      const debit = (invoice.paymentInstructions as Draft | undefined)?.directDebit as Draft | undefined;
      const value = debit?.bankAssignedCreditorIdentifier as string | undefined;
      if (debit === undefined || value === undefined) return [];
      writer.mark(debit, 'bankAssignedCreditorIdentifier');
      return [element('cac:PartyIdentification', {}, element('cbc:ID', { schemeID: SEPA }, value))];
    },
    describe(path, report) {
      report(DIRECT_DEBIT.properties.bankAssignedCreditorIdentifier, `${path}/cac:PartyIdentification/cbc:ID[@schemeID='SEPA']`);
    },
  };
}

function hasCreditorScheme(identifiers: unknown): boolean {
  return [identifiers ?? []].flat().some((identifier) => (identifier as Identifier).scheme === SEPA);
}
