import { advise } from '../advisory/advise.js';
import { type Clock, systemClock } from '../base/clock.js';
import type { Finding } from '../base/finding.js';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import type { AdvisoryState, EnvelopeSummary, LayerState, Layers, RuleSetRef, Verdict } from '../base/verdict.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import type { Registry } from '../rulesets/registry.js';
import { checkStructure } from '../structure/check.js';
import type { XmlLimits } from '../xml/limits.js';
import type { Tree } from '../xml/tree.js';
import { type Detected, detect } from './detect.js';
import { Findings } from './findings.js';
import { type Notice, notMatched, ruleSetIdle } from './notices.js';
import { checkOptions, plan } from './plan.js';

export interface ValidateOptions {
  /** Judges by this profile whatever the document asks for: `en16931`, `peppol-billing`, … */
  readonly profile?: string;
  /** Ids of built-in rule sets to judge by, those of them that are for the document's syntax, whatever profile and day say; [] for none. */
  readonly builtin?: readonly string[];
  /** Rule sets of your own, run after the built-in ones. */
  readonly ruleSets?: readonly CompiledRuleSet[];
  /** Bounds on the document; those not named keep their default. */
  readonly limits?: Partial<XmlLimits>;
  /** How many findings are kept at most, 100,000 unless told. */
  readonly maxFindings?: number;
  /** Gives each finding in the document some of its source line. */
  readonly excerpts?: boolean;
  /** The civil day of the verdict, `2026-08-17`: the rule sets in force on it judge. Today unless told. */
  readonly day?: string;
  /** Whether the advisory layer runs too: checks beyond the official rules, which never make a document invalid. */
  readonly advisory?: boolean;
  /** Tells today; the machine's clock unless told. */
  readonly clock?: Clock;
  /** The time zone in which the day is counted; Europe/Luxembourg unless told. */
  readonly timeZone?: string;
}

/** What arrived, opened: the tree of the document to judge if there is one, and what is to be told of the way to it. */
export interface Arrival {
  readonly tree: Tree | undefined;
  readonly findings: readonly Finding[];
  readonly layers: Pick<Layers, 'xml' | 'envelope'>;
  readonly envelope?: EnvelopeSummary;
}

/** A document that was opened, and the ids of the built-in rule sets that are to judge it. */
export interface Prepared {
  readonly ruleSets: readonly string[];
  /** The id of the rule set of the advisory layer; undefined where it does not run. */
  readonly advisory: string | undefined;
  readonly day: string;
  readonly profile: string;
  readonly arrival: Arrival;
  /** Undefined where there is nothing to judge. */
  readonly document: { readonly tree: Tree; readonly detected: Detected; readonly notices: readonly Notice[] } | undefined;
}

/** Looks at a document and chooses its rule sets, so that a caller can load them. Throws ToolError for a wrong option. */
export function prepare(arrival: Arrival, registry: Registry, options: ValidateOptions = {}): Prepared {
  const day = options.day ?? civilDayIn(options.timeZone ?? DEFAULT_TIME_ZONE, options.clock ?? systemClock);
  checkOptions(registry, options);
  const { tree } = arrival;
  if (tree === undefined) return { ruleSets: [], advisory: undefined, day, profile: '', arrival, document: undefined };
  const detected = detect(tree);
  const { profile, ruleSets, notices } = plan(detected, registry, day, {
    wanted: options.profile,
    builtin: options.builtin,
    beside: (options.ruleSets ?? []).length > 0,
  });
  const advisory = options.advisory === true && options.builtin?.length !== 0 ? advisoryRuleSet(registry, detected.syntax) : undefined;
  return { ruleSets, advisory, day, profile, arrival, document: { tree, detected, notices } };
}

function advisoryRuleSet(registry: Registry, syntax: Verdict['syntax']): string | undefined {
  return registry.advisory.find(({ documents }) => (documents as readonly string[]).includes(syntax))?.id;
}

