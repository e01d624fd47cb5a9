import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chainFault } from '../../src/dispatch/audit-chain.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import { FACTUR_X, pdfWith, xmp } from '../hybrid/pdf.js';
import { ROOT } from '../repo/files.js';
import { archive as zipArchive } from './archive.js';
import { command } from './io.js';
import {
  ciiInvoice,
  enveloped,
  SAMPLE_DIRECTORY,
  type TestPlatform,
  type TestPlatformOptions,
  testPlatform,
  ublInvoice,
} from './platform.js';

/* The whole way of documents through the commands, as a clerk uses them. Needs `npm run build`. */

let open: TestPlatform[] = [];

function platformOf(options: TestPlatformOptions): TestPlatform {
  const platform = testPlatform(options);
  open.push(platform);
  return platform;
}

afterEach(() => {
  for (const platform of open) platform.end();
  open = [];
});

/** A recipient by folder, `pieces` and more as YAML. */
const recipient = (id: string, endpoint: string, pieces = '[original]', more = '') => `
  - id: ${id}
    kind: other
    name: { fr: "${id}" }
    identifiers: [{ kind: peppol, value: "9938:${endpoint}" }]
    languages: [de, fr]
    channels: [{ id: folder, kind: folder, path: ${id}, pieces: ${pieces}, fileName: "{number}_{id}" }]
    ${more}
`;
const HOTEL = `recipients:${recipient('hotel', 'LU00000202')}`;

/** The words of a PDF's text, as far as its fonts tell. */
const isPdf = (bytes: Buffer | undefined): boolean => bytes?.subarray(0, 5).toString() === '%PDF-';

describe('the eight hundred recipients of the samples', () => {
  const CLOUDS = 'LU10001366';
  test('receive UBL, CII, enveloped and in a PDF', async () => {
    const platform = platformOf({ directory: SAMPLE_DIRECTORY });
    const hybrid = await pdfWith(
      [{ name: 'factur-x.xml', bytes: new TextEncoder().encode(ciiInvoice({ number: 'WAY-4', endpoint: CLOUDS })) }],
      { xmp: xmp(FACTUR_X, 'factur-x.xml') },
    );
    const documents = [
      ublInvoice({ number: 'WAY-1', endpoint: CLOUDS }),
      ciiInvoice({ number: 'WAY-2', endpoint: CLOUDS }),
      enveloped('10000000-0000-4000-8000-000000000001', { number: 'WAY-3', endpoint: CLOUDS }),
      hybrid,
    ];
    const ids = await platform.receive(...documents);
    await platform.dispatch();
    for (const id of ids) expect(await platform.document(id)).toMatchObject({ state: 'delivered', recipient: 'ministry-of-clouds' });
    const files = platform.delivered('ministry-of-clouds');
    expect([...files.keys()].map((name) => name.replace(/_[0-9a-f]{20}(?=\.)/, '_ID'))).toEqual([
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-1_ID.pdf',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-1_ID.xml',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-2_ID.pdf',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-2_ID.xml',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-3_ID.pdf',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-3_ID.xml',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-4_ID.original.pdf',
      '2026-09-03_Exemple Boulangerie S.à r.l._WAY-4_ID.pdf',
    ]);
    for (const [name, bytes] of files) if (name.endsWith('.pdf')) expect(isPdf(bytes)).toBe(true);
    // What was received is handed over byte for byte.
    const originals = [...files].filter(([name]) => /\.xml$|original/.test(name)).map(([, bytes]) => bytes.toString('base64'));
    expect(originals).toEqual(documents.map((bytes) => Buffer.from(bytes as string).toString('base64')));
    const { out } = await platform.run('dispatch', 'status');
    expect(out).toBe('delivered            4\n');
  });

  test('a folder and a zip archive are opened into their documents; what leads out of an archive is refused', async () => {
    const platform = platformOf({ directory: SAMPLE_DIRECTORY });
    const zip = join(platform.home, 'many.zip');
    writeFileSync(
      zip,
      zipArchive([
        { name: 'one.xml', content: ublInvoice({ number: 'ZIP-1', endpoint: CLOUDS }) },
        { name: '../../two.xml', content: ublInvoice({ number: 'ZIP-2', endpoint: CLOUDS }) },
      ]),
    );
    const { code, out, err } = await platform.run('receive', zip, `${ROOT}samples/envelope`);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(7);
    expect(err).toMatch(/two\.xml: This entry of the archive is refused: its name leads out of the archive\./);
    await platform.dispatch();
    expect(platform.delivered('ministry-of-clouds').size).toBe(2);
  });
});

