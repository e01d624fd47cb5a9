import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { InferredOptionTypes } from 'yargs';
import { syncFolder, writeFileDurably, writeSynced } from '../base/durable-file.js';
import { ToolError } from '../base/tool-error.js';
import { FIRST_PREVIOUS } from '../dispatch/audit-chain.js';
import type { Store } from '../dispatch/store.js';
import { LANGUAGES } from '../messages/messages.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openPlatform } from './platform/open-platform.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  output: { alias: 'o', type: 'string', demandOption: true, describe: 'a new folder, or a file that ends in .zip' },
} as const satisfies OptionTable;

export const archiveExport = defineCommand({
  usage: 'archive export <id> -o <folder|file.zip>',
  about:
    'Writes all that is kept of one document, for an auditor: the original, the verdict, the readable form, the route, the deliveries with ' +
    'their proofs, the entries of the audit trail with their hashes, and a README in English, French and German that says how to check them.',
  epilogue: "Exit code 0: written; 1: written, but the archive could not give all; 2: nothing was written. 'peppolkit find' tells the id.",
  options: OPTIONS,
  names: { least: 1, most: 1, missing: 'Which document?' },
  run,
});

async function run({ config, output }: InferredOptionTypes<typeof OPTIONS>, [id]: readonly string[], io: Io): Promise<number> {
  if (existsSync(output)) throw new ToolError('OUTPUT_THERE', `${output} is there already.`, 'Name a new folder or file.');
  if (!existsSync(dirname(resolve(output))))
    throw new ToolError('OUTPUT_PLACE', `There is no folder ${dirname(resolve(output))}.`, 'Make it first.');
  const { store, archive, loaded } = openPlatform(config, io.clock);
  try {
    const document = await store.get(id);
    if (document === undefined) throw new ToolError('DOCUMENT_UNKNOWN', `There is no document ${id}.`, "'peppolkit find' searches.");
    const { dossierOf } = await import('./platform/dossier.js');
    const { storyOf } = await import('./platform/story.js');
    const { loadMessages } = await import('../reference/load-messages.js');
    const { files, missing } = await dossierOf({
      story: await storyOf(document, store),
      archive,
      messages: await Promise.all(LANGUAGES.map(loadMessages)),
      timeZone: loaded.configuration.timeZone,
      now: io.clock.now(),
      head: await headOf(store),
    });
    if (output.endsWith('.zip')) writeFileDurably(output, await (await import('./platform/zip-of.js')).zipOf(files));
    else writeFolder(output, files);
    for (const kind of missing) io.err(`peppolkit: The archive lacks the object '${kind}', or it was changed.\n`);
    await io.out(`${files.length} files are in ${output}.\n`);
    return missing.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function headOf(store: Store): Promise<{ seq: number; hash: string }> {
  let head = { seq: 0, hash: FIRST_PREVIOUS };
  for await (const { seq, hash } of store.audit()) head = { seq, hash };
  return head;
}

/** Whole or not at all. */
function writeFolder(path: string, files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[]): void {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  rmSync(temporary, { recursive: true, force: true });
  try {
    mkdirSync(temporary, { mode: 0o700 });
    for (const { fileName, bytes } of files) writeSynced(join(temporary, fileName), bytes);
    syncFolder(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  syncFolder(dirname(resolve(path)));
}
