import { userInfo } from 'node:os';
import type { InferredOptionTypes } from 'yargs';
import { civilDayIn } from '../base/time-zone.js';
import { eraseDocument, expiredDocuments, removeOrphans } from '../dispatch/erase-expired.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { lockDispatch, lockUpkeep } from './platform/lock.js';
import { openPlatform, type Platform } from './platform/open-platform.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  expired: { type: 'boolean', demandOption: true, describe: 'erase what its retention has ended of' },
  'dry-run': { type: 'boolean', default: false, describe: 'say what would be erased, and erase nothing' },
  as: { type: 'string', describe: 'who does it, for the audit; the name of the user unless told' },
} as const satisfies OptionTable;

export const archiveErase = defineCommand({
  usage: 'archive erase --expired [options]',
  about:
    'Erases documents after their retention: bytes, what was made of them, and what the store says of them. Objects that another document ' +
    'refers to stay, and so do the entries of the audit trail, without content. What is held or waits for a person stays too. Dispatch must not run meanwhile.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run(
  { config, 'dry-run': dry, as = userInfo().username }: InferredOptionTypes<typeof OPTIONS>,
  _names: readonly string[],
  io: Io,
): Promise<number> {
  const platform = openPlatform(config, io.clock);
  const free: (() => void)[] = [];
  try {
    if (!dry) free.push(lockDispatch(platform.data));
    if (!dry) free.push(lockUpkeep(platform.data));
    return await erase(platform, dry, `person:${as}`, io);
  } finally {
    for (const one of free.reverse()) one();
    await platform.store.close();
  }
}

async function erase({ store, archive, loaded }: Platform, dry: boolean, actor: string, io: Io): Promise<number> {
  const day = civilDayIn(loaded.configuration.timeZone, io.clock);
  let [erased, stay] = [0, 0];
  for await (const { document, stays } of expiredDocuments(store, day)) {
    if (stays) stay += 1;
    else erased += 1;
    const why = document.held ? 'is held' : `is ${document.state}, and waits`;
    await io.out(
      `${document.id}  retained until ${document.retainedUntil}  ${stays ? `stays: it ${why}` : dry ? 'would be erased' : 'erased'}\n`,
    );
    if (!stays && !dry) await eraseDocument(document, actor, store, archive, io.clock);
  }
  const orphans = dry ? 0 : await removeOrphans(store, archive);
  await io.out(
    `${erased} documents ${dry ? 'would be erased' : 'were erased'}, ${stay} stay, ${orphans} objects of no document were removed.\n`,
  );
  return 0;
}
