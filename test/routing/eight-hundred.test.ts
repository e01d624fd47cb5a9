import { expect, test } from 'vitest';
import { random } from '../../samples/directory/numbers.js';
import { CHANGE_DAY, change, ministryId, recipients, SHARED_ADDRESS, sharesAddress } from '../../samples/directory/world.js';
import { Decimal } from '../../src/base/decimal.js';
import type { EnvelopeSummary } from '../../src/base/verdict.js';
import { applyChange } from '../../src/directory/apply.js';
import { Directory } from '../../src/directory/directory.js';
import type { Recipient } from '../../src/directory/recipient.js';
import type { PartialInvoice } from '../../src/model/invoice.js';
import { routeDocument } from '../../src/routing/route-document.js';
import { routedDocument } from '../../src/routing/routed-document.js';

/*
 * Two thousand documents to the eight hundred recipients of the samples, half before and half after the change of government. What is
 * right comes from how each document is made, never from the router.
 */

interface Case {
  readonly day: string;
  readonly invoice: PartialInvoice;
  readonly envelope?: EnvelopeSummary;
  /** `ministry-of-bees`, `city-of-brumeval/waterworks`, or the code of the quarantine. */
  readonly right: string;
  readonly what: string;
}

const before = '2026-11-22';
const after = '2027-03-01';
const all = recipients();
const directory = applyChange(new Directory(all), change()).directory;
const next = random(4711);

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(next() * list.length)];
}

const numberOf = (one: Recipient, kind: string): string | undefined =>
  one.identifiers.find((identifier) => identifier.kind === kind && identifier.validTo === undefined)?.value;
const address = (participant: string) => ({
  scheme: participant.slice(0, participant.indexOf(':')),
  value: participant.slice(participant.indexOf(':') + 1),
});
const envelopeTo = (receiver: string): EnvelopeSummary => ({
  kind: 'sbdh',
  sender: '9938:LU00000101',
  receiver,
  documentType: '',
  process: '',
  country: 'LU',
  instance: 'i',
  created: '',
});

/** Written by hand: who takes a body's documents after the change. */
const SUCCESSOR: Readonly<Record<string, string>> = {
  [ministryId(1)]: 'ministry-of-light-and-time',
  [ministryId(3)]: 'ministry-of-light-and-time',
  [ministryId(6)]: ministryId(13),
};
const SPLIT = ministryId(2);
const CLOSED = ministryId(19);

function rightFor(one: Recipient, day: string, orderNumber: string | undefined): string {
  if (day < CHANGE_DAY) return one.id;
  if (one.id === CLOSED) return 'no-successor';
  if (one.id === SPLIT) {
    if (orderNumber?.startsWith('EBB-') === true) return 'ministry-of-ebb';
    return orderNumber?.startsWith('FLO-') === true ? 'ministry-of-flow' : 'no-successor';
  }
  return SUCCESSOR[one.id] ?? one.id;
}

const city = all.find(({ id }) => id === 'city-of-brumeval')!;
const plain = all.filter(({ id, identifiers }) => id !== city.id && !identifiers.some(({ value }) => value === SHARED_ADDRESS));
const shared = all.filter(({ identifiers }) => identifiers.some(({ value }) => value === SHARED_ADDRESS));
const ended = [ministryId(1), ministryId(2), ministryId(3), ministryId(6), ministryId(19)].map((id) => all.find((one) => one.id === id)!);

