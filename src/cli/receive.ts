import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import { bytesOf } from './input.js';
import { inputs } from './inputs.js';
import type { Io } from './io.js';
import { openPlatform } from './platform/open-platform.js';

export const receive = defineCommand({
  usage: 'receive [options] <file...>',
  about:
    'Takes documents in: files, folders, zip archives, or - for standard input. Each is on disk for good before its line is printed: its id, its SHA-256, its name.',
  epilogue: 'Exit code 0: all were taken in; 1: one could not be read or is too large; 2: nothing could be done.',
  options: CONFIG_OPTION,
  names: { least: 1, missing: 'Which file?' },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, names: readonly string[], io: Io): Promise<number> {
  const { store, intake, loaded } = openPlatform(config, io.clock);
  const { maxBytes } = loaded.configuration.intake;
  let code = 0;
  try {
    for await (const input of inputs({ names, stdin: () => io.stdin })) {
      try {
        const bytes = await bytesOf(input, maxBytes);
        if (bytes.length > maxBytes) throw new ToolError('TOO_LARGE', `It has more than ${maxBytes} bytes.`, 'See intake.maxBytes.');
        const { id, sha256 } = await intake.receive({ bytes, name: input.name, source: 'file' });
        await io.out(`${id}  ${sha256}  ${escapeTerminal(input.name)}\n`);
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        code = 1;
        io.err(`peppolkit: ${escapeTerminal(`${input.name}: ${error.message} ${error.remedy ?? ''}`.trim())}\n`);
      }
    }
  } finally {
    await store.close();
  }
  return code;
}
