import type { Finding, Severity } from '../base/finding.js';
import { nodePath } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import type { SbdhRule } from './sbdh-rules.js';

export interface EnvelopeFinding {
  readonly rule: SbdhRule;
  /** The node of the envelope that it speaks of. */
  readonly node: number;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Severity;
  readonly terms?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
}

/** Gathers what is wrong with an envelope; each check speaks once, so there is no end of them. */
export class EnvelopeFindings {
  readonly #found: EnvelopeFinding[] = [];

  add(finding: EnvelopeFinding): void {
    this.#found.push(finding);
  }

  /** In document order, with places in the envelope's tree. */
  placed(tree: Tree): Finding[] {
    return this.#found
      .map(({ rule, node, message, remedy, severity = 'error', terms = [], values = {} }) => ({
        node,
        finding: { rule, severity, ruleSet: 'sbdh', path: nodePath(tree, node), ...tree.position(node), terms, values, message, remedy },
      }))
      .sort((a, b) => a.node - b.node)
      .map(({ finding }) => finding);
  }
}

/** A value in a message: in quotes, cut to what a reader takes in. */
export function shown(value: string): string {
  return `'${value.length > 120 ? `${value.slice(0, 120)}…` : value}'`;
}