const MAKERS: readonly (() => Case)[] = [
  () => {
    const [one, day] = [pick(plain), pick([before, after])];
    return {
      day,
      what: 'electronic address',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { electronicAddress: address(numberOf(one, 'peppol')!) } },
    };
  },
  () => {
    const [one, day] = [pick(plain), pick([before, after])];
    const { scheme, value } = address(numberOf(one, 'peppol')!);
    return {
      day,
      what: 'address in small letters',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { electronicAddress: { scheme, value: ` ${value.toLowerCase()}` } } },
    };
  },
  () => {
    const [one, day] = [pick(plain.filter((each) => numberOf(each, 'vat') !== undefined)), pick([before, after])];
    return {
      day,
      what: 'VAT number, unknown address',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { electronicAddress: { scheme: 'EM', value: 'nobody@nowhere.example' }, vatIdentifier: numberOf(one, 'vat')! } },
    };
  },
  () => {
    const [one, day] = [pick(plain), pick([before, after])];
    const register = numberOf(one, 'register')!;
    return {
      day,
      what: 'register number with spaces',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { legalRegistrationIdentifier: { value: `${register.slice(0, 4)} ${register.slice(4)}` } } },
    };
  },
  () => {
    const [one, day] = [pick(plain.filter((each) => numberOf(each, 'other') !== undefined)), pick([before, after])];
    return {
      day,
      what: 'customer number',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { identifier: { value: numberOf(one, 'other')! } } },
    };
  },
  () => {
    const [one, day] = [pick(plain), pick([before, after])];
    const receiver = numberOf(one, 'peppol')!;
    return {
      day,
      what: 'envelope alone',
      right: rightFor(one, day, undefined),
      envelope: envelopeTo(receiver),
      invoice: { buyer: { name: 'Somebody' } },
    };
  },
  () => {
    const [one, other, day] = [pick(plain), pick(plain), pick([before, after])];
    if (one === other)
      return {
        day,
        what: 'envelope and address agree',
        right: rightFor(one, day, undefined),
        envelope: envelopeTo(numberOf(one, 'peppol')!),
        invoice: { buyer: { electronicAddress: address(numberOf(one, 'peppol')!) } },
      };
    // Two bodies that became one are the same body from then on.
    const [a, b] = [rightFor(one, day, undefined), rightFor(other, day, undefined)];
    const right = a === b && a !== 'no-successor' ? a : 'receiver-mismatch';
    return {
      day,
      what: 'envelope and address differ',
      right,
      envelope: envelopeTo(numberOf(one, 'peppol')!),
      invoice: { buyer: { electronicAddress: address(numberOf(other, 'peppol')!) } },
    };
  },
  () => {
    const [one, day, type] = [pick(plain), pick([before, after]), pick(['389', '261'])];
    return {
      day,
      what: 'self-billing: the seller receives',
      right: rightFor(one, day, undefined),
      invoice: {
        typeCode: type,
        seller: { electronicAddress: address(numberOf(one, 'peppol')!) },
        buyer: { electronicAddress: address(numberOf(pick(plain), 'peppol')!) },
      },
    };
  },
  () => {
    const [one, day] = [pick(plain), pick([before, after])];
    return {
      day,
      what: 'self-billing by profile, by BT-29',
      right: rightFor(one, day, undefined),
      invoice: {
        typeCode: '380',
        processControl: { specificationIdentifier: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0' },
        seller: { identifiers: [{ value: 'unknown-1' }, { value: numberOf(one, 'register')! }] },
      },
    };
  },
  () => {
    const [one, day] = [pick(shared), pick([before, after])];
    return {
      day,
      what: 'shared address with register number',
      right: one.id,
      invoice: {
        buyer: { electronicAddress: address(SHARED_ADDRESS), legalRegistrationIdentifier: { value: numberOf(one, 'register')! } },
      },
    };
  },
  () => ({
    day: pick([before, after]),
    what: 'shared address alone',
    right: 'ambiguous',
    invoice: { buyer: { electronicAddress: address(SHARED_ADDRESS) } },
  }),
  () => {
    const [id, department] = pick([
      ['waterworks', 'Service des eaux'],
      ['parks', 'Gartenamt'],
      ['buses', 'BUSES'],
      ['libraries', 'Bibliotheques'],
    ]);
    return {
      day: pick([before, after]),
      what: 'city with order code and department',
      right: `city-of-brumeval/${id}`,
      invoice: {
        buyerReference: `Att. ${department}, 2e étage`,
        purchaseOrderReference: pick(['4500001', '46-77', '1/2026']),
        buyer: { electronicAddress: address(numberOf(city, 'peppol')!) },
      },
    };
  },
  () => ({
    day: pick([before, after]),
    what: 'city without its order code',
    right: 'requirement',
    invoice: {
      buyerReference: 'Service des eaux',
      ...pick([{}, { purchaseOrderReference: '7700001' }, { purchaseOrderReference: ' x45' }]),
      buyer: { electronicAddress: address(numberOf(city, 'peppol')!) },
    },
  }),
  () => ({
    day: pick([before, after]),
    what: 'city without a department',
    right: 'requirement',
    invoice: {
      purchaseOrderReference: '4500001',
      ...pick([{}, { buyerReference: 'Aquarium' }, { buyerReference: 'Service des eaux et Service des parcs' }]),
      buyer: { electronicAddress: address(numberOf(city, 'peppol')!) },
    },
  }),
  () => ({
    day: pick([before, after]),
    what: "a million for the city's treasurer",
    right: 'held',
    invoice: {
      currencyCode: 'EUR',
      buyerReference: 'Parks',
      purchaseOrderReference: '4500001',
      documentTotals: { amountDueForPayment: Decimal.parse(pick(['1000000', '1000000.00', '25000000.10']))! },
      buyer: { electronicAddress: address(numberOf(city, 'peppol')!) },
    },
  }),
  () => ({
    day: pick([before, after]),
    what: 'unknown by anything',
    right: 'no-match',
    invoice: { buyer: { name: 'Nobody at all', electronicAddress: { scheme: '9938', value: 'LU00000404' }, vatIdentifier: 'LU00000505' } },
  }),
  () => ({ day: pick([before, after]), what: 'nothing said', right: 'no-match', invoice: {} }),
  () => {
    const order = pick(['EBB-1', 'FLO-2', 'XYZ-3', undefined]);
    const day = pick([before, after]);
    const one = all.find(({ id }) => id === SPLIT)!;
    return {
      day,
      what: 'split ministry',
      right: rightFor(one, day, order),
      invoice: {
        ...(order === undefined ? {} : { purchaseOrderReference: order }),
        buyer: { electronicAddress: address(numberOf(one, 'peppol')!) },
      },
    };
  },
  () => {
    const [one, day] = [pick(ended), pick([before, after])];
    return {
      day,
      what: 'a body that ends',
      right: rightFor(one, day, undefined),
      invoice: { buyer: { vatIdentifier: numberOf(one, 'vat')! } },
    };
  },
  () => {
    const old = pick(
      plain.filter(({ identifiers }) => identifiers.some(({ kind, validTo }) => kind === 'peppol' && validTo !== undefined)),
    );
    const participant = old.identifiers.find(({ kind, validTo }) => kind === 'peppol' && validTo !== undefined)!.value;
    const day = pick([before, after]);
    return {
      day,
      what: 'an address of former days',
      right: rightFor(old, day, undefined),
      invoice: { buyer: { electronicAddress: address(participant) } },
    };
  },
  () => {
    const [day, right] = pick([
      [before, 'not-yet'],
      [after, 'ministry-of-light-and-time'],
    ]);
    const young = directory.get('ministry-of-light-and-time')!;
    return { day, what: 'a body that is to come', right, invoice: { buyer: { electronicAddress: address(numberOf(young, 'peppol')!) } } };
  },
];

