import { compare } from './compare.js';
import { documents, type Example, hasFile, lines, type UnitTest } from './corpus.js';
import { type Judgement, keyOf } from './judge.js';
import type { JudgeBy } from './measure.js';
import { PROFILES } from './profiles.js';
import { checkUnit, profileOfSuite } from './units.js';

/** Explains one document of the corpus: what differs by profile, and all that both sides say; undefined where no file holds the id. */
export function why(folder: string, id: string, judgeDocument: JudgeBy): string | undefined {
  const parts: string[] = [];
  for (const profile of PROFILES) {
    if (!hasFile(folder, profile.name) || (profile.documentsOf && !hasFile(folder, profile.documentsOf))) continue;
    for (const document of documents(folder, profile)) {
      if (document.id !== id) continue;
      const judgement = judgeDocument(profile.name, document.xml);
      parts.push(`${profile.name}: ${id}`, `  mutations: ${document.mutations.join('; ')}`);
      if (document.error) parts.push(`  official: ${document.error}`);
      if (!judgement) {
        parts.push('  rule sets not built');
        continue;
      }
      const { differences } = compare(document, judgement);
      parts.push(differences.length === 0 ? '  equal' : `  ${differences.length} differences`);
      for (const { kind, rule, location, detail } of differences) parts.push(`    ${kind} ${rule} ${location} ${detail}`);
      parts.push('  official verdict:', ...document.fired.map((fired) => `    ${keyOf(fired)}`), '  ours:', ...describe(judgement));
      if (profile.documentsOf === undefined) parts.push(document.xml);
    }
  }
  parts.push(...whyUnit(folder, id, judgeDocument), ...whyExample(folder, id, judgeDocument));
  return parts.length > 0 ? parts.join('\n') : undefined;
}

function whyUnit(folder: string, id: string, judgeDocument: JudgeBy): string[] {
  if (!hasFile(folder, 'units')) return [];
  for (const test of lines<UnitTest>(folder, 'units')) {
    if (test.id !== id) continue;
    const profile = profileOfSuite(test.suite);
    const judgement = profile && judgeDocument(profile, test.xml);
    if (!judgement) return [`units: ${id}: ${profile ?? 'no profile'} not built`];
    const { problems } = checkUnit(test, judgement);
    const outcome = problems.length === 0 ? ['  as expected'] : problems.map((problem) => `  ${problem}`);
    return [`units: ${id}: expects ${JSON.stringify(test.expect)}`, ...outcome, '  ours:', ...describe(judgement), test.xml];
  }
  return [];
}

function whyExample(folder: string, id: string, judgeDocument: JudgeBy): string[] {
  if (!hasFile(folder, 'documents')) return [];
  const parts: string[] = [];
  for (const example of lines<Example>(folder, 'documents')) {
    if (example.id !== id) continue;
    for (const [profile, expected] of Object.entries(example.fired)) {
      const judgement = judgeDocument(profile, example.xml);
      if (judgement) parts.push(`documents: ${id}: ${profile} fires ${expected.join(', ')}`, '  ours:', ...describe(judgement));
    }
    parts.push(example.xml);
  }
  return parts;
}

function describe(judgement: Judgement): string[] {
  if ('refused' in judgement) return [`    refused: ${judgement.refused}`];
  return judgement.sheets.flatMap((sheet) => [
    ...[...sheet.fired].map(([key]) => `    ${key}: ${sheet.messages.get(key)?.()}`),
    ...sheet.failures.map((failure) => `    ${failure.rule} not evaluated ${failure.location} ${failure.code}: ${failure.detail}`),
  ]);
}
