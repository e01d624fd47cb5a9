import type { InferredOptionTypes } from 'yargs';
import type { StoredDocument } from '../dispatch/document.js';
import { type DocumentState, TRANSITIONS } from '../dispatch/states.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openPlatform } from './platform/open-platform.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  state: { type: 'string', choices: Object.keys(TRANSITIONS), describe: 'list the documents in this state' },
  held: { type: 'boolean', default: false, describe: 'list the documents that a person holds' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

export const dispatchStatus = defineCommand({
  usage: 'dispatch status [options]',
  about: 'Says how many documents are in which state, and lists those of one state with why they wait.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run(
  { config, state, held, format }: InferredOptionTypes<typeof OPTIONS>,
  _names: readonly string[],
  io: Io,
): Promise<number> {
  const { store } = openPlatform(config, io.clock);
  try {
    const counts = await store.counts();
    const wanted = state !== undefined || held;
    const query = { ...(state === undefined ? {} : { state: state as DocumentState }), ...(held ? { held } : {}) };
    const documents = wanted ? await store.find(query) : [];
    if (format === 'json') {
      await io.out(`${JSON.stringify({ counts, ...(wanted ? { documents } : {}) }, null, 2)}\n`);
      return 0;
    }
    for (const [name, count] of Object.entries(counts)) await io.out(`${name.padEnd(13)} ${String(count).padStart(8)}\n`);
    for (const document of documents) await io.out(`${escapeTerminal(await lineOf(document))}\n`);
    return 0;
  } finally {
    await store.close();
  }

  async function lineOf({ id, facts, recipient, state: now }: StoredDocument): Promise<string> {
    let reason = '';
    for await (const entry of store.audit(id)) ({ reason } = entry);
    return `${id}  ${now.padEnd(12)} ${facts?.number ?? ''} ${facts?.seller ?? ''} -> ${recipient ?? 'nobody yet'}: ${reason}`;
  }
}
