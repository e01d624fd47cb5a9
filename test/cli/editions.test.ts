import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

/* Editions in time, through the command line; the clock stands at 2026-11-22. Needs `npm run build`. */

const GOOD = `${ROOT}samples/valid/bakery-two-rates.xml`;

const json = async (...argv: string[]) => JSON.parse((await command(['validate', '--format', 'json', ...argv])).out);
const idsOf = (verdict: { ruleSets: { id: string }[] }): string[] => verdict.ruleSets.map(({ id }) => id);

test.each([
  ['2026-02-23', ['en16931-ubl-1.3.15', 'peppol-billing-ubl-3.0.20']],
  ['2026-08-16', ['en16931-ubl-1.3.15', 'peppol-billing-ubl-3.0.20']],
  ['2026-08-17', ['en16931-ubl', 'peppol-billing-ubl']],
])('--at %s judges by %j', async (day, ids) => {
  const report = await json('--at', day, GOOD);
  expect(report).toMatchObject({ day: '2026-11-22', asOf: day });
  const { verdict } = report.documents[0];
  expect([verdict.valid, verdict.day, idsOf(verdict)]).toEqual([true, day, ids]);
  for (const { hash } of verdict.ruleSets) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the text says as of which day, and names each rule set with version and short hash', async () => {
  const { code, out } = await command(['validate', '--at', '2026-05-01', GOOD]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Checked on 2026-11-22 as of 2026-05-01 by peppolkit \S+ with:$/m);
  expect(out).toMatch(/^ {2}Peppol BIS Billing, UBL, version 3\.0\.20 \(peppol-billing-ubl-3\.0\.20, [0-9a-f]{12}\)$/m);
});

test('before the first known day nothing can be judged', async () => {
  const { code, out } = await command(['validate', '--at', '2026-02-22', GOOD]);
  expect(code).toBe(2);
  expect(out).toContain('No rule set known: of the profile peppol-billing none is in force on 2026-02-22.');
  expect(out).toContain('The first day of peppol-billing that is known is 2026-02-23.');
});

test('--also-next: the next edition and the difference', async () => {
  const now = readFileSync(GOOD, 'utf8');
  const { code, out } = await command(['validate', '--format', 'json', '--at', '2026-05-01', '--also-next', '-'], now);
  expect(code).toBe(0);
  const [{ verdict, next }] = JSON.parse(out).documents;
  expect(idsOf(verdict)).toEqual(['en16931-ubl-1.3.15', 'peppol-billing-ubl-3.0.20']);
  expect(next).toMatchObject({
    edition: { profile: 'peppol-billing', version: '3.0.21', validFrom: '2026-08-17' },
    outcome: 'valid',
    gone: [],
    added: [],
  });
  expect(idsOf(next.verdict)).toEqual(['en16931-ubl', 'peppol-billing-ubl']);
});

test('--also-next: what changes is marked', async () => {
  // A warning of 3.0.20 that 3.0.21 made an error.
  const text = readFileSync(GOOD, 'utf8').replace(/<cbc:EndpointID .*?<\//, '<cbc:EndpointID schemeID="0096">1</');
  const argv = ['validate', '--at', '2026-05-01', '--also-next'];
  const { code, out } = await command([...argv, '-'], text);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^ {2}next edition: .+ \(3\.0\.21\), from 2026-08-17: invalid\n- warning {2}PEPPOL-COMMON-R052 .*\n(?: {3,}.*\n)+\+ error {4}PEPPOL-COMMON-R052 /m,
  );
  const [{ next }] = JSON.parse((await command([...argv, '--format', 'json', '-'], text)).out).documents;
  expect(next).toMatchObject({ outcome: 'invalid', gone: [{ rule: 'PEPPOL-COMMON-R052' }], added: [{ rule: 'PEPPOL-COMMON-R052' }] });
});

test('--also-next says so where no next edition is known', async () => {
  expect((await json('--also-next', GOOD)).documents[0].next).toBeNull();
  expect((await command(['validate', '--also-next', GOOD])).out).toMatch(/^ {2}next edition: none is known$/m);
});

test('without --also-next, and for what is not XML, nothing is said of it', async () => {
  expect((await json(GOOD)).documents[0]).not.toHaveProperty('next');
  const { out } = await command(['validate', '--also-next', '--format', 'json', '-'], '<a');
  expect(JSON.parse(out).documents[0]).not.toHaveProperty('next');
});

test('--ruleset pins rule sets; of them those run that are for the document', async () => {
  const { verdict } = (await json('--ruleset', 'en16931-ubl-1.3.15, en16931-cii', GOOD)).documents[0];
  expect([verdict.valid, verdict.profile, idsOf(verdict)]).toEqual([true, '', ['en16931-ubl-1.3.15']]);
});

test('--ruleset: a document that none of them is for is not judged', async () => {
  const { code, out } = await command(['validate', '--ruleset', 'en16931-cii', GOOD]);
  expect(code).toBe(2);
  expect(out).toContain('PK-RULES-MISSING');
});

test.each([
  [['--at', '2026-02-30'], /'2026-02-30' is no day\. Write it as 2026-08-17\./],
  [['--at', 'today'], /'today' is no day\./],
  [['--ruleset', 'en16931'], /There is no built-in rule set 'en16931'\. Choose from: en16931-cii, /],
  [['--ruleset', ''], /There is no built-in rule set ''\./],
  [['--ruleset', 'en16931-ubl', '--at', '2026-05-01'], /The options --ruleset and --at exclude each other\./],
  [['--ruleset', 'en16931-ubl', '--profile', 'en16931'], /The options --ruleset and --profile exclude each other\./],
])('%j is a wrong use', async (options, message) => {
  const { code, out, err } = await command(['validate', ...options, GOOD]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
