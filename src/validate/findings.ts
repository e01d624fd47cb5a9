import type { Advice } from '../advisory/advice.js';
import type { Finding, Severity } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';
import type { CompiledRuleSet, Report } from '../rulesets/compiled.js';
import { severityOf } from '../rulesets/severity.js';
import type { StructureFinding } from '../structure/finding.js';
import { gapAt } from '../structure/gap.js';
import { excerptOf } from '../xml/excerpt.js';
import { nodePath } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import { findingsCut, type Notice } from './notices.js';
import { withDifference } from './with-difference.js';

/** A finding before its place is worked out. */
type Draft = Pick<Finding, 'rule' | 'severity' | 'ruleSet' | 'terms' | 'values' | 'message'> &
  Partial<Pick<Finding, 'errorCode' | 'codeList' | 'remedy' | 'translations'>> & {
    readonly node: number;
    /** Of one node: the rank of the rule set, then of the check. */
    readonly layer: number;
    readonly check: number;
    /** The path of what the check asks for. */
    readonly expects?: string;
  };

/** The rank of the advisory layer, behind all rule sets. */
const ADVISORY = 1_000_000;

export interface FindingsOptions {
  /** How many findings are kept at most. */
  readonly maxFindings?: number;
  /** Gives each finding some of its source line. */
  readonly excerpts?: boolean;
}

const MAX_FINDINGS = 100_000;

const known = new WeakMap<CompiledRuleSet, readonly Severity[]>();

/** What each check's flag means, worked out once for a rule set. */
function severitiesOf(ruleSet: CompiledRuleSet): readonly Severity[] {
  let severities = known.get(ruleSet);
  if (severities === undefined) {
    severities = ruleSet.checks.map((check) => severityOf(check.flag));
    known.set(ruleSet, severities);
  }
  return severities;
}

/** How a rule set's reports count. */
interface Ranking {
  /** By check. */
  readonly severities: readonly Severity[];
  /** Of a check that cannot be evaluated. */
  readonly unevaluated: Severity;
  /** What `Finding.ruleSet` says. */
  readonly speaker: string;
  readonly layer: number;
}

/** Counts what was reported, whether there was room for it or not. */
type Counting = Report & { errors: number; count: number };

/** Gathers what the layers find in one document, up to a bound, and puts it in document order. */
export class Findings {
  readonly #tree: Tree;
  readonly #syntax: Verdict['syntax'];
  readonly #limit: number;
  readonly #excerpts: boolean;
  readonly #drafts: Draft[] = [];
  #left = 0;
  #errorsLeft = 0;

  constructor(tree: Tree, syntax: Verdict['syntax'], { maxFindings = MAX_FINDINGS, excerpts = false }: FindingsOptions) {
    this.#tree = tree;
    this.#syntax = syntax;
    this.#limit = maxFindings;
    this.#excerpts = excerpts;
  }

  /** Takes what a rule set reports; `layer` ranks the rule sets. `errors` of the result counts findings of severity error. */
  report(ruleSet: CompiledRuleSet, layer: number): Counting {
    return this.#counting(ruleSet, { severities: severitiesOf(ruleSet), unevaluated: 'error', speaker: ruleSet.id, layer });
  }

  /**
   * Takes what a rule set of the advisory layer reports, after all others. Nothing is an error there, neither by its flag nor because a
   * check cannot be evaluated.
   */
  advisoryReport(ruleSet: CompiledRuleSet): Counting {
    const severities = severitiesOf(ruleSet).map((severity) => (severity === 'error' ? 'warning' : severity));
    return this.#counting(ruleSet, { severities, unevaluated: 'info', speaker: 'advisory', layer: ADVISORY });
  }

  #counting(ruleSet: CompiledRuleSet, { severities, unevaluated, speaker, layer }: Ranking): Counting {
    // Plain numbers: an object with accessors takes longer to make than most rule sets have to report.
    const counting: Counting = {
      errors: 0,
      count: 0,
      failed: (check, node, say) => {
        const severity = severities[check];
        if (!this.#counted(counting, severity)) return;
        const { id, terms, codeList, expects } = ruleSet.checks[check];
        const more = { ...(codeList === undefined ? {} : { codeList }), ...(expects === undefined ? {} : { expects }) };
        const said = say();
        const values = withDifference(said.values);
        this.#drafts.push({ rule: id, severity, ruleSet: speaker, terms, ...said, values, ...more, node, layer, check });
      },
      error: (check, node, code, detail) => {
        if (!this.#counted(counting, unevaluated)) return;
        const { id, terms } = ruleSet.checks[check];
        this.#drafts.push({
          rule: id,
          severity: unevaluated,
          ruleSet: speaker,
          errorCode: code,
          terms,
          values: { detail },
          message: `${id} could not be evaluated here (${code}): ${detail}`,
          remedy: 'Correct the value that the rule reads; until then nobody can say whether the rule holds.',
          node,
          layer,
          check,
        });
      },
    };
    return counting;
  }

  /** Counts what is reported; whether there is room for it. */
  #counted(counting: Counting, severity: Severity): boolean {
    counting.count += 1;
    if (severity === 'error') counting.errors += 1;
    return this.#room(severity);
  }

  /** What the code of the advisory layer says; of one node, it comes last. */
  advice(advice: readonly Advice[]): void {
    for (const [check, each] of advice.entries()) {
      if (this.#room(each.severity)) this.#drafts.push({ ...each, ruleSet: 'advisory', layer: ADVISORY + 1, check });
    }
  }

  /** What this library says itself; of one node, it comes first. */
  notice(notice: Notice): void {
    this.#drafts.push({ ...notice, ruleSet: 'peppolkit', terms: [], layer: -2, check: 0 });
  }

  /** What the structure layer found, within its own bound; of one node, it comes before the rules. */
  structure(found: readonly StructureFinding[]): void {
    for (const [check, finding] of found.entries()) {
      this.#drafts.push({ ...finding, severity: 'error', ruleSet: 'structure', layer: -1, check });
    }
  }

  /** All of them with their places, in document order. */
  sorted(): Finding[] {
    if (this.#left > 0) this.notice(findingsCut(this.#drafts.length, this.#left, this.#errorsLeft));
    this.#drafts.sort((a, b) => a.node - b.node || a.layer - b.layer || a.check - b.check);
    return this.#drafts.map((draft) => this.#placed(draft));
  }

  #room(severity: Severity): boolean {
    if (this.#drafts.length < this.#limit) return true;
    this.#left += 1;
    if (severity === 'error') this.#errorsLeft += 1;
    return false;
  }

  #placed({ node: context, layer: _layer, check: _check, expects, rule, severity, ruleSet, ...rest }: Draft): Finding {
    const tree = this.#tree;
    const gap = expects === undefined || this.#syntax === 'unknown' ? undefined : gapAt(tree, this.#syntax, context, expects);
    const node = gap?.parent ?? context;
    const { line, column } = tree.position(node);
    return {
      rule,
      severity,
      ruleSet,
      path: nodePath(tree, node),
      ...(node === context ? undefined : { context: nodePath(tree, context) }),
      ...(gap === undefined ? undefined : { missing: { element: gap.element, after: gap.after } }),
      line,
      column,
      ...(this.#excerpts ? { excerpt: excerptOf(tree, node) } : undefined),
      ...rest,
    };
  }
}
