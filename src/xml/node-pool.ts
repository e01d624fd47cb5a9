import { NodeArrays } from './node-arrays.js';

/** Arrays with room for more nodes than this (1.7 MB) are kept only until memory is needed. */
const KEEP = 1 << 16;
const FIRST = 8272;

let kept: NodeArrays | undefined;
let large: WeakRef<NodeArrays> | undefined;

/**
 * Lends arrays for a tree that nobody sees once `use` has returned: then they serve the next document. To make and clear new ones costs a
 * small document a tenth of its parse.
 */
export function lendNodes<T>(use: (nodes: NodeArrays) => T): T {
  const nodes = large?.deref() ?? kept ?? new NodeArrays(FIRST);
  // Whoever asks meanwhile gets others.
  large = undefined;
  kept = undefined;
  try {
    return use(nodes);
  } finally {
    if (nodes.capacity <= KEEP) kept = nodes;
    else large = new WeakRef(nodes);
  }
}
