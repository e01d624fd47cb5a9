import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from './io.js';

/* Through the command line as a whole, with the compiled rule sets; needs `npm run build`. */

const NAMESPACES =
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';
const invoice = (customizationId: string): string =>
  `<Invoice ${NAMESPACES}>\n<cbc:CustomizationID>${customizationId}</cbc:CustomizationID></Invoice>`;

const schema = (test: string, flag = 'fatal'): string => `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
<title>Our own</title>
<ns prefix="u" uri="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>
<ns prefix="o" uri="urn:own"/>
<pattern><rule context="/u:Invoice | /o:order"><assert id="OWN-1" flag="${flag}" test="${test}">It is named <value-of select="name()"/>.</assert></rule></pattern>
</schema>`;

const FILES: Readonly<Record<string, string>> = {
  'bad.xml': invoice('urn:cen.eu:en16931:2017'),
  'peppol.xml': invoice('urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
  'selfbilling.xml': invoice('urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0'),
  'extension.xml': invoice('urn:cen.eu:en16931:2017#conformant#urn:example:extension'),
  'malformed.xml': '<Invoice>',
  'dtd.xml': '<!DOCTYPE Invoice [<!ENTITY a "b">]><Invoice>&a;</Invoice>',
  'empty.xml': '',
  'order.xml': '<order xmlns="urn:own"/>',
  'evil.xml': '<a xmlns="urn:\u202Egnp"/>',
  'own-pass.sch': schema('true()'),
  'own-fail.sch': schema('false()'),
  'own-warn.sch': schema('false()', 'warning'),
  'own-throws.sch': schema('xs:decimal(name()) = 1'),
  'own-broken.sch': schema('1 +'),
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-cli-'));
  mkdirSync(join(folder, 'sub'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'sub', 'malformed.xml'), FILES['malformed.xml']!);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line in which `@name` stands for a file of the table above. */
async function run(line: string, stdin?: string): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(stdin === undefined ? [] : [new TextEncoder().encode(stdin)]);
  const argv = line
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word));
  const code = await main(argv, io);
  return { code, ...io.written };
}

const json = async (line: string, stdin?: string) => JSON.parse((await run(`validate --format json ${line}`, stdin)).out);

/** A sample that all rules accept. */
const good = readFileSync(new URL('../../samples/valid/bakery-two-rates.xml', import.meta.url), 'utf8');

test.each([
  ['validate -', 0],
  ['validate @bad.xml', 1],
  ['validate @malformed.xml', 1],
  ['validate @dtd.xml', 1],
  ['validate @empty.xml', 1],
  ['validate @sub', 1],
  ['validate @order.xml', 2],
  ['validate @gone.xml', 2],
  ['validate - @bad.xml', 1],
  ['validate @bad.xml -', 1],
  ['validate @bad.xml @gone.xml', 2],
  ['validate @gone.xml @bad.xml', 2],
  ['validate @order.xml - @bad.xml', 2],
  ['validate @extension.xml', 1],
  ['validate --strict @extension.xml', 2],
  ['validate --rules @own-warn.sch -', 0],
  ['validate --rules @own-warn.sch --fail-on warning -', 1],
  ['validate --rules @own-warn.sch --fail-on info -', 1],
  ['validate --rules @own-pass.sch -', 0],
  ['validate --rules @own-fail.sch -', 1],
  ['validate --rules @own-throws.sch -', 1],
  ['validate --rules @own-broken.sch -', 2],
  ['validate --rules @gone.sch -', 2],
  ['validate --rules @own-pass.sch @order.xml', 0],
  ['validate --rules @own-fail.sch @order.xml', 1],
  ['validate', 2],
  ['validate --nonsense @bad.xml', 2],
  ['validate --format pdf @bad.xml', 2],
  ['validate --profile nothing @bad.xml', 2],
  ['validate --time-zone Mars/Olympus @bad.xml', 2],
  ['validate --help', 0],
  ['--help', 0],
  ['--version', 0],
  ['', 2],
  ['vaildate @bad.xml', 2],
])('%s: exit code %i', async (line, code) => {
  expect((await run(line, good)).code).toBe(code);
});

