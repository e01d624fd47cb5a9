import { NodeKind, type Tree } from '../../xml/tree.js';

/** `path()` of XPath 3.0: `/Q{urn:a}b[1]/@c`, names with their namespace, places among the siblings that the step would also find. */
export function path(t: Tree, node: number): string | undefined {
  if (node < 0) return undefined;
  const steps: string[] = [];
  for (let at = node; at > 0; at = t.parent[at]) steps.push(step(t, at));
  return steps.length === 0 ? '/' : `/${steps.reverse().join('/')}`;
}

function step(t: Tree, node: number): string {
  const uri = t.names.uri[t.name[node]];
  const local = t.names.local[t.name[node]];
  switch (t.kind[node]) {
    case NodeKind.ATTRIBUTE:
      return uri === '' ? `@${local}` : `@Q{${uri}}${local}`;
    case NodeKind.TEXT:
      return `text()[${place(t, node)}]`;
    case NodeKind.COMMENT:
      return `comment()[${place(t, node)}]`;
    case NodeKind.PROCESSING_INSTRUCTION:
      return `processing-instruction(${local})[${place(t, node)}]`;
    default:
      return `Q{${uri}}${local}[${place(t, node)}]`;
  }
}

/** Counted from 1 among siblings of the same kind and name. */
function place(t: Tree, node: number): number {
  const { expanded } = t.names;
  let count = 0;
  for (let at = t.parent[node] + 1; at <= node; at = t.end[at]) {
    if (t.kind[at] === t.kind[node] && expanded[t.name[at]] === expanded[t.name[node]]) count++;
  }
  return count;
}
