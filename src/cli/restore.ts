import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { InferredOptionTypes } from 'yargs';
import { realDisk } from '../base/disk.js';
import { syncFolder } from '../base/durable-file.js';
import { ToolError } from '../base/tool-error.js';
import { copyArchive } from '../dispatch/copy-archive.js';
import { type ArchiveCount, verifyArchive } from '../dispatch/verify-archive.js';
import { defineCommand, type OptionTable } from './command.js';
import { configuredPath, loadConfiguration } from './configuration.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openData, STORE_FILE } from './platform/data-folder.js';
import { lockDispatch, lockIntake, lockUpkeep } from './platform/lock.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  replace: { type: 'boolean', default: false, describe: 'put the data that is there aside, under another name' },
  'even-damaged': { type: 'boolean', default: false, describe: 'take a backup that lacks objects, and say what is lost' },
} as const satisfies OptionTable;

export const restore = defineCommand({
  usage: 'restore <folder> [options]',
  about:
    'Brings the data back from a backup: checks the whole backup, copies it beside, checks the copy, and gives it its name. Nothing is written ' +
    'over. Stop intake and dispatch first. What was delivered after the backup was made is delivered again, under the same message ids.',
  epilogue: 'Exit code 0: restored, and nothing is damaged; 1: restored, with losses that are named; 2: nothing was done.',
  options: OPTIONS,
  names: { least: 1, most: 1, missing: 'From which folder?' },
  run,
});

async function run(
  { config, replace, 'even-damaged': evenDamaged }: InferredOptionTypes<typeof OPTIONS>,
  [folder]: readonly string[],
  io: Io,
): Promise<number> {
  if (!existsSync(join(folder, STORE_FILE))) throw new ToolError('NO_BACKUP', `There is no backup in ${folder}: it has no ${STORE_FILE}.`);
  const loaded = loadConfiguration(config);
  const data = configuredPath(loaded, loaded.configuration.data);
  const occupied = existsSync(join(data, STORE_FILE));
  if (occupied && !replace)
    throw new ToolError('DATA_THERE', `${data} holds data already.`, 'With --replace it is put aside, under another name.');
  const free = existsSync(data) ? lockAll(data) : [];
  const coming = `${data}.restoring`;
  try {
    const damage = await damageIn(folder, io);
    if (damage > 0 && !evenDamaged)
      throw new ToolError('BACKUP_DAMAGED', `The backup has ${damage} damages.`, 'Take another, or --even-damaged.');
    rmSync(coming, { recursive: true, force: true });
    await copyInto(coming, folder);
    const lost = damage === 0 ? await damageIn(coming, io) : damage;
    if (lost > damage) throw new ToolError('COPY_DAMAGED', 'The copy differs from the backup: the disk is not to be trusted.');
    const aside = `${data}.before-${new Date(io.clock.now()).toISOString().replace(/[-:]|\.\d+/g, '')}`;
    if (existsSync(data)) renameSync(data, aside);
    renameSync(coming, data);
    syncFolder(dirname(data));
    for (const name of ['dispatch.lock', 'intake.lock', 'upkeep.lock']) rmSync(join(aside, name), { force: true });
    await io.out(`Restored into ${data}${existsSync(aside) ? `; what was there is in ${aside}` : ''}.\n`);
    return lost === 0 ? 0 : 1;
  } finally {
    for (const one of free.reverse()) one();
  }
}

/** Nobody may be at work in what is replaced. */
function lockAll(data: string): (() => void)[] {
  const free: (() => void)[] = [];
  try {
    for (const lock of [lockDispatch, lockIntake, lockUpkeep]) free.push(lock(data));
    return free;
  } catch (error) {
    for (const one of free) one();
    throw error;
  }
}

async function copyInto(coming: string, folder: string): Promise<void> {
  realDisk.makeFolder(coming);
  const from = openData(folder);
  try {
    await from.store.backup(join(coming, STORE_FILE));
    realDisk.sync(join(coming, STORE_FILE));
    const to = openData(coming);
    await to.store.close();
    await copyArchive(from.store, from.archive, to.archive);
  } finally {
    await from.store.close();
  }
}

async function damageIn(folder: string, io: Io): Promise<number> {
  const { store, archive } = openData(folder);
  const count: ArchiveCount = { objects: 0, documents: 0, entries: 0, head: '' };
  let damage = 0;
  try {
    for await (const { kind, text } of verifyArchive(store, archive, count)) {
      if (kind === 'orphan') continue;
      damage += 1;
      io.err(`peppolkit: ${folder}: ${text}\n`);
    }
  } finally {
    await store.close();
  }
  return damage;
}