test.each([
  ['@bad.xml', 'en16931', ['en16931-ubl']],
  ['@peppol.xml', 'peppol-billing', ['en16931-ubl', 'peppol-billing-ubl']],
  ['@selfbilling.xml', 'peppol-selfbilling', ['en16931-ubl', 'peppol-selfbilling-ubl']],
  ['--profile peppol-billing @bad.xml', 'peppol-billing', ['en16931-ubl', 'peppol-billing-ubl']],
  ['--profile en16931 @peppol.xml', 'en16931', ['en16931-ubl']],
  ['@extension.xml', 'en16931', ['en16931-ubl']],
  ['--rules @own-pass.sch @bad.xml', 'en16931', ['en16931-ubl', 'own-pass']],
])('%s is judged by the profile %s', async (line, profile, ruleSets) => {
  const { verdict } = (await json(line)).documents[0];
  expect(verdict.profile).toBe(profile);
  expect(verdict.ruleSets.map((ruleSet: { id: string }) => ruleSet.id)).toEqual(ruleSets);
  for (const ruleSet of verdict.ruleSets) expect(ruleSet.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('a finding has its rule, place, terms and a message', async () => {
  const { verdict } = (await json('@bad.xml')).documents[0];
  const finding = verdict.findings.find(({ rule }: { rule: string }) => rule === 'BR-02');
  expect(finding).toMatchObject({ severity: 'error', ruleSet: 'en16931-ubl', path: '/Invoice[1]', line: 1, column: 1 });
  expect(finding.terms).toContain('BT-1');
  expect(finding.message).toMatch(/\S/);
});

test("a user's rule speaks with its values put in, and says where it could not be evaluated", async () => {
  const failed = (await json('--rules @own-fail.sch @order.xml')).documents[0].verdict;
  expect(failed.findings).toContainEqual(expect.objectContaining({ rule: 'OWN-1', ruleSet: 'own-fail', message: 'It is named order.' }));
  const thrown = (await json('--rules @own-throws.sch @order.xml')).documents[0].verdict;
  expect(thrown.findings).toContainEqual(expect.objectContaining({ rule: 'OWN-1', severity: 'error', errorCode: 'FORG0001' }));
});

test('the rules of two runs have one hash, other rules another', async () => {
  const hashOf = async (line: string): Promise<string> => (await json(`--rules ${line} @order.xml`)).documents[0].verdict.ruleSets[0].hash;
  expect(await hashOf('@own-pass.sch')).toBe(await hashOf('@own-pass.sch'));
  expect(await hashOf('@own-pass.sch')).not.toBe(await hashOf('@own-fail.sch'));
});

test('every report bears the day and the version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await json('@bad.xml')).toMatchObject({ day: '2026-11-22', version });
  expect((await run('validate @bad.xml')).out).toContain(`Checked on 2026-11-22 by peppolkit ${version}`);
});

test.each([
  ['validate @gone.xml', 'out', /There is no file \S+gone\.xml\. Check the name/],
  ['validate', 'err', /^peppolkit: There is nothing to validate: name files/],
  ['validate --nonsense', 'err', /^peppolkit: There is no option --nonsense\. 'peppolkit validate --help' tells what there is\.\n$/],
  [
    'validate --profile nothing x',
    'err',
    /^peppolkit: A wrong value: --profile cannot be "nothing"; choose one of "en16931", "peppol-billing", "peppol-selfbilling"\. /,
  ],
  ['vaildate', 'err', /^peppolkit: There is no command 'vaildate'\. 'peppolkit --help' tells/],
  ['validate --rules @own-broken.sch -', 'err', /^peppolkit: \S+own-broken\.sch:5:\d+: .+/],
] as const)('%s: a message and a remedy, no stack trace', async (line, stream, message) => {
  const written = await run(line);
  expect(written[stream]).toMatch(message);
  expect(written.out + written.err).not.toMatch(/^\s+at /m);
});

test('a document cannot steer the terminal', async () => {
  const { out } = await run('validate @evil.xml');
  expect(out).toContain('urn:\\u{202E}gnp');
  expect(out).not.toContain('\u202E');
});

test('inputs are reported in the order in which they are named', async () => {
  const { documents, summary } = await json('@sub @gone.xml @bad.xml');
  expect(documents.map(({ input, outcome }: { input: string; outcome: string }) => `${input.slice(folder.length + 1)} ${outcome}`)).toEqual(
    [join('sub', 'malformed.xml invalid'), 'gone.xml unjudged', 'bad.xml invalid'],
  );
  expect(summary).toMatchObject({ documents: 3, valid: 0, invalid: 2, unjudged: 1 });
});
