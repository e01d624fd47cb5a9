import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { type SarifOptions, sarifReport } from '../../src/report/sarif.js';
import { finding, HOSTILE, hostileError, hostileResult, RESULTS, verdict, written } from './results.js';
import { SPECIMEN } from './specimen.js';

// The schema speaks draft 4; its formats include uri-reference, which is what hostile names are held against.
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(draft4);
const validate = ajv.compile(schema);

type Results = Parameters<typeof written>[1];
const run = (results: Results, options?: SarifOptions) => JSON.parse(written(sarifReport(options), results)).runs[0];
const invalid = (...findings: (typeof finding)[]) => ({ input: 'a.xml', verdict: verdict({ valid: false, findings }) });

test.each([
  ['every kind of result', Object.values(RESULTS)],
  ['a specimen', SPECIMEN],
  ['no document', []],
  ...HOSTILE.map((text): [string, Results] => [JSON.stringify(text), [hostileResult(text), hostileError(text)]]),
])('is SARIF 2.1.0 by its schema: %s', (_, results) => {
  validate(JSON.parse(written(sarifReport(), results)));
  expect(validate.errors).toBeNull();
});

test('the schema would object', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
});

test('a result stands at its line and column, in UTF-16 code units, and on its element', () => {
  const { results, columnKind } = run([invalid(finding)]);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results[0].locations[0]).toEqual({
    physicalLocation: { artifactLocation: { uri: 'a.xml', index: 0 }, region: { startLine: 2, startColumn: 3 } },
    logicalLocations: [{ fullyQualifiedName: '/Invoice[1]', kind: 'element' }],
  });
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const)('%s has the level %s', (severity, level) => {
  const { results, tool } = run([invalid({ ...finding, severity })]);
  expect([results[0].level, tool.driver.rules[0].defaultConfiguration.level]).toEqual([level, level]);
});

test('a rule stands once, and its results point at it', () => {
  const { results, tool } = run([invalid(finding, { ...finding, rule: 'BR-03' }), invalid({ ...finding, rule: 'BR-03' })]);
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['BR-02', 'BR-03']);
  expect(results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 1, 1]);
});

test('what is known of a rule is its help', () => {
  const help = (rule: string) =>
    rule === 'BR-02' ? { title: 'An invoice has a number', help: 'Add BT-1.', uri: 'https://example.org/BR-02' } : undefined;
  const [known, unknown] = run([invalid(finding, { ...finding, rule: 'X' })], { help }).tool.driver.rules;
  expect(known).toMatchObject({
    shortDescription: { text: 'An invoice has a number' },
    help: { text: 'Add BT-1.' },
    helpUri: 'https://example.org/BR-02',
  });
  expect(unknown.help.text).toContain('Rule X of the rule set core');
});

test('help may be in Markdown; braces in it are no placeholders', () => {
  const help = () => ({ title: 'A {b}', help: 'C {d}', markdown: '**C** {d}' });
  const [rule] = run([invalid(finding)], { help }).tool.driver.rules;
  expect([rule.shortDescription.text, rule.help]).toEqual(['A {{b}}', { text: 'C {{d}}', markdown: '**C** {{d}}' }]);
});

test.each([
  ['lines move', { line: 99, column: 1 }, true],
  ['severity or remedy change', { severity: 'warning', remedy: 'Something else.' }, true],
  ['the message is another', { message: 'There is no number.' }, false],
  ['the path is another', { path: '/Invoice[2]' }, false],
  ['the rule is another', { rule: 'BR-03' }, false],
  ['the rule set is another', { ruleSet: 'other' }, false],
] as const)('a fingerprint stays the same where %s: %o %s', (_, change, same) => {
  const [first, second] = run([invalid(finding), invalid({ ...finding, ...change })]).results;
  expect(first.partialFingerprints['finding/v1']).toMatch(/^[0-9a-f]{16}$/);
  expect(second.partialFingerprints['finding/v1'] === first.partialFingerprints['finding/v1']).toBe(same);
});

test('fingerprints of a hundred thousand paths differ', () => {
  const findings = Array.from({ length: 100_000 }, (_, i) => ({ ...finding, path: `/Invoice[1]/cac:InvoiceLine[${i}]` }));
  const { results } = run([invalid(...findings)]);
  expect(new Set(results.map((result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints))).size).toBe(100_000);
});

test.each([
  ['{0} of {x}', '{{0}} of {{x}}'],
  ['see [x](https://example.org)', 'see \\[x](https://example.org)'],
  ['/Invoice[1]', '/Invoice[1]'],
])('no text is a placeholder or a link: %s', (message, text) => {
  const { remedy: _, ...bare } = finding;
  expect(run([invalid({ ...bare, message })]).results[0].message.text).toBe(text);
});

test('what could not be read is told as a notification, and the run as not successful', () => {
  const [invocation] = run([RESULTS.unread]).invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications[0]).toMatchObject({ descriptor: { id: 'FILE_NOT_FOUND' }, level: 'error' });
});

test('of more documents than are kept to the end, results still come, and the log says how many names it left out', () => {
  const { artifacts, results, invocations } = run(Array.from({ length: 10_003 }, () => invalid(finding)));
  expect([artifacts.length, results.length]).toEqual([10_000, 10_003]);
  expect(invocations[0].properties.leftOut).toEqual({ artifacts: 3, notifications: 0 });
  expect(results.at(-1).locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'a.xml' });
});
