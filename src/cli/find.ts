import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import type { StoredDocument } from '../dispatch/document.js';
import type { Store } from '../dispatch/store.js';
import { LANGUAGES } from '../messages/messages.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { languageOf } from './language.js';
import { localTime } from './platform/local-time.js';
import { openPlatform } from './platform/open-platform.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  lang: { type: 'string', choices: LANGUAGES, describe: 'the language; that of the locale unless told, else English' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

/** More are not listed: whoever looks for one document is told to say more. */
const MOST = 50;

export const find = defineCommand({
  usage: 'find <text> [options]',
  about:
    "Tells a document's story in plain words. The text is an invoice number, the sender's name or number, a SHA-256, the Message-ID of a mail, " +
    'a transport id, or an id of ours. Where several documents fit, they are listed.',
  epilogue: 'Exit code 0: found; 1: nothing fits.',
  options: OPTIONS,
  names: { least: 1, most: 1, missing: 'What is to be found?' },
  run,
});

async function run(
  { config, lang: asked, format }: InferredOptionTypes<typeof OPTIONS>,
  [text]: readonly string[],
  io: Io,
): Promise<number> {
  if (text.trim() === '') throw new ToolError('USAGE', 'There is nothing to look for.', 'Name a number, a sender, a hash or a message id.');
  const { store, loaded } = openPlatform(config, io.clock);
  const { timeZone } = loaded.configuration;
  try {
    const found = await search(store, text);
    if (found.length === 0) {
      io.err(`peppolkit: No document fits '${escapeTerminal(text)}'.\n`);
      return 1;
    }
    const { storyOf, storyLines } = await import('./platform/story.js');
    if (format === 'json') await io.out(jsonText({ documents: await Promise.all(found.map((document) => storyOf(document, store))) }));
    else if (found.length > 1) for (const document of found) await io.out(`${escapeTerminal(lineOf(document, timeZone))}\n`);
    else {
      const { loadMessages } = await import('../reference/load-messages.js');
      const messages = await loadMessages(languageOf(asked, io.locale));
      for (const line of storyLines(await storyOf(found[0], store), messages, timeZone)) await io.out(`${escapeTerminal(line)}\n`);
    }
    if (found.length >= MOST) io.err(`peppolkit: These are the first ${MOST}; say more to find one.\n`);
    return 0;
  } finally {
    await store.close();
  }
}

/** In a Message-ID of ours the delivery stands before the @. */
async function search(store: Store, text: string): Promise<StoredDocument[]> {
  const delivery = /^<?([A-Za-z0-9.-]+)@[^@\s>]+>?$/.exec(text.trim())?.[1];
  const asMail = delivery === undefined ? [] : await store.find({ text: delivery, limit: MOST });
  return asMail.length > 0 ? asMail : store.find({ text: text.trim(), limit: MOST });
}

function lineOf({ id, facts, state, recipient, receivedAt }: StoredDocument, timeZone: string): string {
  return `${id}  ${localTime(receivedAt, timeZone)}  ${state.padEnd(12)} ${facts?.number ?? ''} ${facts?.seller ?? ''} -> ${recipient ?? '-'}`;
}
