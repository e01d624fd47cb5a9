import type { InferredOptionTypes } from 'yargs';
import registry from '#compiled/registry.js';
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
import { defineCommand, type OptionTable } from './command.js';
import { type ExitRules, exitCode } from './exit-code.js';
import { type Input, inputs } from './inputs.js';
import type { Io } from './io.js';
import { toolVersion } from './version.js';

const OPTIONS = {
  profile: { type: 'string', choices: profileIds(registry), describe: 'judge by this profile, whatever the document asks for' },
  rules: { type: 'array', string: true, describe: 'run this Schematron file too; may be given several times' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the report' },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'info'],
    default: 'error',
    describe: 'the least severity that makes the exit code 1',
  },
  strict: { type: 'boolean', default: false, describe: 'exit code 2 for a document that asks for rules which are not built in' },
  'time-zone': { type: 'string', default: DEFAULT_TIME_ZONE, describe: 'where the day of the verdict is counted' },
} as const satisfies OptionTable;

type ValidateArguments = InferredOptionTypes<typeof OPTIONS>;

export const validate = defineCommand({
  usage: 'validate [options] <file...>',
  about: "Judges invoices and credit notes. A folder stands for every *.xml file in it and below; '-' for standard input.",
  epilogue: 'Exit code: 0 every document passed; 1 one failed; 2 one could not be read or judged, or the command line is wrong.',
  options: OPTIONS,
  names: { least: 1, missing: "There is nothing to validate: name files or folders, or '-' for standard input." },
  run: runValidate,
});

async function runValidate(args: ValidateArguments, names: readonly string[], io: Io): Promise<number> {
  const options = await validateOptions(args, io);
  const rules: ExitRules = { failOn: args['fail-on'], strict: args.strict };
  const report = await reportWriter(args.format, io);

  await io.out(report.start({ tool: 'peppolkit', version: toolVersion(), day: civilDayIn(options.timeZone, options.clock) }));
  let code = 0;
  for (const input of inputs(names, () => io.stdin)) {
    const result = await resultOf(input, options);
    code = Math.max(code, exitCode(result, rules));
    await io.out(report.document(result));
  }
  await io.out(report.finish());
  return code;
}

type RunOptions = ValidateOptions & Required<Pick<ValidateOptions, 'clock' | 'timeZone'>>;

// The clock is read once: every verdict of a run bears the same day.
async function validateOptions(args: ValidateArguments, io: Io): Promise<RunOptions> {
  const started = io.clock.now();
  return {
    clock: { now: () => started },
    timeZone: args['time-zone'],
    ruleSets: await userRuleSets(args.rules ?? []),
    ...(args.profile === undefined ? {} : { profile: args.profile }),
  };
}

// The compiler is loaded only where there is something to compile.
async function userRuleSets(files: readonly string[]): Promise<CompiledRuleSet[]> {
  if (files.length === 0) return [];
  const { userRuleSet } = await import('./user-rules.js');
  return Promise.all(files.map(userRuleSet));
}

async function reportWriter(format: 'text' | 'json', io: Io): Promise<ReportWriter> {
  if (format === 'json') return (await import('../report/json.js')).jsonReport();
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
