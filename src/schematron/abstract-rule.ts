import { SchemaError } from './schema-error.js';
import { attributeText, isSch, required, type SourceAttribute, type SourceElement, type SourceNode } from './source.js';

/** A pattern whose rules inherit more elements than this is refused: rules that extend one another several times over grow without end. */
const MAX_INHERITED = 100_000;

/** An abstract rule with the pattern in which it stands, where what it extends is looked up first. */
interface AbstractRule {
  readonly id: string;
  readonly rule: SourceElement;
  readonly home: Rules;
}

type Rules = ReadonlyMap<string, AbstractRule>;

/**
 * The abstract rules of all patterns. A rule `extends` one of its own pattern, as ISO 19757-3 has it, else the one that another pattern
 * has: so does the reference implementation, and published schemas rely on it.
 */
export class AbstractRules {
  readonly #byPattern = new Map<SourceElement, Rules>();
  readonly #everywhere = new Map<string, AbstractRule[]>();
  readonly #contents = new Map<AbstractRule, readonly SourceNode[]>();
  #inherited = 0;

  constructor(patterns: readonly SourceElement[]) {
    for (const pattern of patterns) {
      const home = new Map<string, AbstractRule>();
      for (const rule of pattern.children) {
        if (!isSch(rule, 'rule') || attributeText(rule, 'abstract') !== 'true') continue;
        const attribute = required(rule, 'id');
        const id = attribute.value.trim();
        if (home.has(id)) throw new SchemaError(`there are two abstract rules ${id} in the pattern`, attribute.origin.place());
        const one = { id, rule, home };
        home.set(id, one);
        this.#everywhere.set(id, [...(this.#everywhere.get(id) ?? []), one]);
      }
      this.#byPattern.set(pattern, home);
    }
  }

  /** The pattern without its abstract rules, their content put in where a rule `extends` them. */
  inherit(pattern: SourceElement): SourceElement {
    this.#inherited = 0;
    const home = this.#byPattern.get(pattern) ?? new Map();
    const children = pattern.children.flatMap((child): SourceNode[] => {
      if (!isSch(child, 'rule')) return [child];
      if (attributeText(child, 'abstract') === 'true') return [];
      return [{ ...child, children: this.#content(child, home, []) }];
    });
    return { ...pattern, children };
  }

  /** A rule's children with those it inherits; `open` are the abstract rules that are being read. */
  #content(rule: SourceElement, home: Rules, open: readonly AbstractRule[]): readonly SourceNode[] {
    return rule.children.flatMap((child): readonly SourceNode[] => {
      if (!isSch(child, 'extends')) return [child];
      const id = required(child, 'rule');
      const base = this.#find(id, home);
      if (open.includes(base)) {
        const circle = [...open, base].map((one) => one.id).join(' → ');
        throw new SchemaError(`rules extend each other in a circle: ${circle}`, id.origin.place());
      }
      const inherited = this.#contents.get(base) ?? this.#content(base.rule, base.home, [...open, base]);
      this.#contents.set(base, inherited);
      this.#inherited += inherited.length;
      if (this.#inherited > MAX_INHERITED) throw new SchemaError('the rules of the pattern inherit too much', id.origin.place());
      return inherited;
    });
  }

  #find({ value, origin }: SourceAttribute, home: Rules): AbstractRule {
    const name = value.trim();
    const own = home.get(name);
    if (own !== undefined) return own;
    const [elsewhere, another] = this.#everywhere.get(name) ?? [];
    if (elsewhere === undefined) {
      const remedy = `Give the rule that is meant id="${name}" and abstract="true".`;
      throw new SchemaError(`the schema has no abstract rule ${name}`, origin.place(), remedy);
    }
    if (another !== undefined) {
      const remedy = 'Put the one that is meant into the same pattern, or give it an id of its own.';
      throw new SchemaError(`several patterns have an abstract rule ${name}`, origin.place(), remedy);
    }
    return elsewhere;
  }
}
