import type { InferredOptionTypes } from 'yargs';
import { civilDayIn } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import { defineCommand, type OptionTable } from './command.js';
import { configuredPath, type LoadedConfiguration, loadConfiguration } from './configuration.js';
import { CONFIG_OPTION, soundDirectory } from './directory-input.js';
import { storeHealth } from './doctor/data.js';
import { bad, type Diagnosis, good } from './doctor/diagnosis.js';
import { clockRight, diskSpace, folderRights, nodeAndSqlite } from './doctor/machine.js';
import { mailReachable } from './doctor/mail.js';
import { secretsThere } from './doctor/secrets.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  offline: { type: 'boolean', default: false, describe: 'ask no other machine: leave the mail server out' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

export const doctor = defineCommand({
  usage: 'doctor [options]',
  about:
    'Looks at configuration, directory, data, store, disk, rights, secrets, the mail server, the clock, Node and SQLite; says what is wrong and ' +
    'how to mend it. Changes nothing, and sends nothing.',
  epilogue: 'Exit code 0: it can work; 1: something keeps it from working.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run({ config, offline, format }: InferredOptionTypes<typeof OPTIONS>, _names: readonly string[], io: Io): Promise<number> {
  const diagnoses = await examination(config, offline, io);
  if (format === 'json') await io.out(jsonText({ diagnoses }));
  else {
    const signs = { good: 'ok   ', poor: 'poor ', bad: 'WRONG' } as const;
    for (const { what, state, text, remedy } of diagnoses) {
      await io.out(safeLines(`${signs[state]}  ${what.padEnd(13)}  ${text}\n`));
      if (remedy !== undefined) await io.out(safeLines(`${' '.repeat(22)}${remedy}\n`));
    }
  }
  return diagnoses.some(({ state }) => state === 'bad') ? 1 : 0;
}

/** What depends on the configuration is looked at where that can be read. */
async function examination(config: string | undefined, offline: boolean, io: Io): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  const look = (what: string, see: () => Diagnosis | readonly Diagnosis[]): void => {
    try {
      diagnoses.push(...[see()].flat());
    } catch (error) {
      diagnoses.push(bad(what, (error as Error).message, error instanceof ToolError ? error.remedy : undefined));
    }
  };
  look('node', nodeAndSqlite);
  let loaded: LoadedConfiguration | undefined;
  look('configuration', () => {
    loaded = loadConfiguration(config);
    civilDayIn(loaded.configuration.timeZone, io.clock);
    return good('configuration', loaded.file === undefined ? 'There is no file; all is default.' : `${loaded.file} holds no mistake.`);
  });
  if (loaded === undefined) return diagnoses;
  const { configuration } = loaded;
  const path = (one: string): string => configuredPath(loaded!, one);
  look('directory', () => {
    const { directory } = soundDirectory(path(configuration.directory));
    return directory.recipients.length === 0
      ? bad('directory', `${path(configuration.directory)} knows no recipient.`, "'peppolkit directory import' takes them from CSV.")
      : good('directory', `${directory.recipients.length} recipients.`);
  });
  const data = path(configuration.data);
  look('data', () => folderRights('data', data, true));
  look('out', () => folderRights('out', path(configuration.channels.folder.root), false));
  for (const { folder } of configuration.intake.watch) look('watch', () => folderRights('watch', path(folder), false));
  look('disk', () => diskSpace(data));
  let lastEntry = 0;
  look('store', () => {
    const health = storeHealth(data);
    ({ lastEntry } = health);
    return health.diagnoses;
  });
  look('clock', () => clockRight(io.clock, lastEntry));
  look('secret', () => secretsThere(loaded!, process.env));
  return [...diagnoses, ...(offline ? [] : await mailReachable(loaded, io.clock))];
}
