import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import { loadUserRuleSet } from '../../src/rulesets/load-user.js';
import { parseXml } from '../../src/xml/parse.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const schema = (content: string): string => `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">${content}</schema>`;

function load(files: Readonly<Record<string, string>>, entry = 'rules/own.sch'): Promise<CompiledRuleSet> {
  const read = (file: string) => {
    if (files[file] === undefined) throw new Error('no such file');
    return { file, bytes: bytes(files[file]) };
  };
  return loadUserRuleSet(read(entry), (href, from) => read(from.replace(/[^/]*$/, href)));
}

/** What a rule set says of a document: `id@node: message`. */
function findings(ruleSet: CompiledRuleSet, xml: string): { matched: boolean; said: string[] } {
  const said: string[] = [];
  const tree = parseXml(bytes(xml));
  const matched = ruleSet.run(tree, {
    failed: (check, node, say) => said.push(`${ruleSet.checks[check]!.id}@${node}: ${say().message}`),
    error: (check, node, code) => said.push(`${ruleSet.checks[check]!.id}@${node}: ${code}`),
  });
  return { matched, said };
}

const one = schema(
  '<pattern><rule context="a"><assert id="A" flag="warning" test="@x = 1">x is <value-of select="@x"/></assert></rule></pattern>',
);

test('a schema becomes a rule set that bears the name of its file', async () => {
  const ruleSet = await load({ 'rules/own.sch': one });
  expect(ruleSet).toMatchObject({ id: 'own', title: 'own', source: 'rules/own.sch', checks: [{ id: 'A', flag: 'warning' }] });
  expect(findings(ruleSet, '<a x="2"/>')).toEqual({ matched: true, said: ['A@1: x is 2'] });
  expect(findings(ruleSet, '<a x="1"/>')).toEqual({ matched: true, said: [] });
  expect(findings(ruleSet, '<b/>')).toEqual({ matched: false, said: [] });
});

test('its rules see the day of the clock that is handed in', async () => {
  const text = schema(
    '<pattern><rule context="a"><assert id="A" test="xs:date(@x) ge current-date()"><value-of select="current-dateTime()"/></assert></rule></pattern>',
  );
  const file = { file: 'own.sch', bytes: bytes(text) };
  const clock = fixedClock('2026-03-02T10:30:01.5Z');
  const ruleSet = await loadUserRuleSet(file, () => file, { clock });
  expect(findings(ruleSet, '<a x="2026-03-02"/>').said).toEqual([]);
  expect(findings(ruleSet, '<a x="2026-03-01"/>').said).toEqual(['A@1: 2026-03-02T10:30:01.5Z']);
  const today = await loadUserRuleSet(file, () => file);
  expect(findings(today, '<a x="9999-01-01"/>').said).toEqual([]);
  expect(findings(today, '<a x="2026-01-01"/>').said.length).toBe(1);
});

test('its title is the schema’s', async () => {
  expect((await load({ 'rules/own.sch': schema('<title>House rules</title>') })).title).toBe('House rules');
});

test('the same files are compiled once, and their hash is that of all of them', async () => {
  const entry = schema('<include href="part.sch"/>');
  const part = (flag: string): string =>
    `<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="a"><assert id="P" flag="${flag}" test="false()"/></rule></pattern>`;
  const first = await load({ 'rules/own.sch': entry, 'rules/part.sch': part('fatal') });
  expect(await load({ 'rules/own.sch': entry, 'rules/part.sch': part('fatal') })).toBe(first);
  const other = await load({ 'rules/own.sch': entry, 'rules/part.sch': part('warning') });
  expect(other.hash).not.toBe(first.hash);
  expect(other.checks[0]!.flag).toBe('warning');
  expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a wrong expression', schema('\n<pattern><rule context="a"><assert id="A" test="1 +"/></rule></pattern>'), /^rules\/own\.sch:2:\d+: /],
  ['an include that is not there', schema('\n<include href="gone.sch"/>'), /^rules\/own\.sch:2:\d+: cannot read gone\.sch: no such file/],
  ['something else than a schema', '<a/>', /^rules\/own\.sch:1:1: /],
  ['malformed XML', '<schema', /^rules\/own\.sch:1:\d+: /],
])('%s is refused at its place', async (_, text, message) => {
  await expect(load({ 'rules/own.sch': text })).rejects.toThrow(
    expect.objectContaining({ code: 'SCHEMATRON_INVALID', message: expect.stringMatching(message) }),
  );
});
