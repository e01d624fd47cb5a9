import { type Clock, systemClock } from '../base/clock.js';
import type { Finding } from '../base/finding.js';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import type { LayerState, Layers, RuleSetRef, Verdict } from '../base/verdict.js';
import type { CompiledRuleSet } from '../rulesets/compiled.js';
import type { Registry } from '../rulesets/registry.js';
import { checkStructure } from '../structure/check.js';
import type { XmlLimits } from '../xml/limits.js';
import { parseXml } from '../xml/parse.js';
import type { Tree } from '../xml/tree.js';
import { XmlError } from '../xml/xml-error.js';
import { type Detected, detect } from './detect.js';
import { Findings } from './findings.js';
import { type Notice, notMatched, ruleSetIdle } from './notices.js';
import { checkProfile, plan } from './plan.js';

export interface ValidateOptions {
  /** Judges by this profile whatever the document asks for: `en16931`, `peppol-billing`, … */
  readonly profile?: string;
  /** Rule sets of your own, run after the built-in ones. */
  readonly ruleSets?: readonly CompiledRuleSet[];
  /** Bounds on the document; those not named keep their default. */
  readonly limits?: Partial<XmlLimits>;
  /** How many findings are kept at most, 100,000 unless told. */
  readonly maxFindings?: number;
  /** Tells the day of the verdict; the machine's clock unless told. */
  readonly clock?: Clock;
  /** The time zone in which the day is counted; Europe/Luxembourg unless told. */
  readonly timeZone?: string;
}

/** A document that was read, and the ids of the built-in rule sets that are to judge it. */
export interface Prepared {
  readonly ruleSets: readonly string[];
  readonly day: string;
  readonly profile: string;
  readonly document: { readonly tree: Tree; readonly detected: Detected; readonly notices: readonly Notice[] } | XmlError;
}

const MAX_FINDINGS = 100_000;

/** Reads a document and chooses its rule sets, so that a caller can load them. Throws ToolError for a wrong option. */
export function prepare(bytes: Uint8Array, registry: Registry, options: ValidateOptions = {}): Prepared {
  const day = civilDayIn(options.timeZone ?? DEFAULT_TIME_ZONE, options.clock ?? systemClock);
  if (options.profile !== undefined) checkProfile(registry, options.profile);
  let tree: Tree;
  try {
    tree = parseXml(bytes, options.limits === undefined ? {} : { limits: options.limits });
  } catch (error) {
    if (error instanceof XmlError) return { ruleSets: [], day, profile: '', document: error };
    throw error;
  }
  const detected = detect(tree);
  const { profile, ruleSets, notices } = plan(detected, registry, day, {
    wanted: options.profile,
    beside: (options.ruleSets ?? []).length > 0,
  });
  return { ruleSets, day, profile, document: { tree, detected, notices } };
}

/** Judges a prepared document by its rule sets (in the order of `prepared.ruleSets`) and then by those of the options. */
export function judge(prepared: Prepared, ruleSets: readonly CompiledRuleSet[], options: ValidateOptions = {}): Verdict {
  const { document, day, profile } = prepared;
  if (document instanceof XmlError) return malformed(document, day);
  const { tree, detected, notices } = document;
  const findings = new Findings(tree, options.maxFindings ?? MAX_FINDINGS);
  for (const notice of notices) findings.notice(notice);

  const all = [...ruleSets, ...(options.ruleSets ?? [])];
  const structure = runStructure(tree, detected.syntax, findings);
  const layers: Layers = { xml: 'valid', structure, rules: runRules(tree, all, findings), advisory: 'not run' };
  const sorted = findings.sorted();
  return {
    valid: layers.rules === 'valid' && !sorted.some((finding) => finding.severity === 'error'),
    syntax: detected.syntax,
    profile,
    ruleSets: all.map(refOf),
    layers,
    findings: sorted,
    day,
  };
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
  for (const [layer, ruleSet] of ruleSets.entries()) {
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

function malformed(error: XmlError, day: string): Verdict {
  const { code, line, column, message, remedy } = error;
  const finding: Finding = {
    rule: code,
    severity: 'error',
    ruleSet: 'xml',
    path: '',
    line,
    column,
    terms: [],
    values: {},
    message,
    remedy,
  };
  return {
    valid: false,
    syntax: 'unknown',
    profile: '',
    ruleSets: [],
    layers: { xml: 'invalid', structure: 'not run', rules: 'not run', advisory: 'not run' },
    findings: [finding],
    day,
  };
}

function refOf({ id, title, version, hash }: CompiledRuleSet): RuleSetRef {
  return { id, title, version, hash };
}
