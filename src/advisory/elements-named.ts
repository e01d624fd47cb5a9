import { NodeKind, type Tree } from '../xml/tree.js';

/** Every element of this name (`{namespace}local`) in document order. */
export function elementsNamed(tree: Tree, name: string): number[] {
  const found: number[] = [];
  const known = new Map<number, boolean>();
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] !== NodeKind.ELEMENT) continue;
    const id = tree.name[node];
    let same = known.get(id);
    if (same === undefined) {
      same = `{${tree.names.uri[id]}}${tree.names.local[id]}` === name;
      known.set(id, same);
    }
    if (same) found.push(node);
  }
  return found;
}
