import registry from '#compiled/registry.js';
import { civilDayIn } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import type { Verdict } from '../base/verdict.js';
import type { DocumentResult } from '../report/result.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import { checkOptions } from '../validate/plan.js';
import type { Arrival, ValidateOptions } from '../validate/validate.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { defineCommand } from './command.js';
import { type ExitRules, exitCode } from './exit-code.js';
import { type Input, inputs } from './inputs.js';
import type { Io } from './io.js';
import { openInput } from './open-input.js';
import { reportWriter } from './report-writer.js';
import { VALIDATE_OPTIONS, type ValidateArguments } from './validate-options.js';
import { nextVerdict, verdictOf } from './verdict.js';
import { toolVersion } from './version.js';

export const validate = defineCommand({
  usage: 'validate [options] <file...>',
  about:
    "Judges invoices and credit notes: XML, alone or in an envelope, or inside a PDF (Factur-X, ZUGFeRD). A folder stands for every *.xml file in it and below; '-' for standard input.",
  epilogue: 'Exit code: 0 every document passed; 1 one failed; 2 one could not be read or judged, or the command line is wrong.',
  options: VALIDATE_OPTIONS,
  names: { least: 1, missing: "There is nothing to validate: name files or folders, or '-' for standard input." },
  run,
});

/** How the documents of a run are judged. */
interface Judging {
  readonly options: ValidateOptions;
  readonly alsoNext: boolean;
  /** Adds what the official XSD files say; undefined where nobody asked. */
  readonly secondOpinion: ((arrival: Arrival, verdict: Verdict) => Promise<Verdict>) | undefined;
}

async function run(args: ValidateArguments, names: readonly string[], io: Io): Promise<number> {
  // The clock is read once: every verdict of a run bears the same day.
  const started = io.clock.now();
  const today = civilDayIn(args['time-zone'], { now: () => started });
  const judging = await judgingOf(args, today);
  const rules: ExitRules = { failOn: args['fail-on'], strict: args.strict };
  const report = await reportWriter(args.format, io);

  const asOf = args.at === undefined ? {} : { asOf: args.at };
  await io.out(report.start({ tool: 'peppolkit', version: toolVersion(), day: today, ...asOf }));
  let code = 0;
  for (const input of inputs(names, () => io.stdin)) {
    const result = await resultOf(input, judging);
    code = Math.max(code, exitCode(result, rules));
    await io.out(report.document(result));
  }
  await io.out(report.finish());
  return code;
}

async function judgingOf(args: ValidateArguments, today: string): Promise<Judging> {
  const builtin = args['only-rules'] === true ? [] : args.ruleset?.split(',').map((id) => id.trim());
  const options: ValidateOptions = {
    day: args.at ?? today,
    advisory: !args['no-advisory'],
    ruleSets: await userRuleSets(args.rules ?? [], args.phase),
    ...(args.profile === undefined ? {} : { profile: args.profile }),
    ...(builtin === undefined ? {} : { builtin }),
  };
  checkOptions(registry, options);
  const secondOpinion = args.xsd === undefined ? undefined : (await import('./xsd.js')).xsdOpinion(args.xsd);
  return { options, alsoNext: args['also-next'] === true, secondOpinion };
}

// The compiler is loaded only where there is something to compile.
async function userRuleSets(files: readonly string[], phase: string | undefined): Promise<CompiledRuleSet[]> {
  if (files.length === 0) return [];
  const { userRuleSet } = await import('./user-rules.js');
  return Promise.all(files.map((file) => userRuleSet(file, phase)));
}

async function resultOf(input: Input, { options, alsoNext, secondOpinion }: Judging): Promise<DocumentResult> {
  try {
    const arrival = await openInput(await input.read(DEFAULT_LIMITS.bytes), options);
    const first = await verdictOf(arrival, options);
    const verdict = secondOpinion === undefined ? first : await secondOpinion(arrival, first);
    if (!alsoNext || first.profile === '') return { input: input.name, verdict };
    return { input: input.name, verdict, next: await nextVerdict(arrival, first, options) };
  } catch (cause) {
    return { input: input.name, error: cause instanceof ToolError ? cause : internalError(cause) };
  }
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
