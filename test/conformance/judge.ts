import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import type { Tree } from '../../src/xml/tree.js';
import type { Fired } from './corpus.js';
import { location } from './location.js';

/** A check that could not be evaluated. */
export interface Failure {
  readonly rule: string;
  readonly location: string;
  readonly code: string;
  readonly detail: string;
}

/** What one rule set says of a document; `fired` holds no triple twice. */
export interface SheetVerdict {
  readonly ruleSet: string;
  readonly fired: ReadonlyMap<string, Fired>;
  readonly failures: readonly Failure[];
  /** The messages of the fired triples, under the same keys. */
  readonly messages: ReadonlyMap<string, () => string>;
}

export type Judgement = { readonly refused: string } | { readonly sheets: readonly SheetVerdict[] };

/** Bytes to tree; throws where the document is not well-formed. */
export type Parse = (bytes: Uint8Array) => Tree;

/** One string for a fired triple. */
export function keyOf([rule, flag, place]: Fired): string {
  return `${rule} ${flag} ${place}`;
}

/** What the rule sets say of a document, one verdict each; `refused` holds the parser's words where there is no tree. */
export function judge(xml: string, parse: Parse, ruleSets: readonly CompiledRuleSet[]): Judgement {
  let tree: Tree;
  try {
    tree = parse(new TextEncoder().encode(xml));
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  return { sheets: ruleSets.map((ruleSet) => run(tree, ruleSet)) };
}

function run(tree: Tree, ruleSet: CompiledRuleSet): SheetVerdict {
  const fired = new Map<string, Fired>();
  const messages = new Map<string, () => string>();
  const failures: Failure[] = [];
  ruleSet.run(tree, {
    failed(check, node, say) {
      const { id, flag } = ruleSet.checks[check];
      const triple: Fired = [id, flag, location(tree, node)];
      const key = keyOf(triple);
      fired.set(key, triple);
      messages.set(key, () => say().message);
    },
    error(check, node, code, detail) {
      failures.push({ rule: ruleSet.checks[check].id, location: location(tree, node), code, detail });
    },
  });
  return { ruleSet: ruleSet.id, fired, failures, messages };
}
