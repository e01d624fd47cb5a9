import type { Loader } from './loader.js';
import { withoutOffsets } from './origin.js';
import { SchemaError } from './schema-error.js';
import { attribute, attributeText, isSch, required, type SourceElement, type SourceNode } from './source.js';
import { MAX_EXPANSION, type Substitute, substitution } from './substitute.js';

/**
 * Leaves out the abstract patterns of a schema and puts in their content where a pattern is one of them (`is-a`). Of two with one id the
 * reference implementation takes both, each as a pattern of its own, and schemas that extend another this way rely on it. Rules that
 * stand beside `is-a`, which ISO 19757-3 does not allow, it drops unseen: they are noted.
 */
export function instantiatePatterns(schema: SourceElement, loader: Pick<Loader, 'note'>): SourceElement {
  const abstract = new Map<string, SourceElement[]>();
  for (const child of schema.children) {
    if (!isSch(child, 'pattern') || attributeText(child, 'abstract') !== 'true') continue;
    const id = required(child, 'id');
    if (attribute(child, 'is-a')) throw new SchemaError('an abstract pattern cannot itself be one (is-a)', child.origin.place());
    abstract.set(id.value.trim(), [...(abstract.get(id.value.trim()) ?? []), child]);
  }
  const budget = { left: MAX_EXPANSION };
  const children = schema.children.flatMap((child): SourceNode[] => {
    if (!isSch(child, 'pattern')) return [child];
    if (attributeText(child, 'abstract') === 'true') return [];
    const isA = attribute(child, 'is-a');
    if (isA === undefined) return [child];
    const bases = abstract.get(isA.value.trim());
    if (bases === undefined) {
      throw new SchemaError(
        `there is no abstract pattern ${isA.value}`,
        isA.origin.place(),
        `There are: ${[...abstract.keys()].join(', ')}.`,
      );
    }
    noteOwnRules(child, loader);
    return bases.map((base, i) => instance(child, base, budget, i === 0));
  });
  return { ...schema, children };
}

function noteOwnRules(pattern: SourceElement, loader: Pick<Loader, 'note'>): void {
  const rule = pattern.children.find((child) => isSch(child, 'rule'));
  if (rule === undefined) return;
  loader.note('the rules of a pattern that is another one (is-a) do not count: give them a pattern of their own', rule.origin.place());
}

/** @param first What the pattern holds besides parameters, such as its variables, goes into the first of several. */
function instance(pattern: SourceElement, base: SourceElement, budget: { left: number }, first: boolean): SourceElement {
  const own: readonly SourceNode[] = first ? pattern.children.filter((child) => !isSch(child, 'param') && !isSch(child, 'rule')) : [];
  const substitute = substitution(new Map([...params(base), ...params(pattern)]));
  const inherited = base.children.filter((child) => !isSch(child, 'param')).map((child) => replace(child, substitute, pattern, budget));
  return {
    ...pattern,
    attributes: pattern.attributes.filter((one) => one.local !== 'is-a'),
    children: [...own, ...inherited],
  };
}

/** An abstract pattern's own parameters are defaults. Of two with one name the last counts, as CEN's own CII binding relies on. */
function params(pattern: SourceElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const child of pattern.children) {
    if (!isSch(child, 'param')) continue;
    const name = required(child, 'name').value.trim();
    const value = attribute(child, 'value');
    if (value === undefined) throw new SchemaError(`the param ${name} has no value`, child.origin.place());
    found.set(name, value.value);
  }
  return found;
}

function replace<T extends SourceNode>(node: T, substitute: Substitute, pattern: SourceElement, budget: { left: number }): T;
function replace(node: SourceNode, substitute: Substitute, pattern: SourceElement, budget: { left: number }): SourceNode {
  const spend = (text: string): string => {
    budget.left -= text.length;
    if (budget.left < 0) throw new SchemaError('abstract patterns make too much text of this schema', pattern.origin.place());
    return text;
  };
  if (node.kind === 'instruction') return node;
  if (node.kind === 'text') return { ...node, value: spend(substitute(node.value)) };
  const attributes = node.attributes.map((one) => {
    const value = spend(substitute(one.value, one.local));
    return value === one.value ? one : { ...one, value, origin: withoutOffsets(one.origin) };
  });
  return { ...node, attributes, children: node.children.map((child) => replace(child, substitute, pattern, budget)) };
}
