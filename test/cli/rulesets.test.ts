import { expect, test } from 'vitest';
import registry from '#compiled/registry.js';
import { command } from './io.js';

test('the list names every rule set with its span, documents, source and hash, and every edition', async () => {
  const { code, out } = await command(['rulesets']);
  expect(code).toBe(0);
  for (const { id, title, version, publisher, validFrom, documents, source, hash } of registry.ruleSets) {
    const block = new RegExp(`^  ${id}\\n(?: {4}.*\\n)+`, 'm').exec(out)![0];
    for (const text of [`${title}, version ${version}`, publisher, `from ${validFrom}`, documents.join(', '), source, hash.slice(0, 12)]) {
      expect(block).toContain(text);
    }
  }
  expect(out).toMatch(
    /^ {2}peppol-billing 3\.0\.20\n {4}title .*\n {4}in force {3}from 2026-02-23 to 2026-08-16\n {4}UBL +en16931-ubl-1\.3\.15, /m,
  );
});

test('as JSON it is the registry', async () => {
  const { code, out } = await command(['rulesets', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ tool: 'peppolkit', version: expect.stringMatching(/^\d+\.\d+\.\d+/), ...registry });
});

test('each rule set has the facts that the list is for', () => {
  for (const ruleSet of registry.ruleSets) {
    expect(ruleSet).toMatchObject({
      id: expect.stringMatching(/^[a-z0-9.-]+$/),
      title: expect.stringMatching(/\S/),
      version: expect.stringMatching(/^\d/),
      publisher: expect.stringMatching(/\S/),
      source: expect.stringMatching(/\S/),
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(ruleSet.documents.length).toBeGreaterThan(0);
    if (ruleSet.validTo !== undefined) expect(ruleSet.validTo > ruleSet.validFrom).toBe(true);
  }
});

test('it takes no names', async () => {
  const { code, err } = await command(['rulesets', 'en16931-ubl']);
  expect(code).toBe(2);
  expect(err).toContain("'en16931-ubl' is one name too many.");
});
