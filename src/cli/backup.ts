import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InferredOptionTypes } from 'yargs';
import { realDisk } from '../base/disk.js';
import { syncFolder } from '../base/durable-file.js';
import { ToolError } from '../base/tool-error.js';
import { copyArchive } from '../dispatch/copy-archive.js';
import { removeOrphans } from '../dispatch/erase-expired.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openData, STORE_FILE } from './platform/data-folder.js';
import { lockUpkeep } from './platform/lock.js';
import { openPlatform, type Platform } from './platform/open-platform.js';

export const backup = defineCommand({
  usage: 'backup <folder> [options]',
  about:
    'Copies the store and the archive into a folder while documents are received and dispatched. The store is copied first, then every object ' +
    'that this copy refers to, each checked by its hash. Into a folder that holds an earlier backup only what is new is copied, and what was ' +
    'erased since is removed. The configuration and the directory are files of yours; keep them with your other files.',
  epilogue:
    'Exit code 0: the copy is whole; 1: the archive itself lacks objects or has changed ones, which are named; 2: nothing was done.',
  options: CONFIG_OPTION,
  names: { least: 1, most: 1, missing: 'Into which folder?' },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [folder]: readonly string[], io: Io): Promise<number> {
  const platform = openPlatform(config, io.clock);
  try {
    if (resolve(folder) === resolve(platform.data))
      throw new ToolError('BACKUP_PLACE', 'The backup would take the place of the data.', 'Name another folder, best on another disk.');
    const unlock = lockUpkeep(platform.data);
    try {
      return await copy(platform, folder, io);
    } finally {
      unlock();
    }
  } finally {
    await platform.store.close();
  }
}

async function copy({ store, archive }: Platform, folder: string, io: Io): Promise<number> {
  realDisk.makeFolder(folder);
  // It takes its name last: what has that name is whole, with every object that it refers to.
  const made = `${STORE_FILE}.making`;
  for (const name of [made, `${made}-wal`, `${made}-shm`]) rmSync(join(folder, name), { force: true });
  await store.backup(join(folder, made));
  const copied = openData(folder, made);
  try {
    const { copied: objects, there, faults } = await copyArchive(copied.store, archive, copied.archive);
    for (const { message } of faults) io.err(`peppolkit: ${message}\n`);
    await copied.store.close();
    realDisk.sync(join(folder, made));
    renameSync(join(folder, made), join(folder, STORE_FILE));
    syncFolder(folder);
    const removed = await sweep(folder);
    await io.out(
      `${objects} objects were copied, ${there} were there, ${removed} were removed${faults.length === 0 ? '' : `, ${faults.length} are damaged`}.\n`,
    );
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    await copied.store.close().catch(() => undefined);
    throw error;
  }
}

/** What was erased may not live on in its backup. */
async function sweep(folder: string): Promise<number> {
  const { store, archive } = openData(folder);
  try {
    return await removeOrphans(store, archive);
  } finally {
    await store.close();
  }
}
