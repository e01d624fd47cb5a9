import { NodeKind, type Tree } from '../../xml/tree.js';
import { type Atomic, type Seq, UntypedAtomic } from './item.js';

/** A node's typed value in a document without schema types. */
export function atomizeNode(t: Tree, node: number): string | UntypedAtomic {
  const kind = t.kind[node];
  const value = t.string(node);
  return kind === NodeKind.COMMENT || kind === NodeKind.PROCESSING_INSTRUCTION ? value : new UntypedAtomic(value);
}

/** fn:data: nodes by their typed values, atomic values as they are. */
export function atomize(t: Tree, seq: Seq): Atomic[] {
  return seq.map((item) => (typeof item === 'number' ? atomizeNode(t, item) : item));
}
