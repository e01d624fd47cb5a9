import type { InferredOptionTypes } from 'yargs';
import registry from '#compiled/registry.js';
import type { Edition, RuleSetManifest } from '../rulesets/registry.js';
import { defineCommand, type OptionTable } from './command.js';
import type { Io } from './io.js';
import { toolVersion } from './version.js';

const OPTIONS = {
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the list' },
} as const satisfies OptionTable;

export const rulesets = defineCommand({
  usage: 'rulesets [options]',
  about: 'Lists the rule sets that are built in, and the editions of the profiles that they make up.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run({ format }: InferredOptionTypes<typeof OPTIONS>, _names: readonly string[], io: Io): Promise<number> {
  const { ruleSets, advisory, editions } = registry;
  if (format === 'json') {
    await io.out(`${JSON.stringify({ tool: 'peppolkit', version: toolVersion(), ruleSets, advisory, editions }, null, 2)}\n`);
    return 0;
  }
  await io.out(
    `Rule sets:\n\n${ruleSets.map(ruleSetText).join('\n')}\nAdvice beyond them:\n\n${advisory.map(ruleSetText).join('\n')}\nEditions of the profiles:\n\n${editions.map(editionText).join('\n')}`,
  );
  return 0;
}

function ruleSetText({ id, title, version, publisher, documents, source, hash, ...span }: RuleSetManifest): string {
  return `  ${id}\n${lines([
    ['title', `${title}, version ${version}`],
    ['publisher', publisher],
    ['in force', spanText(span)],
    ['documents', documents.join(', ')],
    ['source', source],
    ['hash', hash.slice(0, 12)],
  ])}`;
}

function editionText({ profile, title, version, ruleSets, ...span }: Edition): string {
  const sets = Object.entries(ruleSets).map(([family, ids]) => [family.toUpperCase(), ids.join(', ')] as const);
  return `  ${profile} ${version}\n${lines([['title', title], ['in force', spanText(span)], ...sets])}`;
}

function spanText({ validFrom, validTo }: { readonly validFrom: string; readonly validTo?: string }): string {
  return validTo === undefined ? `from ${validFrom}` : `from ${validFrom} to ${validTo}`;
}

function lines(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `    ${name.padEnd(9)}  ${value}\n`).join('');
}
