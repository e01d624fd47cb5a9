import type { InferredOptionTypes } from 'yargs';
import { defineCommand, type OptionTable } from './command.js';
import { type LoadedConfiguration, loadConfiguration } from './configuration.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

export const config = defineCommand({
  usage: 'config [options]',
  about:
    'Shows every setting in force and where it comes from: the line of the configuration, or that it is the default. ' +
    'Of a secret only the reference is shown, never what it refers to.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

interface Setting {
  /** `dispatch.retry.first`. */
  readonly name: string;
  readonly value: unknown;
  /** `peppolkit.yaml:12`, or `default`. */
  readonly source: string;
}

async function run({ config: named, format }: InferredOptionTypes<typeof OPTIONS>, _names: readonly string[], io: Io): Promise<number> {
  const loaded = loadConfiguration(named);
  const settings = settingsOf(loaded);
  if (format === 'json') await io.out(jsonText({ file: loaded.file ?? null, base: loaded.base, settings }));
  else {
    const width = Math.max(...settings.map(({ name }) => name.length));
    const texts = settings.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)));
    const wide = Math.min(40, Math.max(...texts.map(({ length }) => length)));
    await io.out(safeLines(`# ${loaded.file ?? 'no configuration file: all is default'}; paths start from ${loaded.base}\n`));
    for (const [i, { name, source }] of settings.entries())
      await io.out(safeLines(`${name.padEnd(width)}  ${texts[i].padEnd(wide)}  ${source}\n`));
  }
  return 0;
}

function settingsOf({ configuration, file, lines }: LoadedConfiguration): Setting[] {
  const settings: Setting[] = [];
  const visit = (value: unknown, path: string): void => {
    const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    if (inner.length > 0) for (const [key, each] of inner) visit(each, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined) settings.push({ name: path, value, source: lines.has(path) ? `${file}:${lines.get(path)}` : 'default' });
  };
  visit(configuration, '');
  return settings;
}
