import { SchemaError } from './schema-error.js';
import { attributeText, isSch, required, type SourceElement, type SourceNode } from './source.js';

/** A pattern whose rules inherit more elements than this is refused: rules that extend one another several times over grow without end. */
const MAX_INHERITED = 100_000;

/** What reading one pattern keeps in mind. */
interface Inheritance {
  readonly abstract: ReadonlyMap<string, SourceElement>;
  /** Contents already known, by id. */
  readonly contents: Map<string, readonly SourceNode[]>;
  inherited: number;
}

/** Leaves out the abstract rules of a pattern and puts in their content where a rule `extends` them. */
export function inheritRules(pattern: SourceElement): SourceElement {
  const abstract = new Map<string, SourceElement>();
  for (const child of pattern.children) {
    if (!isSch(child, 'rule') || attributeText(child, 'abstract') !== 'true') continue;
    const id = required(child, 'id');
    if (abstract.has(id.value)) throw new SchemaError(`there are two abstract rules ${id.value} in the pattern`, id.origin.place());
    abstract.set(id.value, child);
  }
  const state: Inheritance = { abstract, contents: new Map(), inherited: 0 };
  const children = pattern.children.flatMap((child): SourceNode[] => {
    if (!isSch(child, 'rule')) return [child];
    if (attributeText(child, 'abstract') === 'true') return [];
    return [{ ...child, children: content(child, state, []) }];
  });
  return { ...pattern, children };
}

/** A rule's children with those it inherits; `open` names the abstract rules that are being read. */
function content(rule: SourceElement, state: Inheritance, open: readonly string[]): readonly SourceNode[] {
  return rule.children.flatMap((child): readonly SourceNode[] => {
    if (!isSch(child, 'extends')) return [child];
    const id = required(child, 'rule');
    const name = id.value.trim();
    const base = state.abstract.get(name);
    if (base === undefined) {
      const remedy = `Give the rule that is meant id="${name}" and abstract="true", in the same pattern.`;
      throw new SchemaError(`the pattern has no abstract rule ${name}`, id.origin.place(), remedy);
    }
    if (open.includes(name))
      throw new SchemaError(`rules extend each other in a circle: ${[...open, name].join(' → ')}`, id.origin.place());
    const inherited = state.contents.get(name) ?? content(base, state, [...open, name]);
    state.contents.set(name, inherited);
    state.inherited += inherited.length;
    if (state.inherited > MAX_INHERITED) throw new SchemaError('the rules of the pattern inherit too much', id.origin.place());
    return inherited;
  });
}
