import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import type { Verdict } from '../../src/base/verdict.js';
import { open } from '../../src/open/open.js';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import { judge, prepare, type ValidateOptions } from '../../src/validate/validate.js';
import { bytes, clock, fakeRuleSet, invoice, registry, says, silent } from './fakes.js';

const known = invoice('urn:cen.eu:en16931:2017');

function validate(xml: string, ruleSet: (id: string) => CompiledRuleSet = silent, options: ValidateOptions = {}): Verdict {
  const all = { clock, ...options };
  const prepared = prepare(open(bytes(xml), all), registry, all);
  return judge(prepared, prepared.ruleSets.map(ruleSet), all);
}

const rules = (verdict: Verdict): string[] => verdict.findings.map((finding) => finding.rule);

test('a document that no check complains of is valid, by rule sets that are named', () => {
  expect(validate(known)).toEqual({
    valid: true,
    syntax: 'ubl-invoice',
    profile: 'en16931',
    ruleSets: [{ id: 'core', title: 'Rules core', version: '1', hash: 'f'.repeat(64) }],
    layers: { xml: 'valid', structure: 'valid', rules: 'valid', advisory: 'not run' },
    findings: [],
    day: '2026-11-22',
  });
});

test.each([
  ['fatal', 'error', false],
  ['error', 'error', false],
  ['warning', 'warning', true],
  ['information', 'info', true],
  ['info', 'info', true],
  ['', 'error', false],
  ['Fatal', 'error', false],
  ['urgent', 'error', false],
  ['constructor', 'error', false],
])('the flag %j is severity %s', (flag, severity, valid) => {
  const verdict = validate(known, (id) => fakeRuleSet(id, [flag], (report) => report.failed(0, 1, says('wrong'))));
  expect(verdict.findings.map((finding) => finding.severity)).toEqual([severity]);
  expect(verdict.valid).toBe(valid);
  expect(verdict.layers.rules).toBe(valid ? 'valid' : 'invalid');
});

test('a check that cannot be evaluated is an error, even of a warning', () => {
  const verdict = validate(known, (id) => fakeRuleSet(id, ['warning'], (report) => report.error(0, 1, 'FORG0001', "'x' is no decimal")));
  expect(verdict).toMatchObject({ valid: false, layers: { rules: 'invalid' } });
  expect(verdict.findings).toMatchObject([
    { rule: 'CORE-0', severity: 'error', errorCode: 'FORG0001', terms: ['BT-1'], line: 1, column: 1 },
  ]);
  expect(verdict.findings[0]?.message).toContain("'x' is no decimal");
});

test('findings come in document order, then by rule set, then by check', () => {
  const verdict = validate(invoice('urn:billing', '<cbc:Note>1</cbc:Note>\n<cbc:Note>2</cbc:Note>\n'), (id) =>
    fakeRuleSet(id, ['fatal', 'warning'], (report, tree) => {
      const nodes = [...tree.kind.subarray(0, tree.length)].flatMap((kind, node) =>
        kind === 1 && tree.names.local[tree.name[node]] === 'Note' ? [node] : [],
      );
      for (const node of nodes.reverse()) for (const check of [1, 0]) report.failed(check, node, says(`${id} ${check}`));
      return true;
    }),
  );
  expect(verdict.findings.map(({ rule, path, line, column }) => `${rule} ${path} ${line}:${column}`)).toEqual([
    'CORE-0 /Invoice[1]/cbc:Note[1] 5:1',
    'CORE-1 /Invoice[1]/cbc:Note[1] 5:1',
    'BILLING-0 /Invoice[1]/cbc:Note[1] 5:1',
    'BILLING-1 /Invoice[1]/cbc:Note[1] 5:1',
    'CORE-0 /Invoice[1]/cbc:Note[2] 6:1',
    'CORE-1 /Invoice[1]/cbc:Note[2] 6:1',
    'BILLING-0 /Invoice[1]/cbc:Note[2] 6:1',
    'BILLING-1 /Invoice[1]/cbc:Note[2] 6:1',
  ]);
});

test.each([
  ['markup cut short', '<Invoice>', 'XML-'],
  ['nothing', '', 'XML-EMPTY'],
  ['a DTD', '<!DOCTYPE Invoice><Invoice/>', 'XML-DTD'],
])('%s is an error of the XML layer, and nothing else runs', (_, xml, rule) => {
  const verdict = validate(xml);
  expect(verdict).toMatchObject({ valid: false, syntax: 'unknown', profile: '', ruleSets: [] });
  expect(verdict.layers).toEqual({ xml: 'invalid', structure: 'not run', rules: 'not run', advisory: 'not run' });
  expect(verdict.findings).toHaveLength(1);
  expect(verdict.findings[0]).toMatchObject({ severity: 'error', ruleSet: 'xml', remedy: expect.any(String) });
  expect(verdict.findings[0]?.rule).toContain(rule);
});

test('a bound exceeded is an error', () => {
  expect(rules(validate(known, silent, { limits: { depth: 1 } }))).toEqual(['XML-LIMIT']);
});

test('an unknown root is never valid', () => {
  const verdict = validate('<a xmlns="urn:b"/>');
  expect(verdict).toMatchObject({ valid: false, syntax: 'unknown', layers: { xml: 'valid', rules: 'not run' } });
  expect(verdict.findings).toMatchObject([{ rule: 'PK-ROOT-UNKNOWN', severity: 'error', path: '/a[1]', values: { found: '{urn:b}a' } }]);
});