describe('the same again', () => {
  test.each<[string, () => readonly (string | Uint8Array)[]]>([
    ['the same bytes', () => [ublInvoice(), ublInvoice()]],
    ['the same invoice in CII', () => [ublInvoice(), ciiInvoice()]],
    ['the same invoice in an envelope', () => [ublInvoice(), enveloped('10000000-0000-4000-8000-000000000001')]],
    [
      'the same transport id with another invoice',
      () => [enveloped('10000000-0000-4000-8000-000000000002'), enveloped('10000000-0000-4000-8000-000000000002', { number: 'T-2' })],
    ],
  ])('%s is stored, flagged and not delivered twice', async (_what, documents) => {
    const platform = platformOf({ recipients: HOTEL });
    const [first, second] = await platform.receive(...documents());
    await platform.dispatch();
    const states = [await platform.document(first), await platform.document(second)];
    expect(states.map(({ state }) => state).sort()).toEqual(['delivered', 'duplicate']);
    const [delivered, duplicate] = states[0].state === 'delivered' ? states : [states[1], states[0]];
    expect(duplicate.duplicateOf).toBe(delivered.id);
    expect(platform.delivered('hotel').size).toBe(1);
    // Both are in the archive.
    for (const { sha256 } of states)
      expect(readFileSync(join(platform.home, 'data', 'archive', sha256.slice(0, 2), sha256)).length).toBeGreaterThan(0);
  });

  test('another number, another amount or another seller is another invoice', async () => {
    const platform = platformOf({ recipients: HOTEL });
    await platform.receive(
      ublInvoice({ number: 'A' }),
      ublInvoice({ number: 'B' }),
      ublInvoice({ number: 'A' }).replaceAll('>LU00000101</cbc:CompanyID>', '>LU00000909</cbc:CompanyID>'),
    );
    await platform.dispatch();
    expect((await platform.run('dispatch', 'status')).out).toBe('delivered            3\n');
  });

  test('a corrected invoice after a refused one is not the same', async () => {
    const platform = platformOf({ recipients: HOTEL });
    const [bad] = await platform.receive(ublInvoice({ wrong: true }));
    await platform.dispatch();
    const [good] = await platform.receive(ublInvoice());
    await platform.dispatch();
    expect([(await platform.document(bad)).state, (await platform.document(good)).state]).toEqual(['rejected', 'delivered']);
  });

  test('a duplicate that a person releases goes its way', async () => {
    const platform = platformOf({ recipients: HOTEL });
    await platform.receive(ublInvoice());
    await platform.dispatch();
    const [second] = await platform.receive(ublInvoice());
    await platform.dispatch();
    expect((await platform.run('dispatch', 'release', second, '--as', 'Anna', '--reason', 'they are two')).code).toBe(0);
    await platform.dispatch();
    expect((await platform.document(second)).state).toBe('delivered');
    expect(platform.delivered('hotel').size).toBe(2);
  });
});

describe('policies', () => {
  const recipients = `recipients:${[
    recipient('plain', 'LU00000301'),
    recipient('strict', 'LU00000302', '[original]', 'policy: { warnings: reject }'),
    recipient('lenient', 'LU00000303', '[original, report]', 'policy: { errors: accept }'),
    recipient('tolerant', 'LU00000304', '[original]', 'policy: { tolerate: [BR-CO-16] }'),
    recipient('easy', 'LU00000305', '[original]', 'policy: { warnings: reject, tolerate: [UBL-CR-005] }'),
  ].join('')}`;
  const cases: readonly (readonly [endpoint: string, settings: string, wrong: boolean, odd: boolean, state: string])[] = [
    ['LU00000301', '', false, false, 'delivered'],
    ['LU00000301', '', false, true, 'delivered'],
    ['LU00000301', '', true, false, 'rejected'],
    ['LU00000302', '', false, false, 'delivered'],
    ['LU00000302', '', false, true, 'rejected'],
    ['LU00000303', '', true, false, 'delivered'],
    ['LU00000304', '', true, false, 'delivered'],
    ['LU00000305', '', false, true, 'delivered'],
    ['LU00000305', '', true, false, 'rejected'],
    ['LU00000301', 'policy: { errors: accept, warnings: accept }', true, false, 'delivered'],
    ['LU00000302', 'policy: { errors: accept, warnings: accept }', true, true, 'rejected'],
    ['LU00000301', 'policy: { errors: reject, warnings: reject }', false, true, 'rejected'],
    ['LU00000301', 'policy: { errors: reject, warnings: accept, tolerate: [BR-CO-16] }', true, false, 'delivered'],
  ];
  test.each([...new Set(cases.map(([, settings]) => settings))])('under the platform’s policy "%s"', async (settings) => {
    const platform = platformOf({ recipients, settings });
    const own = cases.filter((one) => one[1] === settings);
    const ids = await platform.receive(
      ...own.map(([endpoint, , wrong, odd], index) => ublInvoice({ number: `P-${index}`, endpoint, wrong, odd })),
    );
    await platform.dispatch();
    const documents = await Promise.all(ids.map((id) => platform.document(id)));
    expect(documents.map(({ state }) => state)).toEqual(own.map(([, , , , state]) => state));
    for (const [index, { state, objects, errors, warnings, rules }] of documents.entries()) {
      const [, , wrong, odd] = own[index];
      expect({ errors, warnings }).toEqual({ errors: wrong ? 1 : 0, warnings: odd ? 1 : 0 });
      expect(Object.keys(rules).sort()).toEqual([...(wrong ? ['BR-CO-16'] : []), ...(odd ? ['UBL-CR-005'] : [])]);
      expect('report' in objects).toBe(state === 'rejected' || own[index][0] === 'LU00000303');
    }
  });

  test.each([
    ['nothing', ''],
    ['no XML', 'Dear Sir or Madam'],
    ['XML that is not well-formed', '<Invoice>'],
    ['XML with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an XML document of another kind', '<order xmlns="urn:x"/>'],
    ['a PDF without an invoice', '%PDF-1.4\n%%EOF\n'],
  ])('%s is refused, whatever the policy, and is not tried again', async (_what, content) => {
    const platform = platformOf({ recipients: HOTEL, settings: 'policy: { errors: accept, warnings: accept }' });
    const [id] = await platform.receive(content);
    await platform.dispatch();
    expect((await platform.document(id)).state).toBe('rejected');
  });
});

