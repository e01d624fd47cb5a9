import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../src/directory/read.js';
import { runCases } from '../../src/routing/cases.js';
import { routeDocument } from '../../src/routing/route-document.js';
import { routedDocument } from '../../src/routing/routed-document.js';

const recipient = (id: string, more = '') => `  - id: ${id}
    kind: other
    name: { fr: ${id} }
    languages: [fr]
    channels: [{ id: folder, kind: folder, path: ${id}, pieces: [original] }, { id: mail, kind: smtp, to: [a@b.example], pieces: [pdf] }]
${more}`;

function directoryOf(recipients: string, rules = 'rules: []\ntests: []\n') {
  const { directory, problems } = readDirectory([
    { file: 'recipients/a.yaml', text: `recipients:\n${recipients}` },
    { file: 'rules/a.yaml', text: rules },
  ]);
  expect(problems).toEqual([]);
  return directory;
}

const to = (value: string) => routedDocument({ buyer: { electronicAddress: { scheme: '9938', value } } });

describe('a number that changes hands', () => {
  const directory = directoryOf(
    recipient('old', '    identifiers: [{ kind: peppol, value: "9938:X1", validTo: 2025-12-31 }]\n') +
      recipient('new', '    identifiers: [{ kind: peppol, value: "9938:X1", validFrom: 2026-01-01 }]\n'),
  );

  test.each([
    ['2025-12-31', 'old'],
    ['2026-01-01', 'new'],
  ])('on %s leads to the %s holder', (day, right) => {
    expect(routeDocument(to('x1'), directory, day)).toMatchObject({ outcome: 'routed', recipient: right, channels: ['folder', 'mail'] });
  });
});

test('successors are followed from one to the next', () => {
  const directory = directoryOf(
    recipient(
      'a',
      '    identifiers: [{ kind: peppol, value: "9938:A" }]\n    validTo: 2024-12-31\n    successors: [{ recipient: b, from: 2025-01-01 }]\n',
    ) +
      recipient('b', '    identifiers: []\n    validTo: 2025-12-31\n    successors: [{ recipient: c, from: 2026-01-01 }]\n') +
      recipient('c', '    identifiers: []\n'),
  );
  expect(['2024-12-31', '2025-06-01', '2026-06-01'].map((day) => routeDocument(to('A'), directory, day))).toMatchObject([
    { recipient: 'a' },
    { recipient: 'b' },
    { recipient: 'c' },
  ]);
});

test('nobody by a mistyped number: those whose number is nearly that one are named', () => {
  const directory = directoryOf(recipient('bees', '    identifiers: [{ kind: peppol, value: "9938:LU12345678" }]\n'));
  const route = routeDocument(to('LU12345687'), directory, '2026-11-22');
  expect(route).toMatchObject({ outcome: 'quarantined', code: 'no-match', candidates: [{ recipient: 'bees' }] });
});

describe('an envelope that names another body than the document', () => {
  const directory = directoryOf(
    recipient('bees', '    identifiers: [{ kind: peppol, value: "9938:LU1" }, { kind: vat, value: "LU1" }]\n') +
      recipient('wasps', '    identifiers: [{ kind: peppol, value: "9938:LU2" }, { kind: vat, value: "LU2" }]\n'),
  );
  const envelope = {
    kind: 'sbdh',
    sender: 'a:b',
    receiver: '9938:LU1',
    documentType: '',
    process: '',
    country: 'LU',
    instance: 'i',
    created: '',
  } as const;
  const unknown = { scheme: 'EM', value: 'somebody@nowhere.example' };

  test.each([
    ['by its address', { electronicAddress: { scheme: '9938', value: 'LU2' } }, 'receiver-mismatch'],
    ['by its VAT number, the address unknown', { electronicAddress: unknown, vatIdentifier: 'LU2' }, 'receiver-mismatch'],
    ['by its VAT number, without an address', { vatIdentifier: 'LU 2' }, 'receiver-mismatch'],
    ['in nothing that is known here', { electronicAddress: unknown, vatIdentifier: 'LU9' }, 'bees'],
    ['in nothing: the VAT number is the same', { electronicAddress: unknown, vatIdentifier: 'LU1' }, 'bees'],
  ])('%s', (_name, buyer, right) => {
    const route = routeDocument(routedDocument({ buyer }, envelope), directory, '2026-11-22');
    expect(route.outcome === 'routed' ? route.recipient : route.code).toBe(right);
  });
});

test('a body without a channel waits for one', () => {
  const directory = directoryOf(
    '  - { id: mute, kind: other, name: { fr: Muet }, identifiers: [{ kind: peppol, value: "9938:M" }], languages: [fr], channels: [] }\n',
  );
  expect(routeDocument(to('M'), directory, '2026-11-22')).toMatchObject({ outcome: 'quarantined', code: 'no-channel' });
});

test("a body's rule chooses department and channels", () => {
  const directory = directoryOf(
    recipient(
      'city',
      `    identifiers: [{ kind: peppol, value: "9938:C" }]
    departments: [{ id: water, name: { fr: Eaux }, channels: [mail] }, { id: parks, name: { fr: Parcs } }]
    rules: [{ id: credit, when: { documentType: credit-note }, channels: [folder] }, { id: water, when: { orderNumber: "^W" }, department: water }]
`,
    ),
  );
  const routed = (more: object) =>
    routeDocument(routedDocument({ buyer: { electronicAddress: { scheme: '9938', value: 'C' } }, ...more }), directory, '2026-11-22');
  expect(routed({ typeCode: '381' })).toMatchObject({ channels: ['folder'], department: undefined });
  expect(routed({ purchaseOrderReference: 'w-1' })).toMatchObject({ channels: ['mail'], department: 'water' });
  expect(routed({ buyerReference: 'Parcs' })).toMatchObject({ channels: ['folder', 'mail'], department: 'parks' });
});

test('a case that fails is told with what came instead', () => {
  const rules =
    'rules: []\ntests:\n  - { name: wrong, day: 2026-11-22, document: { endpoint: "9938:C" }, expect: { recipient: somebody } }\n';
  const directory = directoryOf(recipient('city', '    identifiers: [{ kind: peppol, value: "9938:C" }]\n'), rules);
  expect(runCases(directory)).toMatchObject([{ passed: false, expected: 'somebody', got: 'city' }]);
});

test('a hostile text costs a pattern no time', () => {
  const directory = directoryOf(
    recipient('city', '    identifiers: [{ kind: peppol, value: "9938:C" }]\n    require: { orderNumber: "^a*a*a*b$" }\n'),
  );
  const started = performance.now();
  routeDocument(
    routedDocument({ purchaseOrderReference: 'a'.repeat(1_000_000), buyer: { electronicAddress: { scheme: '9938', value: 'C' } } }),
    directory,
    '2026-11-22',
  );
  expect(performance.now() - started).toBeLessThan(2000);
});
