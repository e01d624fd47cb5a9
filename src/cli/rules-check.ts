import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { escapeJson, escapeTerminal } from '../report/terminal.js';
import type { SchemaNote } from '../schematron/schema.js';
import { SchemaError } from '../schematron/schema-error.js';
import { defineCommand, type OptionTable } from './command.js';
import type { Io } from './io.js';
import { userFaults, userRuleSet, userSchema } from './user-rules.js';
import { toolVersion } from './version.js';

const OPTIONS = {
  phase: { type: 'string', describe: "check the patterns of this phase; '#ALL' for those of all. The schema's default phase unless told" },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the report' },
} as const satisfies OptionTable;

export const rulesCheck = defineCommand({
  usage: 'rules check [options] <file.sch...>',
  about: 'Says whether Schematron files compile, and what in them is wrong or not supported.',
  epilogue: 'Exit code: 0 every file compiles; 1 one does not; 2 one could not be read, or the command line is wrong.',
  options: OPTIONS,
  names: { least: 1, missing: 'There is nothing to check: name a Schematron file.' },
  run,
});

/** What is said of one file; its field names are those of the JSON form. */
type Checked = { readonly file: string } & (
  | {
      readonly compiles: true;
      readonly title: string;
      readonly hash: string;
      readonly patterns: number;
      readonly checks: number;
      readonly milliseconds: number;
      /** What does not count as its author may think, each with its place. */
      readonly notes: readonly SchemaNote[];
    }
  // Itself the first fault.
  | (Fault & {
      readonly compiles: false;
      /** Where the file could be read: this and the next ones, no more than `MOST_FAULTS`. */
      readonly faults?: readonly Fault[];
      /** How many there are. */
      readonly faultsFound?: number;
    })
);

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | undefined;
  readonly place?: SchemaError['place'];
}

/** So many are told of one file: who has more, mends these first. */
const MOST_FAULTS = 20;

async function run({ phase, format }: InferredOptionTypes<typeof OPTIONS>, names: readonly string[], io: Io): Promise<number> {
  const results: Checked[] = [];
  let code = 0;
  for (const file of names) {
    const result = await checked(file, phase, io);
    results.push(result);
    code = Math.max(code, result.compiles ? 0 : result.place === undefined ? 2 : 1);
    if (format === 'text') await io.out(textOf(result));
  }
  if (format === 'json') {
    await io.out(`${escapeJson(JSON.stringify({ tool: 'peppolkit', version: toolVersion(), schemas: results }))}\n`);
  }
  return code;
}

async function checked(file: string, phase: string | undefined, io: Io): Promise<Checked> {
  try {
    const start = io.clock.now();
    const { title, hash, checks } = await userRuleSet(file, phase);
    const milliseconds = io.clock.now() - start;
    const { patterns, notes } = userSchema(file, phase);
    return { file, compiles: true, title, hash, patterns: patterns.length, checks: checks.length, milliseconds, notes };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    if (!(error instanceof SchemaError)) return { file, compiles: false, ...faultOf(error) };
    const all = userFaults(file, phase).map(faultOf);
    const [first = faultOf(error), ...others] = all;
    return { file, compiles: false, ...first, faults: [first, ...others].slice(0, MOST_FAULTS), faultsFound: others.length + 1 };
  }
}

function faultOf(error: ToolError): Fault {
  const { code, message, remedy } = error;
  return error instanceof SchemaError ? { code: error.xpathCode ?? code, message, remedy, place: error.place } : { code, message, remedy };
}

function textOf(result: Checked): string {
  const name = escapeTerminal(result.file);
  if (!result.compiles) {
    const { faults = [result], faultsFound = 1 } = result;
    const told = faults.flatMap(({ message, remedy }) => [message, ...(remedy === undefined ? [] : [remedy])]);
    const lines = told.map((line) => `  ${escapeTerminal(line)}\n`).join('');
    const left = faultsFound - faults.length;
    const count = faultsFound === 1 ? '' : `, ${faultsFound} faults`;
    return `${name}: does not compile${count}\n${lines}${left === 0 ? '' : `  and ${left} more\n`}`;
  }
  const { title, hash, patterns, checks, milliseconds, notes } = result;
  const size = `${checks} ${checks === 1 ? 'check' : 'checks'} in ${patterns} ${patterns === 1 ? 'pattern' : 'patterns'}`;
  const noted = notes.map(({ message, place }) => `  note: ${escapeTerminal(`${place.file}:${place.line}:${place.column}: ${message}`)}\n`);
  return `${name}: compiles in ${milliseconds} ms\n  ${escapeTerminal(title.replace(/\s+/g, ' '))}, ${size} (${hash.slice(0, 12)})\n${noted.join('')}`;
}