test('an unknown specification identifier is a warning at its place', () => {
  const verdict = validate(invoice('urn:other'));
  expect(verdict.valid).toBe(true);
  expect(verdict.findings).toMatchObject([
    { rule: 'PK-PROFILE-UNKNOWN', severity: 'warning', path: '/Invoice[1]/cbc:CustomizationID[1]', line: 2, column: 1 },
  ]);
});

test('a document that no rule matched is never valid', () => {
  const verdict = validate(known, (id) => fakeRuleSet(id, ['fatal'], () => false));
  expect(verdict).toMatchObject({ valid: false, layers: { rules: 'not run' } });
  expect(rules(verdict)).toEqual(['PK-NOT-MATCHED']);
});

test('rule sets of a caller run after the built-in ones, on any root', () => {
  const own = fakeRuleSet('own', ['fatal'], (report) => report.failed(0, 1, says('mine')));
  expect(rules(validate(known, silent, { ruleSets: [own] }))).toEqual(['OWN-0']);
  expect(rules(validate('<a/>', silent, { ruleSets: [own] }))).toEqual(['PK-ROOT-UNKNOWN', 'OWN-0']);
  expect(validate('<a/>', silent, { ruleSets: [silent('own')] })).toMatchObject({
    valid: true,
    findings: [{ severity: 'warning' }],
    layers: { rules: 'valid' },
  });
  expect(validate('<a/>', silent, { ruleSets: [fakeRuleSet('own', [], () => false)] }).valid).toBe(false);
  const idle = validate(known, silent, { ruleSets: [fakeRuleSet('own', [], () => false)] });
  expect(idle).toMatchObject({ valid: true, findings: [{ rule: 'PK-RULE-SET-IDLE', severity: 'warning' }] });
});

test('findings beyond the bound are counted, and errors among them keep the document invalid', () => {
  const many = (flag: string) => (id: string) =>
    fakeRuleSet(id, ['warning', flag], (report) => {
      for (let index = 0; index < 5; index += 1) report.failed(0, 1, says('w'));
      report.failed(1, 1, says('e'));
      return true;
    });
  const invalid = validate(known, many('fatal'), { maxFindings: 3 });
  expect(invalid).toMatchObject({ valid: false, layers: { rules: 'invalid' } });
  expect(invalid.findings[0]).toMatchObject({ rule: 'PK-FINDINGS-CUT', severity: 'error', values: { kept: '3', left: '3', errors: '1' } });
  expect(invalid.findings).toHaveLength(4);
  expect(validate(known, many('warning'), { maxFindings: 3 }).valid).toBe(true);
});

test('the day is that of the clock in the time zone', () => {
  const late = { clock: fixedClock('2026-11-22T23:30:00Z') };
  expect([validate(known, silent, late).day, validate(known, silent, { ...late, timeZone: 'UTC' }).day]).toEqual([
    '2026-11-23',
    '2026-11-22',
  ]);
});

test('a time zone that does not exist is a wrong call', () => {
  expect(() => validate('', silent, { timeZone: 'Mars/Olympus' })).toThrow(expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }));
});

test('a profile that does not exist is a wrong call, whatever the document', () => {
  expect(() => validate('', silent, { profile: 'biling' })).toThrow(expect.objectContaining({ code: 'PROFILE_UNKNOWN' }));
});

test('a departure from the structure is an error of its own layer, and the rules run all the same', () => {
  const misplaced = known.replace(/<cbc:ID>1<\/cbc:ID>\n(<cbc:IssueDate>.*<\/cbc:IssueDate>)/, '$1\n<cbc:ID>1</cbc:ID>');
  const verdict = validate(misplaced, (id) => fakeRuleSet(id, ['fatal', 'warning'], (report) => report.failed(1, 1, says('w'))));
  expect(verdict).toMatchObject({ valid: false, layers: { xml: 'valid', structure: 'invalid', rules: 'valid', advisory: 'not run' } });
  expect(verdict.findings).toMatchObject([
    { rule: 'CORE-1', severity: 'warning', line: 1 },
    {
      rule: 'STRUCTURE-ORDER',
      severity: 'error',
      ruleSet: 'structure',
      path: '/Invoice[1]/cbc:ID[1]',
      line: 4,
      column: 1,
      message: expect.stringContaining('ID'),
    },
  ]);
});

test('of one node, the library speaks first, then the structure, then the rules', () => {
  const extra = known.replace('<cbc:ID>', '<cbc:Unknown/><cbc:ID>').replace('urn:cen.eu:en16931:2017', 'urn:other');
  const verdict = validate(extra, (id) =>
    fakeRuleSet(id, ['warning'], (report, tree) => {
      for (let node = 1; node < tree.length; node += 1)
        if (tree.names.local[tree.name[node]] === 'CustomizationID') report.failed(0, node, says('w'));
      for (let node = 1; node < tree.length; node += 1)
        if (tree.names.local[tree.name[node]] === 'Unknown') report.failed(0, node, says('w'));
    }),
  );
  expect(verdict.findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    'PK-PROFILE-UNKNOWN 2',
    'CORE-0 2',
    'STRUCTURE-UNKNOWN 3',
    'CORE-0 3',
  ]);
});
