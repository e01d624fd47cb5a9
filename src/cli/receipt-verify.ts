import { escapeTerminal } from '../report/terminal.js';
import { defineCommand } from './command.js';
import type { Io } from './io.js';
import { readReceipt } from './read-receipt.js';
import { checkDocument, type Outcome } from './receipt-check.js';
import { wrongUse } from './usage.js';

export const receiptVerify = defineCommand({
  usage: 'receipt verify <receipt> [document]',
  about:
    'Repeats what a receipt of validate --receipt says, with the same rule sets, options and day. The documents are read where they were; ' +
    'of a receipt on one document, the second name says where it is now.',
  epilogue:
    'Exit code: 0 all is the same; 1 a document or a verdict is different; 2 something could not be read, or the command line is wrong; ' +
    '3 a rule set is no longer here, and the receipt needs the version of peppolkit that it names.',
  options: {},
  names: { least: 1, most: 2, missing: 'Name the receipt.' },
  run,
});

const CODES = { same: 0, gone: 3, different: 1, unread: 2 } as const satisfies Readonly<Record<Outcome['is'], number>>;

/** From the mildest to the gravest. */
const GRAVITY: readonly Outcome['is'][] = ['same', 'gone', 'different', 'unread'];

async function run(_options: unknown, [path, elsewhere]: readonly string[], io: Io): Promise<number> {
  const receipt = readReceipt(path);
  if (elsewhere !== undefined && receipt.documents.length !== 1)
    throw wrongUse(`The receipt is on ${receipt.documents.length} documents: leave out ${elsewhere}.`, ['receipt', 'verify']);
  let gravest = 0;
  for (const document of receipt.documents) {
    const file = elsewhere ?? document.input;
    const outcome = await checkDocument(document, receipt, { name: file, file });
    gravest = Math.max(gravest, GRAVITY.indexOf(outcome.is));
    await io.out(escapeLines(`${file}: ${textOf(outcome)}`));
  }
  if (!receipt.complete) await io.out('The run was interrupted: the receipt is not on all documents.\n');
  return CODES[GRAVITY[gravest]];
}

function textOf(outcome: Outcome): string {
  switch (outcome.is) {
    case 'same':
      return 'same';
    case 'different':
      return `different\n${outcome.differences.map((one) => `  ${one}`).join('\n')}`;
    case 'gone': {
      const sets = outcome.ruleSets.map(
        ({ id, version, hash }) => `  the rule set ${id} ${version} with the hash ${hash} is no longer here`,
      );
      return `not repeated\n${sets.join('\n')}\n  Install the version that has it: npm install peppolkit@${outcome.version}`;
    }
    case 'unread':
      return `not read: ${outcome.why}`;
  }
}

function escapeLines(text: string): string {
  return `${text.split('\n').map(escapeTerminal).join('\n')}\n`;
}
