import type { Finding, Severity } from '../base/finding.js';
import type { CompiledRuleSet, Report } from '../rulesets/compiled.js';
import { severityOf } from '../rulesets/severity.js';
import type { StructureFinding } from '../structure/finding.js';
import { nodePath } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import { findingsCut, type Notice } from './notices.js';

/** A finding before its place is worked out. */
type Draft = Pick<Finding, 'rule' | 'severity' | 'ruleSet' | 'terms' | 'values' | 'message'> &
  Partial<Pick<Finding, 'errorCode' | 'remedy'>> & {
    readonly node: number;
    /** Of one node: the rank of the rule set, then of the check. */
    readonly layer: number;
    readonly check: number;
  };

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
      failed: (check, node, message) => {
        const severity = severities[check];
        if (severity === 'error') errors += 1;
        if (!this.#room(severity)) return;
        const { id, terms } = ruleSet.checks[check];
        this.#drafts.push({ rule: id, severity, ruleSet: ruleSet.id, terms, values: {}, message: message(), node, layer, check });
      },
      error: (check, node, code, detail) => {
        errors += 1;
        if (!this.#room('error')) return;
        const { id, terms } = ruleSet.checks[check];
        this.#drafts.push({
          rule: id,
          severity: 'error',
          ruleSet: ruleSet.id,
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
