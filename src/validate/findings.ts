import type { Advice } from '../advisory/advice.js';
import type { Finding, Severity } from '../base/finding.js';
import type { CompiledRuleSet, Report } from '../rulesets/compiled.js';
import { severityOf } from '../rulesets/severity.js';
import type { StructureFinding } from '../structure/finding.js';
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
  };

/** The rank of the advisory layer, behind all rule sets. */
const LAST = 1_000_000;

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

function unevaluated({ checks }: CompiledRuleSet, check: number, code: string, detail: string) {
  const { id, terms } = checks[check];
  return {
    rule: id,
    errorCode: code,
    terms,
    values: { detail },
    message: `${id} could not be evaluated here (${code}): ${detail}`,
    remedy: 'Correct the value that the rule reads; until then nobody can say whether the rule holds.',
  };
}

/** Gathers what the layers find in one document, up to a bound, and puts it in document order. */
export class Findings {
  readonly #tree: Tree;
  readonly #limit: number;
  readonly #drafts: Draft[] = [];
  #left = 0;
  #errorsLeft = 0;

  constructor(tree: Tree, limit: number) {
    this.#tree = tree;
    this.#limit = limit;
  }

  /** Takes what a rule set reports; `layer` ranks the rule sets. `errors` of the result counts findings of severity error. */
  report(ruleSet: CompiledRuleSet, layer: number): Report & { readonly errors: number } {
    const severities = severitiesOf(ruleSet);
    let errors = 0;
    return {
      get errors() {
        return errors;
      },
      failed: (check, node, say) => {
        const severity = severities[check];
        if (severity === 'error') errors += 1;
        if (!this.#room(severity)) return;
        const { id, terms, codeList } = ruleSet.checks[check];
        const list = codeList === undefined ? undefined : { codeList };
        const said = say();
        const values = withDifference(said.values);
        this.#drafts.push({ rule: id, severity, ruleSet: ruleSet.id, terms, ...said, values, ...list, node, layer, check });
      },
      error: (check, node, code, detail) => {
        errors += 1;
        if (!this.#room('error')) return;
        this.#drafts.push({ ...unevaluated(ruleSet, check, code, detail), severity: 'error', ruleSet: ruleSet.id, node, layer, check });
      },
    };
  }

  /**
   * Takes what a rule set of the advisory layer reports, after all others. Nothing is an error there, neither by its flag nor because a
   * check cannot be evaluated.
   */
  advisoryReport(ruleSet: CompiledRuleSet): Report & { readonly count: number } {
    const severities = severitiesOf(ruleSet);
    let count = 0;
    return {
      get count() {
        return count;
      },
      failed: (check, node, message) => {
        count += 1;
        const severity = severities[check] === 'info' ? 'info' : 'warning';
        if (!this.#room(severity)) return;
        const { id, terms } = ruleSet.checks[check];
        this.#drafts.push({ rule: id, severity, ruleSet: 'advisory', terms, values: {}, message: message(), node, layer: LAST, check });
      },
      error: (check, node, code, detail) => {
        count += 1;
        if (!this.#room('info')) return;
        this.#drafts.push({
          ...unevaluated(ruleSet, check, code, detail),
          severity: 'info',
          ruleSet: 'advisory',
          node,
          layer: LAST,
          check,
        });
      },
    };
  }

  /** What the code of the advisory layer says; of one node, it comes last. */
  advice(advice: readonly Advice[]): void {
    for (const [check, each] of advice.entries()) {
      if (this.#room(each.severity)) this.#drafts.push({ ...each, ruleSet: 'advisory', layer: LAST + 1, check });
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

  #placed({ node, layer: _layer, check: _check, rule, severity, ruleSet, ...rest }: Draft): Finding {
    const { line, column } = this.#tree.position(node);
    return { rule, severity, ruleSet, path: nodePath(this.#tree, node), line, column, ...rest };
  }
}
