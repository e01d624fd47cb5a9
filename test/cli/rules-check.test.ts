import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from './io.js';

const schema = (content: string, binding = 'xslt2'): string =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="${binding}">\n<title>House rules</title>\n${content}</schema>`;
const pattern = (id: string, check: string): string => `<pattern id="${id}"><rule context="/*">${check}</rule></pattern>\n`;
const check = (id: string, test: string): string => `<assert id="${id}" test="${test}">${id} says no</assert>`;

const FILES: Readonly<Record<string, string>> = {
  'good.sch': schema(pattern('p', check('A', 'true()') + check('B', 'true()'))),
  'phases.sch': schema(
    `<phase id="one"><active pattern="p"/></phase>\n${pattern('p', check('A', "local-name() = 'order'"))}${pattern('q', check('B', 'false()'))}`,
  ),
  'syntax.sch': schema(pattern('p', check('A', '1 +'))),
  'function.sch': schema(pattern('p', check('A', "doc-available('x')"))),
  'prefix.sch': schema(pattern('p', check('A', 'x:y'))),
  'stx.sch': schema(pattern('p', check('A', 'true()')), 'stx'),
  'several.sch': schema(
    [
      pattern('p', check('A', '1 +') + check('B', 'true()') + check('C', '$gone')),
      `<pattern id="q"><rule context="/a["/><rule context="/b"><let name="v" value="doc-available('x')"/>${check('D', '$v')}</rule>`,
      `<rule context="/c">${check('E', 'x:y')}</rule></pattern>`,
    ].join('\n'),
  ),
  'outside.sch': schema(`<let name="v" value="1 +"/>\n${pattern('p', check('A', '$v') + check('B', '1 +'))}`),
  'later.sch': schema(`${pattern('p', check('A', '1 +'))}<pattern><let name="v" value="1 +"/></pattern>${pattern('r', check('B', '$v'))}`),
  'many.sch': schema(pattern('p', Array.from({ length: 25 }, (_, i) => check(`A${i}`, '1 +')).join('\n'))),
  'malformed.sch': '<schema',
  'include.sch': schema('<include href="gone.sch"/>'),
  'noted.sch': schema(pattern('p', check('A', "document('gone.xml')"))),
  'web.sch': schema('<include href="https://example.org/a.sch"/>'),
  'order.xml': '<order xmlns="urn:own"/>',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-rules-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line in which `@name` stands for a file of the table above. */
const run = (line: string) => command(line.split(' ').map((word) => word.replace(/^@/, `${folder}/`)));

test.each([
  ['rules check @good.sch', 0, /good\.sch: compiles in \d+ ms\n {2}House rules, 2 checks in 1 pattern \([0-9a-f]{12}\)\n$/],
  ['rules check @phases.sch', 0, /2 checks in 2 patterns/],
  ['rules check --phase one @phases.sch', 0, /1 check in 1 pattern /],
  ['rules check --phase two @phases.sch', 1, /phases\.sch:1:1: there is no phase two\n {2}There are: one\.\n$/],
  ['rules check @syntax.sch', 1, /syntax\.sch: does not compile\n {2}\S+syntax\.sch:3:\d+: .*»/],
  ['rules check @function.sch', 1, /function\.sch:3:\d+: .*doc-available/],
  ['rules check @prefix.sch', 1, /prefix\.sch:3:\d+: .*\n {2}Add <ns prefix="x"/],
  ['rules check @noted.sch', 0, /compiles in[\s\S]*\n {2}note: \S+noted\.sch:3:\d+: cannot read gone\.xml/],
  ['rules check @stx.sch', 1, /stx\.sch:1:\d+: /],
  ['rules check @malformed.sch', 1, /malformed\.sch:1:\d+: /],
  ['rules check @include.sch', 1, /include\.sch:3:\d+: cannot read gone\.sch/],
  ['rules check @web.sch', 1, /web\.sch:3:\d+: .*no relative path/],
  ['rules check @gone.sch', 2, /gone\.sch: does not compile\n {2}There is no file \S+gone\.sch\.\n {2}Check the name/],
  ['rules check @good.sch @syntax.sch', 1, /compiles in[\s\S]*does not compile/],
  ['rules check @syntax.sch @gone.sch @good.sch', 2, /compiles in/],
])('%s: exit code %i', async (line, code, text) => {
  const result = await run(line);
  expect(result.out).toMatch(text);
  expect([result.code, result.err]).toEqual([code, '']);
});

test('as JSON: what compiles with its size, what does not with its place', async () => {
  const { code, out } = await run('rules check --format json @good.sch @prefix.sch');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    tool: 'peppolkit',
    version: expect.any(String),
    schemas: [
      {
        file: join(folder, 'good.sch'),
        compiles: true,
        title: 'House rules',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        patterns: 1,
        notes: [],
        checks: 2,
        milliseconds: expect.any(Number),
      },
      {
        file: join(folder, 'prefix.sch'),
        compiles: false,
        code: 'XPST0081',
        message: expect.stringContaining('prefix.sch:3:'),
        remedy: expect.stringContaining('<ns prefix="x"'),
        place: { file: join(folder, 'prefix.sch'), line: 3, column: expect.any(Number) },
        faults: [
          {
            code: 'XPST0081',
            message: expect.stringContaining('prefix.sch:3:'),
            remedy: expect.stringContaining('<ns prefix="x"'),
            place: { file: join(folder, 'prefix.sch'), line: 3, column: expect.any(Number) },
          },
        ],
        faultsFound: 1,
      },
    ],
  });
});

// Lines of the faults. A fault in what rules rest on ends the search, and what hangs on it is not called a fault of its own.
test.each([
  ['several.sch', [3, 3, 5, 5, 6]],
  ['outside.sch', [3]],
  ['later.sch', [3, 4]],
])('%s: faults in lines %j', async (name, lines) => {
  const { out } = await run(`rules check --format json @${name}`);
  const [{ faults, faultsFound, place, message }] = JSON.parse(out).schemas;
  expect(faults.map((fault: { place: { line: number } }) => fault.place.line)).toEqual(lines);
  expect(faultsFound).toBe(lines.length);
  expect({ place, message }).toEqual({ place: faults[0].place, message: faults[0].message });
});

test('of many faults the first twenty are told, and how many there are', async () => {
  const { code, out } = await run('rules check @many.sch');
  expect(code).toBe(1);
  expect(out).toMatch(/^\S+many\.sch: does not compile, 25 faults\n/);
  expect(out.match(/many\.sch:\d+:\d+: /g)).toHaveLength(20);
  expect(out).toMatch(/many\.sch:22:\d+: .*\n(?: {2}.*\n)? {2}and 5 more\n$/);
  const [{ faults, faultsFound }] = JSON.parse((await run('rules check --format json @many.sch')).out).schemas;
  expect([faults.length, faultsFound]).toEqual([20, 25]);
});

test.each([
  ['validate --rules @phases.sch --phase one @order.xml', 0, ['phases'], []],
  ['validate --only-rules --rules @phases.sch @order.xml', 1, ['phases'], ['B']],
  ['validate --only-rules --rules @phases.sch --phase one @order.xml', 0, ['phases'], []],
  ['validate --only-rules --rules @good.sch --rules @phases.sch @order.xml', 1, ['good', 'phases'], ['B']],
])('%s: exit code %i', async (line, code, ruleSets, rules) => {
  const result = await run(`${line} --format json`);
  expect(result.code).toBe(code);
  const { verdict } = JSON.parse(result.out).documents[0];
  expect(verdict.ruleSets.map(({ id }: { id: string }) => id)).toEqual(ruleSets);
  const found = verdict.findings.map(({ rule }: { rule: string }) => rule).filter((rule: string) => !rule.startsWith('PK-'));
  expect(found).toEqual(rules);
});

test('--only-rules runs none of ours on an invoice', async () => {
  const invoice = new URL('../../samples/invalid/BR-CO-10.xml', import.meta.url).pathname;
  const result = await run(`validate --only-rules --rules @good.sch --format json ${invoice}`);
  expect(result.code).toBe(0);
  const { verdict } = JSON.parse(result.out).documents[0];
  expect(verdict).toMatchObject({ valid: true, syntax: 'ubl-invoice', ruleSets: [{ id: 'good' }], findings: [] });
});

test.each([
  ['validate --only-rules @order.xml', /Something is missing: the option --only-rules does nothing without --rules\./],
  ['validate --phase one @order.xml', /the option --phase does nothing without --rules\./],
  ['validate --only-rules --rules @good.sch --profile en16931 @order.xml', /The options --only-rules and --profile exclude each other\./],
  ['validate --rules @phases.sch --phase two @order.xml', /there is no phase two There are: one\./],
  ['rules check', /There is nothing to check: name a Schematron file\./],
  ['rules', /A command is missing\./],
])('%s is a wrong use', async (line, message) => {
  const { code, out, err } = await run(line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