const CASES = Array.from({ length: 2000 }, (_, i) => MAKERS[i % MAKERS.length]());

test('the world has eight hundred recipients, ten of which share an address', () => {
  expect(all).toHaveLength(800);
  expect(shared).toHaveLength(all.filter(({ kind }) => kind === 'school').filter((_, i) => sharesAddress('school', i)).length);
});

test('two thousand documents, every one where it belongs', () => {
  const wrong = CASES.flatMap(({ day, invoice, envelope, right, what }) => {
    const route = routeDocument(routedDocument(invoice, envelope), directory, day);
    const got =
      route.outcome === 'quarantined' ? route.code : [route.recipient, route.department].filter((part) => part !== undefined).join('/');
    return got === right ? [] : [{ what, day, right, got, reasons: route.reasons.map(({ text }) => text) }];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(
    CASES.filter(({ right }) =>
      ['ambiguous', 'no-match', 'receiver-mismatch', 'no-successor', 'requirement', 'held', 'not-yet'].includes(right),
    ).length,
  ).toBeGreaterThan(500);
});

test('every route says why', () => {
  for (const { day, invoice, envelope } of CASES.slice(0, 200)) {
    expect(routeDocument(routedDocument(invoice, envelope), directory, day).reasons.length).toBeGreaterThan(0);
  }
});
