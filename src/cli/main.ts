import { ToolError } from '../base/tool-error.js';
import { escapeTerminal } from '../report/terminal.js';
import type { Io } from './io.js';
import { processIo } from './process-io.js';
import { toolVersion } from './version.js';

/** What a command's file exports. */
export interface Command {
  /** Returns the exit code; throws ToolError where nothing could be done. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

interface Entry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

const COMMANDS: readonly Entry[] = [
  { name: 'validate', summary: 'judge invoices by EN 16931 and Peppol BIS Billing', load: () => import('./validate.js') },
];

const HELP = `Usage: peppolkit <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}\n`).join('')}
'peppolkit <command> --help' explains a command; 'peppolkit --version' tells the version.
`;

/** Runs one command line. Returns the exit code; every failure is told in words on standard error. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name === '--version' || name === '-V') {
      await io.out(`peppolkit ${toolVersion()}\n`);
      return 0;
    }
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await io.out(HELP);
      return name === undefined ? 2 : 0;
    }
    const entry = COMMANDS.find((command) => command.name === name);
    if (entry === undefined) {
      throw new ToolError(
        'USAGE',
        `There is no command '${name}'.`,
        `The commands are: ${COMMANDS.map((command) => command.name).join(', ')}.`,
      );
    }
    const command = await entry.load();
    return await command.run(rest, io);
  } catch (error) {
    io.err(`peppolkit: ${failureText(error)}\n`);
    return 2;
  }
}

function failureText(error: unknown): string {
  if (error instanceof ToolError) return escapeTerminal(error.remedy === undefined ? error.message : `${error.message} ${error.remedy}`);
  const message = escapeTerminal(error instanceof Error ? error.message : String(error));
  return `internal error: ${message}. Please report it with the command line that caused it.`;
}