describe('what a channel hands over', () => {
  const PIECES = '[original, ubl, cii, pdf, report, zip]';
  test.each([
    ['UBL', () => ublInvoice()],
    ['CII', () => ciiInvoice()],
    ['an envelope', () => enveloped('10000000-0000-4000-8000-000000000003')],
  ])('every piece of %s', async (_what, document) => {
    const platform = platformOf({ recipients: `recipients:${recipient('all', 'LU00000202', PIECES)}` });
    const [id] = await platform.receive(document());
    await platform.dispatch();
    const stem = `T-1_${id.replaceAll('-', '').slice(0, 20)}`;
    const files = platform.delivered('all');
    const names = ['.cii.xml', '.pdf', '.report.html', '.ubl.xml', '.xml', '.zip'].map((ending) => stem + ending);
    expect([...files.keys()]).toEqual(names);
    expect(files.get(`${stem}.xml`)?.toString()).toBe(document());
    // Both syntaxes are whole documents of their own, valid as what came.
    const folder = join(platform.home, 'out', 'all');
    const { code, out } = await command(['validate', join(folder, `${stem}.ubl.xml`), join(folder, `${stem}.cii.xml`)]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/ubl-invoice[\s\S]*, cii\)/) });
    expect(files.get(`${stem}.ubl.xml`)?.toString()).not.toContain('StandardBusinessDocument');
    expect(isPdf(files.get(`${stem}.pdf`))).toBe(true);
    expect(files.get(`${stem}.report.html`)?.toString()).toMatch(/^<!doctype html>/i);
    expect(files.get(`${stem}.zip`)?.subarray(0, 2).toString()).toBe('PK');
  });

  test('the PDF is in the recipient’s first language, or in the channel’s', async () => {
    const french = recipient('french', 'LU00000202').replace('pieces: [original]', 'pieces: [pdf], language: fr');
    const german = recipient('german', 'LU00000303', '[pdf]');
    const platform = platformOf({ recipients: `recipients:${french}${german}` });
    const [fr, de] = await platform.receive(ublInvoice(), ublInvoice({ number: 'T-2', endpoint: 'LU00000303' }));
    await platform.dispatch();
    expect(Object.keys((await platform.document(fr)).objects).sort()).toEqual(['pdf.fr', 'verdict']);
    expect(Object.keys((await platform.document(de)).objects).sort()).toEqual(['pdf.de', 'verdict']);
    const textOf = (folder: string) => [...platform.delivered(folder).values()][0].toString('latin1');
    expect(textOf('french')).toMatch(/\/Lang \(fr/);
    expect(textOf('german')).toMatch(/\/Lang \(de/);
  });

  test('values of a document cannot lead a file elsewhere', async () => {
    const platform = platformOf({ recipients: HOTEL });
    await platform.receive(ublInvoice({ number: '../../../../tmp/evil&#13;&#10;X-Header: y' }));
    await platform.dispatch();
    const [name] = platform.delivered('hotel').keys();
    expect(name).toMatch(/^_[^/\\\r\n]*\.xml$/);
  });
});

