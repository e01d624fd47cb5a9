import registry from '#compiled/registry.js';
import { documentIdentity } from '../advisory/document-identity.js';
import { ToolError } from '../base/tool-error.js';
import type { Verdict } from '../base/verdict.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import { checkOptions } from '../validate/plan.js';
import { senderOf } from '../validate/sender.js';
import type { Arrival, ValidateOptions } from '../validate/validate.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { bytesOf, type Input } from './input.js';
import type { Judged } from './judged.js';
import { openInput } from './open-input.js';
import type { ValidateArguments } from './validate-options.js';
import { nextVerdict, verdictOf } from './verdict.js';

/** How the documents of a run are judged. */
export interface Judging {
  readonly options: ValidateOptions;
  readonly alsoNext: boolean;
  /** Tells the SHA-256 of the bytes of each input. */
  readonly hashed: boolean;
  /** Adds what the official XSD files say; undefined where nobody asked. */
  readonly secondOpinion: ((arrival: Arrival, verdict: Verdict) => Promise<Verdict>) | undefined;
}

/** Those arguments that a judgement depends on; a worker thread is handed them. */
export type JudgingArguments = Pick<
  ValidateArguments,
  'no-advisory' | 'only-rules' | 'ruleset' | 'at' | 'rules' | 'phase' | 'profile' | 'xsd' | 'also-next' | 'format' | 'report' | 'receipt'
>;

/** Throws ToolError for options that are wrong, and for rules that do not compile. */
export async function judgingOf(args: JudgingArguments, today: string): Promise<Judging> {
  const builtin = args['only-rules'] === true ? [] : args.ruleset?.split(',').map((id) => id.trim());
  const options: ValidateOptions = {
    day: args.at ?? today,
    advisory: !args['no-advisory'],
    excerpts: showsSource(args),
    ruleSets: await userRuleSets(args.rules ?? [], args.phase),
    ...(args.profile === undefined ? {} : { profile: args.profile }),
    ...(builtin === undefined ? {} : { builtin }),
  };
  checkOptions(registry, options);
  const secondOpinion = args.xsd === undefined ? undefined : (await import('./xsd.js')).xsdOpinion(args.xsd);
  return { options, alsoNext: args['also-next'] === true, hashed: args.receipt !== undefined, secondOpinion };
}

/** Whether a report in text is asked for: it shows the source. */
function showsSource({ format, report = [] }: JudgingArguments): boolean {
  return (format === undefined && report.length === 0) || format === 'text' || report.some((one) => /^text(?:=|$)/.test(one));
}

// The compiler is loaded only where there is something to compile.
async function userRuleSets(files: readonly string[], phase: string | undefined): Promise<CompiledRuleSet[]> {
  if (files.length === 0) return [];
  const { userRuleSet } = await import('./user-rules.js');
  return Promise.all(files.map((file) => userRuleSet(file, phase)));
}

/** Judges one input. Whatever goes wrong with it is told by the result. */
export async function resultOf(input: Input, { options, alsoNext, hashed, secondOpinion }: Judging): Promise<Judged> {
  try {
    const bytes = await bytesOf(input, DEFAULT_LIMITS.bytes);
    const sha256 = hashed ? { sha256: (await import('./receipt.js')).sha256(bytes) } : {};
    const arrival = await openInput(bytes, options);
    const first = await verdictOf(arrival, options);
    const verdict = secondOpinion === undefined ? first : await secondOpinion(arrival, first);
    const sender = arrival.tree === undefined ? undefined : senderOf(arrival.tree, first.syntax);
    const identity = first.advisory === undefined ? undefined : identityOf(arrival, first);
    const said = { ...(sender === undefined ? {} : { sender }), ...(identity === undefined ? {} : { identity }), ...sha256 };
    const judged = { input: input.name, verdict, ...said };
    if (!alsoNext || first.profile === '') return judged;
    return { ...judged, next: await nextVerdict(arrival, first, options) };
  } catch (cause) {
    return { input: input.name, error: cause instanceof ToolError ? cause : internalError(cause) };
  }
}

function identityOf({ tree }: Arrival, { syntax }: Verdict): Judged['identity'] {
  return tree === undefined || syntax === 'unknown' ? undefined : documentIdentity(tree, syntax);
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
