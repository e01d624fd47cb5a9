import registry from '#compiled/registry.js';
import type { Severity } from '../base/finding.js';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import type { Verdict } from '../base/verdict.js';
import { open } from '../open/open.js';
import type { DocumentResult, ReportWriter } from '../report/result.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import { profileIds } from '../rulesets/edition.js';
import { loadRuleSet } from '../rulesets/load.js';
import { judge, prepare, type ValidateOptions } from '../validate/validate.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { type ExitRules, exitCode } from './exit-code.js';
import { type Input, inputs } from './inputs.js';
import type { Io } from './io.js';
import { type Arguments, type Option, optionsHelp, readArguments } from './options.js';
import { toolVersion } from './version.js';

const OPTIONS = {
  profile: { type: 'string', choices: profileIds(registry), help: 'judge by this profile, whatever the document asks for' },
  rules: { type: 'string', value: '<file.sch>', multiple: true, help: 'run this Schematron too; may be given several times' },
  format: { type: 'string', choices: ['text', 'json'], help: 'the form of the report (default text)' },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'info'],
    help: 'the least severity that makes the exit code 1 (default error)',
  },
  strict: { type: 'boolean', help: 'exit code 2 for a document that asks for rules which are not built in' },
  'time-zone': { type: 'string', value: '<name>', help: `where the day of the verdict is counted (default ${DEFAULT_TIME_ZONE})` },
  help: { type: 'boolean', help: 'show this text' },
} satisfies Record<string, Option>;

const HELP = `Usage: peppolkit validate [options] <file...>

Judges invoices and credit notes. A folder stands for every *.xml file in it and below; '-' for standard input.

${optionsHelp(OPTIONS)}
Exit code: 0 every document passed; 1 one failed; 2 one could not be read or judged, or the command line is wrong.
`;

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, OPTIONS, 'validate');
  if (args.flag('help')) {
    await io.out(HELP);
    return 0;
  }
  if (args.positionals.length === 0) {
    throw new ToolError('USAGE', 'There is nothing to validate.', "Name files or folders, or '-' for standard input.");
  }
  const options = await validateOptions(args, io);
  const rules: ExitRules = { failOn: (args.string('fail-on') ?? 'error') as Severity, strict: args.flag('strict') };
  const report = await reportWriter(args, io);

  await io.out(report.start({ tool: 'peppolkit', version: toolVersion(), day: civilDayIn(options.timeZone, options.clock) }));
  let code = 0;
  for (const input of inputs(args.positionals, () => io.stdin)) {
    const result = await resultOf(input, options);
    code = Math.max(code, exitCode(result, rules));
    await io.out(report.document(result));
  }
  await io.out(report.finish());
  return code;
}

type RunOptions = ValidateOptions & Required<Pick<ValidateOptions, 'clock' | 'timeZone'>>;

// The clock is read once: every verdict of a run bears the same day.
async function validateOptions(args: Arguments, io: Io): Promise<RunOptions> {
  const started = io.clock.now();
  const profile = args.string('profile');
  return {
    clock: { now: () => started },
    timeZone: args.string('time-zone') ?? DEFAULT_TIME_ZONE,
    ruleSets: await userRuleSets(args.strings('rules')),
    ...(profile === undefined ? {} : { profile }),
  };
}

// The compiler is loaded only where there is something to compile.
async function userRuleSets(files: readonly string[]): Promise<CompiledRuleSet[]> {
  if (files.length === 0) return [];
  const { userRuleSet } = await import('./user-rules.js');
  return Promise.all(files.map(userRuleSet));
}

async function reportWriter(args: Arguments, io: Io): Promise<ReportWriter> {
  if (args.string('format') === 'json') return (await import('../report/json.js')).jsonReport();
  return (await import('../report/text.js')).textReport({ colour: io.colour });
}

async function resultOf(input: Input, options: RunOptions): Promise<DocumentResult> {
  try {
    return { input: input.name, verdict: await verdictOf(await input.read(DEFAULT_LIMITS.bytes), options) };
  } catch (cause) {
    return { input: input.name, error: cause instanceof ToolError ? cause : internalError(cause) };
  }
}

async function verdictOf(bytes: Uint8Array, options: RunOptions): Promise<Verdict> {
  const prepared = prepare(open(bytes, options), registry, options);
  return judge(prepared, await Promise.all(prepared.ruleSets.map(loadRuleSet)), options);
}

function internalError(cause: unknown): ToolError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ToolError(
    'INTERNAL',
    `The document could not be judged because of an error in this program: ${message}`,
    'Please report it.',
    { cause },
  );
}