describe('what waits for a person', () => {
  test('a forged envelope: its receiver is not the one in the document', async () => {
    const platform = platformOf({ recipients: `${HOTEL}${recipient('other', 'LU00000303')}` });
    const [id] = await platform.receive(enveloped('10000000-0000-4000-8000-000000000004', { receiver: 'LU00000303' }));
    await platform.dispatch();
    expect((await platform.document(id)).state).toBe('quarantined');
    const { out } = await platform.run('dispatch', 'status', '--state', 'quarantined');
    expect(out).toMatch(new RegExp(`${id} +quarantined .*receiver-mismatch`));
    expect([...platform.delivered('hotel'), ...platform.delivered('other')]).toEqual([]);
  });

  test('goes where a person says; release looks at it once more', async () => {
    const platform = platformOf({ recipients: HOTEL });
    const [one, two] = await platform.receive(
      ublInvoice({ number: 'Q-1' }).replaceAll('LU00000202', 'LU99999999'),
      ublInvoice({ number: 'Q-2' }).replaceAll('LU00000202', 'LU88888888'),
    );
    await platform.dispatch();
    expect((await platform.run('dispatch', 'reroute', one, 'nobody')).err).toMatch(/There is no recipient 'nobody'/);
    expect(await platform.run('dispatch', 'reroute', one, 'hotel', '--as', 'Anna', '--reason', 'they rang')).toMatchObject({ err: '' });
    // The directory is put right; then the document is looked at again.
    writeFileSync(join(platform.home, 'directory', 'recipients', 'all.yaml'), `${HOTEL}${recipient('late', 'LU88888888')}`);
    expect((await platform.run('dispatch', 'release', two)).code).toBe(0);
    await platform.dispatch();
    expect(platform.delivered('hotel').size).toBe(1);
    expect(platform.delivered('late').size).toBe(1);
    const store = new SqliteStore(join(platform.home, 'data', 'peppolkit.db'));
    const entries = [];
    for await (const entry of store.audit()) entries.push(entry);
    await store.close();
    expect(chainFault(entries)).toBeUndefined();
    expect(entries.filter(({ actor }) => actor === 'person:Anna').map(({ reason }) => reason)).toEqual(['to hotel: they rang']);
  });

  test('hold stops a document before it is worked on, and release lets it go', async () => {
    const platform = platformOf({ recipients: HOTEL });
    const [id] = await platform.receive(ublInvoice());
    expect((await platform.run('dispatch', 'hold', id, '--reason', 'a question')).out).toBe(`${id} is held.\n`);
    await platform.dispatch();
    expect((await platform.run('dispatch', 'status', '--held')).out).toMatch(new RegExp(`${id} +received`));
    expect((await platform.run('dispatch', 'hold', id)).err).toMatch(/is held already/);
    await platform.run('dispatch', 'release', id);
    await platform.dispatch();
    expect((await platform.document(id)).state).toBe('delivered');
    expect((await platform.run('dispatch', 'acknowledge', id, '--reason', 'by telephone')).code).toBe(0);
    expect((await platform.document(id)).state).toBe('acknowledged');
  });

  test('what a channel refuses is on the dead-letter list until somebody tries again', async () => {
    const platform = platformOf({ recipients: HOTEL.replace('path: hotel', 'path: ../outside') });
    const [id] = await platform.receive(ublInvoice());
    await platform.dispatch();
    expect((await platform.run('dispatch', 'status', '--state', 'failed')).out).toMatch(
      new RegExp(`${id} +failed .*T-1 .*-> hotel: folder: given up`),
    );
    expect((await platform.run('dispatch', 'retry', id)).code).toBe(0);
    await platform.dispatch();
    expect((await platform.document(id)).state).toBe('failed');
    writeFileSync(join(platform.home, 'directory', 'recipients', 'all.yaml'), HOTEL);
    expect((await platform.run('dispatch', 'reroute', id, 'hotel')).code).toBe(0);
    await platform.dispatch();
    expect((await platform.document(id)).state).toBe('delivered');
  });

  test.each([
    [['retry', 'nothing'], /There is no document nothing/],
    [['hold', 'nothing'], /There is no document nothing/],
    [['release', 'nothing'], /There is no document nothing/],
    [['acknowledge', 'nothing'], /There is no document nothing/],
    [['reroute', 'nothing', 'hotel'], /There is no document nothing/],
    [['retry'], /Which document\?/],
    [['status', '--state', 'lost'], /state/],
  ])('%j is wrong use', async (argv, words) => {
    const platform = platformOf({ recipients: HOTEL });
    const { code, err } = await platform.run('dispatch', ...argv);
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });
});