/**
 * Judges a prepared document by its rule sets (in the order of `prepared.ruleSets`) and then by those of the options; then the advisory
 * layer has its say, with the rule set that `prepared.advisory` names.
 */
export function judge(
  prepared: Prepared,
  ruleSets: readonly CompiledRuleSet[],
  options: ValidateOptions = {},
  advisory?: CompiledRuleSet,
): Verdict {
  const { arrival, document, day, profile } = prepared;
  const { xml } = arrival.layers;
  if (document === undefined) {
    const layers: Layers = { xml, structure: 'not run', rules: 'not run', advisory: 'not run' };
    return arrived({ valid: false, syntax: 'unknown', profile, ruleSets: [], layers, findings: [], day }, arrival);
  }
  const { tree, detected, notices } = document;
  const findings = new Findings(tree, detected.syntax, options);
  for (const notice of notices) findings.notice(notice);

  const all = options.ruleSets === undefined ? ruleSets : [...ruleSets, ...options.ruleSets];
  const structure = runStructure(tree, detected.syntax, findings);
  const rules = runRules(tree, all, findings);
  const layers: Layers = { xml, structure, rules, advisory: runAdvisory(prepared, advisory, findings) };
  const sorted = findings.sorted();
  const verdict: Verdict = {
    valid: layers.rules === 'valid' && !sorted.some(isError),
    syntax: detected.syntax,
    profile,
    ruleSets: all.map(refOf),
    layers,
    ...(advisory === undefined ? {} : { advisory: refOf(advisory) }),
    findings: sorted,
    day,
  };
  return arrived(verdict, arrival);
}

// Most documents come alone, with nothing to be told: their verdict is not built twice, which would cost a twentieth of it.
function arrived(verdict: Verdict, { findings, layers, envelope }: Arrival): Verdict {
  if (envelope === undefined && findings.length === 0) return verdict;
  const { valid, layers: judged, findings: found, day, ...rest } = verdict;
  return {
    valid: valid && !findings.some(isError),
    ...rest,
    layers: { ...layers, ...judged },
    ...(envelope === undefined ? {} : { envelope }),
    findings: [...findings, ...found],
    day,
  };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

// The rules run whatever it says: they have more to tell of a document whose elements stand in the wrong order.
function runStructure(tree: Tree, syntax: Verdict['syntax'], findings: Findings): LayerState {
  if (syntax === 'unknown') return 'not run';
  const found = checkStructure(tree, syntax);
  findings.structure(found);
  return found.length > 0 ? 'invalid' : 'valid';
}

function runRules(tree: Tree, ruleSets: readonly CompiledRuleSet[], findings: Findings): LayerState {
  let matched = false;
  let errors = 0;
  const idle: string[] = [];
  for (let layer = 0; layer < ruleSets.length; layer += 1) {
    const ruleSet = ruleSets[layer];
    const report = findings.report(ruleSet, layer);
    if (ruleSet.run(tree, report)) matched = true;
    else idle.push(ruleSet.id);
    errors += report.errors;
  }
  if (ruleSets.length > 0 && !matched) findings.notice(notMatched(0));
  else for (const id of idle) findings.notice(ruleSetIdle(0, id));
  if (!matched) return 'not run';
  return errors > 0 ? 'invalid' : 'valid';
}

function runAdvisory({ document, day }: Prepared, ruleSet: CompiledRuleSet | undefined, findings: Findings): AdvisoryState {
  if (ruleSet === undefined || document === undefined || document.detected.syntax === 'unknown') return 'not run';
  const report = findings.advisoryReport(ruleSet);
  ruleSet.run(document.tree, report);
  const advice = advise(document.tree, document.detected.syntax, day);
  findings.advice(advice);
  return report.count + advice.length > 0 ? 'advice' : 'clear';
}

function refOf({ id, title, version, hash }: CompiledRuleSet): RuleSetRef {
  return { id, title, version, hash };
}
