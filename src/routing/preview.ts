import { dayBefore } from '../directory/day.js';
import type { Directory } from '../directory/directory.js';
import type { RoutedDocument } from './document.js';
import type { Route } from './route.js';
import { routeDocument } from './route-document.js';

/** A participant identifier whose documents go elsewhere, or wait, because of a change. */
export interface RouteChange {
  readonly participant: string;
  readonly before: string;
  readonly after: string;
}

/** What a change of government does to plain invoices sent to each participant identifier, on its first day. */
export function previewRoutes(before: Directory, after: Directory, from: string): RouteChange[] {
  const participants = new Set(
    [...before.recipients, ...after.recipients].flatMap(({ identifiers }) =>
      identifiers.filter(({ kind }) => kind === 'peppol').map(({ value }) => value),
    ),
  );
  return [...participants].sort().flatMap((participant) => {
    const document = plainInvoice(participant);
    const [old, now] = [routeText(routeDocument(document, before, dayBefore(from))), routeText(routeDocument(document, after, from))];
    return old === now ? [] : [{ participant, before: old, after: now }];
  });
}

function plainInvoice(participant: string): RoutedDocument {
  const colon = participant.indexOf(':');
  return {
    addressee: {
      endpoint: { term: 'BT-49', scheme: participant.slice(0, colon), value: participant.slice(colon + 1) },
      numbers: [],
      names: [],
    },
    addresseeRole: 'buyer',
    receiver: undefined,
    selfBilled: false,
    creditNote: false,
    typeCode: '380',
    buyerReference: undefined,
    orderNumber: undefined,
    amount: undefined,
    currency: undefined,
  };
}

/** A route in a word or two: `ministry-of-clouds`, `city/waterworks`, `quarantine (ambiguous: a, b)`. */
export function routeText(route: Route): string {
  if (route.outcome === 'routed') return route.department === undefined ? route.recipient : `${route.recipient}/${route.department}`;
  const names = route.candidates.map(({ recipient }) => recipient).join(', ');
  return names === '' ? `quarantine (${route.code})` : `quarantine (${route.code}: ${names})`;
}
