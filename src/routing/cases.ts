import { isCreditNoteType, isSelfBilledType } from '../codes/document-kind.js';
import type { Directory } from '../directory/directory.js';
import type { RoutingCase } from '../directory/rule.js';
import type { PartyNumber, RoutedDocument } from './document.js';
import { routeText } from './preview.js';
import type { Route } from './route.js';
import { routeDocument } from './route-document.js';

export interface CaseResult {
  readonly name: string;
  readonly passed: boolean;
  /** What was expected and what came, in a few words. */
  readonly expected: string;
  readonly got: string;
  readonly route: Route;
}

/** Runs the cases that rule files bring. */
export function runCases(directory: Directory): CaseResult[] {
  return directory.cases.map((one) => {
    const route = routeDocument(caseDocument(one), directory, one.day);
    const { expect } = one;
    const passed =
      'quarantine' in expect
        ? route.outcome === 'quarantined' && route.code === expect.quarantine
        : route.outcome === 'routed' &&
          route.recipient === expect.recipient &&
          (expect.department === undefined || route.department === expect.department) &&
          (expect.channels === undefined || route.channels.join() === expect.channels.join());
    const expected =
      'quarantine' in expect
        ? `quarantine (${expect.quarantine})`
        : [expect.recipient, expect.department].filter((part) => part !== undefined).join('/');
    return { name: one.name, passed, expected, got: routeText(route), route };
  });
}

function caseDocument({ document }: RoutingCase): RoutedDocument {
  const { endpoint, party, partyName, typeCode = '380', selfBilled = isSelfBilledType(typeCode) } = document;
  const numbers = party === undefined ? [] : Array.isArray(party) ? party : [party];
  return {
    addressee: {
      endpoint: endpoint === undefined ? undefined : partyNumber(selfBilled ? 'BT-34' : 'BT-49', endpoint),
      numbers: numbers.map((one) => ({ term: selfBilled ? 'BT-31' : 'BT-48', scheme: undefined, value: one })),
      names: partyName === undefined ? [] : [partyName],
    },
    addresseeRole: selfBilled ? 'seller' : 'buyer',
    receiver: document.receiver,
    selfBilled,
    creditNote: isCreditNoteType(typeCode),
    typeCode,
    buyerReference: document.buyerReference,
    orderNumber: document.orderNumber,
    amount: document.amount,
    currency: document.currency,
  };
}

function partyNumber(term: string, participant: string): PartyNumber {
  const colon = participant.indexOf(':');
  return { term, scheme: participant.slice(0, colon), value: participant.slice(colon + 1) };
}
