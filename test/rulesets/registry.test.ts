import { expect, test } from 'vitest';
import builtin from '#compiled/builtin.js';
import registry from '#compiled/registry.js';
import { parseCivilDate } from '../../src/base/civil-date.js';
import { builtinRuleSet } from '../../src/rulesets/builtin.js';
import { editionAt, profileIds, profileOfCustomization, profileOfProcess } from '../../src/rulesets/edition.js';
import { loadRuleSet } from '../../src/rulesets/load.js';

/* What is built in; needs `npm run build`. */

const { editions, ruleSets } = registry;

test('the profiles are those that help and the README name', () => {
  expect(profileIds(registry)).toEqual(['en16931', 'peppol-billing', 'peppol-selfbilling']);
});

test.each(editions)('edition $profile $version names rule sets that exist and judge its syntaxes', async (edition) => {
  for (const [family, ids] of Object.entries(edition.ruleSets)) {
    for (const id of ids) {
      const manifest = ruleSets.find((ruleSet) => ruleSet.id === id)!;
      expect(manifest.documents.map((document) => document.split('-')[0])).toContain(family);
      const { title, version, hash } = await loadRuleSet(id);
      expect({ id, title, version, hash }).toEqual({
        id: manifest.id,
        title: manifest.title,
        version: manifest.version,
        hash: manifest.hash,
      });
    }
  }
  for (const day of [edition.validFrom, edition.validTo ?? edition.validFrom]) expect(parseCivilDate(day)).toBeDefined();
});

test('editions of one profile do not overlap, and follow one another without a gap', () => {
  for (const profile of profileIds(registry)) {
    const own = editions.filter((edition) => edition.profile === profile);
    for (const [index, next] of own.slice(1).entries()) {
      const end = own[index]!.validTo;
      expect(end, `${profile} ${own[index]!.version} has a successor, so it has a last day`).toBeDefined();
      expect(Date.parse(next.validFrom) - Date.parse(end!)).toBe(24 * 3_600_000);
    }
  }
});

test.each([
  ['urn:cen.eu:en16931:2017', 'en16931'],
  ['urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0', 'peppol-billing'],
  ['urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0', 'peppol-selfbilling'],
  ['urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#conformant#urn:x', undefined],
  ['URN:CEN.EU:EN16931:2017', undefined],
  ['', undefined],
])('the specification %j asks for %s', (customizationId, profile) => {
  expect(profileOfCustomization(registry, customizationId)).toBe(profile);
});

test.each([
  ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', 'peppol-billing'],
  ['urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0', 'peppol-selfbilling'],
  ['', undefined],
])('the process %j belongs to %s', (processId, profile) => {
  expect(profileOfProcess(registry, processId)).toBe(profile);
});

test('Peppol BIS Billing 3.0.21 is in force from 2026-08-17', () => {
  expect(editionAt(registry, 'peppol-billing', '2026-08-17')?.version).toBe('3.0.21');
  expect(editionAt(registry, 'peppol-billing', '2026-08-16')?.version).not.toBe('3.0.21');
});

test('the statically imported rule sets are those of the editions and of the advisory layer, and the same as the ones loaded', async () => {
  const advisory = registry.advisory.map(({ id }) => id);
  const named = new Set([...advisory, ...editions.flatMap((edition) => Object.values(edition.ruleSets).flat())]);
  expect(Object.keys(builtin).sort()).toEqual([...named].sort());
  for (const id of Object.keys(builtin)) expect(builtinRuleSet(id).hash).toBe((await loadRuleSet(id)).hash);
});

test.each(['nothing', '../registry', 'en16931-ubl.js?x', 'constructor', ''])('there is no rule set %j', async (id) => {
  const unknown = expect.objectContaining({ code: 'RULE_SET_UNKNOWN' });
  await expect(loadRuleSet(id)).rejects.toThrow(unknown);
  expect(() => builtinRuleSet(id)).toThrow(unknown);
});

test('no rule id stands in a rule set twice with two flags', async () => {
  for (const { id } of ruleSets) {
    const flags = new Map<string, Set<string>>();
    for (const check of (await loadRuleSet(id)).checks) flags.set(check.id, (flags.get(check.id) ?? new Set()).add(check.flag));
    expect([...flags].filter(([, own]) => own.size > 1).map(([rule]) => `${id} ${rule}`)).toEqual([]);
  }
});

test('the advisory layer has a rule set for each syntax, which no profile names and nobody can pin', () => {
  expect(registry.advisory.flatMap(({ documents }) => documents).sort()).toEqual(['cii', 'ubl-creditnote', 'ubl-invoice']);
  const official = new Set(ruleSets.map(({ id }) => id));
  expect(registry.advisory.filter(({ id }) => official.has(id))).toEqual([]);
});

test('no check of the advisory layer is an error', async () => {
  for (const { id } of registry.advisory) {
    const flags = (await loadRuleSet(id)).checks.map(({ flag }) => flag);
    expect([...new Set(flags)].sort()).toEqual(['info', 'warning']);
  }
});
