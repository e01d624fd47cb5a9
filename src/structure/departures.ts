import type { Tree } from '../xml/tree.js';
import type { StructureFinding, StructureRule } from './finding.js';
import { lastBefore } from './gap.js';
import type { NameMap } from './name-map.js';
import { NAMESPACES } from './namespaces.js';
import { type Attribute, type Schema, SEEN_WORDS } from './schema.js';
import { pathBelowRoot, type Terms } from './terms.js';

/** How much of a value a message shows. */
const SHOWN = 60;
/** How many names a message lists. */
const LISTED = 6;

/** What a document's walk needs to know, and the departures that it meets, each put into words. */
export class Departures {
  readonly tree: Tree;
  readonly schema: Schema;
  readonly names: NameMap;
  readonly findings: StructureFinding[] = [];
  /** No more findings are wanted. */
  full = false;
  private readonly terms: Terms;
  private readonly limit: number;
  private globals: Map<number, number> | undefined;

  constructor(tree: Tree, schema: Schema, names: NameMap, terms: Terms, limit: number) {
    this.tree = tree;
    this.schema = schema;
    this.names = names;
    this.terms = terms;
    this.limit = limit;
  }

  unknown(node: number, parent: number, type: number, at: number): void {
    const expected = this.childNames(type, at);
    const meant = this.sameWord(this.tree.names.local[this.tree.name[node]], type);
    this.add('STRUCTURE-UNKNOWN', node, parent, {
      values: { found: this.shown(node), expected },
      message: `${this.shown(node)} is not known in ${this.shown(parent)}${this.words(parent)}; expected here: ${expected}.`,
      remedy: meant === undefined ? 'Take it out, or put it where it belongs.' : `Probably ${meant} is meant: mind namespace and spelling.`,
    });
  }

  order(node: number, type: number, child: number, at: number): void {
    const after = this.schema.names[this.schema.childName[at]];
    this.add('STRUCTURE-ORDER', node, node, {
      values: { found: this.shown(node), element: this.parentOf(node), expected: this.childNames(type, at) },
      message: `${this.shown(node)}${this.words(node)} stands after ${after}, but belongs before it.`,
      remedy: `Move it to its place${this.placeOf(type, child)}.`,
    });
  }

  repeated(node: number, parent: number, type: number, child: number): void {
    const name = this.schema.names[this.schema.childName[child]];
    this.add('STRUCTURE-REPEATED', node, node, {
      values: { found: this.shown(node), element: this.shown(parent), expected: this.childNames(type, child + 1) },
      message: `${name}${this.words(node)} may stand only once in ${this.shown(parent)}, and stands again.`,
      remedy: 'Keep one of them.',
    });
  }

  missing(parent: number, type: number, child: number): void {
    const name = this.schema.names[this.schema.childName[child]];
    const path = [...pathBelowRoot(this.tree, parent), name.slice(name.indexOf(':') + 1)];
    const terms = this.terms.around(path);
    this.push('STRUCTURE-MISSING', parent, terms, {
      values: { element: this.shown(parent), expected: name, term: this.terms.words(terms) },
      missing: { element: name, after: lastBefore(this.tree, this.schema, parent, type, child) },
      message: `${this.shown(parent)} lacks ${name}${this.inWords(terms)} which has to be there.`,
      remedy: `Add ${name}.`,
    });
  }

  noneOfChoice(element: number, type: number): void {
    const expected = this.schema.from[type] === this.schema.to[type] ? 'an element of any other namespace' : this.choiceNames(type);
    this.add('STRUCTURE-MISSING', element, element, {
      values: { expected },
      message: `${this.shown(element)}${this.words(element)} is empty; it has to hold ${expected}.`,
    });
  }

  secondOfChoice(node: number, type: number): void {
    this.add('STRUCTURE-REPEATED', node, node, {
      values: { found: this.shown(node), element: this.parentOf(node), expected: this.choiceNames(type) },
      message: `${this.shown(node)} stands beside another element, but only one of ${this.choiceNames(type)} may be there.`,
      remedy: 'Keep one of them.',
    });
  }

  secondExtension(node: number): void {
    this.add('STRUCTURE-REPEATED', node, node, {
      values: { found: this.shown(node), element: this.parentOf(node), expected: 'an element' },
      message: `An extension holds one element; ${this.shown(node)} is another.`,
      remedy: 'Give each its own ext:UBLExtension.',
    });
  }

  ownExtension(node: number): void {
    this.add('STRUCTURE-UNKNOWN', node, node, {
      values: { found: this.shown(node), element: this.parentOf(node), expected: 'an element of any other namespace' },
      message: `An extension holds an element of a namespace of its own; ${this.shown(node)} has none, or that of the extensions.`,
    });
  }

  text(node: number): void {
    const parent = this.tree.parent[node];
    this.add('STRUCTURE-TEXT', node, parent, {
      values: { found: this.clipped(node) },
      message: `${this.shown(parent)}${this.words(parent)} holds elements, and no text between them; found: ${this.clipped(node)}.`,
      remedy: 'Take the text out, or put it in the element that it belongs to.',
    });
  }

  notAValue(node: number, parent: number): void {
    this.add('STRUCTURE-NOT-A-VALUE', node, parent, {
      values: { found: this.shown(node) },
      message: `${this.shown(parent)}${this.words(parent)} holds a value, and no element such as ${this.shown(node)}.`,
    });
  }

  value(element: number, form: string): void {
    this.add('STRUCTURE-VALUE', element, element, {
      values: { found: this.clipped(element), expected: form },
      message: `${this.shown(element)}${this.words(element)} has to be ${form}; found: ${this.clipped(element)}.`,
    });
  }

  unknownAttribute(node: number, attributes: readonly Attribute[]): void {
    const element = this.tree.parent[node];
    const names = attributes.map((attribute) => attribute.name);
    const expected = names.length === 0 ? 'no attribute' : names.join(', ');
    this.add('STRUCTURE-ATTRIBUTE', node, element, {
      values: { found: this.shown(node), expected },
      message: `${this.shown(element)}${this.words(element)} has no attribute ${this.shown(node)}; it takes ${expected}.`,
      remedy: 'Take the attribute out.',
    });
  }

  missingAttribute(element: number, name: string): void {
    this.add('STRUCTURE-ATTRIBUTE-MISSING', element, element, {
      values: { expected: name },
      message: `${this.shown(element)}${this.words(element)} lacks the attribute ${name}.`,
      remedy: `Add ${name}.`,
    });
  }

  attributeValue(node: number, form: string): void {
    const element = this.tree.parent[node];
    this.add('STRUCTURE-ATTRIBUTE-VALUE', node, element, {
      values: { found: this.clipped(node), attribute: this.shown(node), expected: form },
      message: `${this.shown(node)} of ${this.shown(element)}${this.words(element)} has to be ${form}; found: ${this.clipped(node)}.`,
    });
  }

  otherType(node: number, expected: string): void {
    this.add('STRUCTURE-TYPE', node, this.tree.parent[node], {
      values: { found: this.clipped(node), expected },
      message: `${this.shown(this.tree.parent[node])} is of the type ${expected}; ${this.shown(node)} names another: ${this.clipped(node)}.`,
      remedy: 'Take the attribute out.',
    });
  }

  /** The type of an element that may stand in an extension, where the schema knows its name. UBL's elements have one type each. */
  globalType(name: number): number | undefined {
    if (name === 0) return undefined;
    if (this.globals === undefined) {
      this.globals = new Map();
      for (const [child, childName] of this.schema.childName.entries()) this.globals.set(childName, this.schema.childType[child]);
    }
    return this.globals.get(name);
  }

  isForeign(node: number): boolean {
    const uri = this.tree.names.uri[this.tree.name[node]];
    return uri !== '' && uri !== NAMESPACES.get('ext');
  }

  /** `meant` is the element whose terms the finding bears. */
  private add(rule: StructureRule, node: number, meant: number, rest: Pick<StructureFinding, 'values' | 'message' | 'remedy'>): void {
    const terms = this.terms.around(pathBelowRoot(this.tree, meant));
    const values = { ...rest.values, element: rest.values.element ?? this.shown(meant), term: this.terms.words(terms) };
    this.push(rule, node, terms, { ...rest, values });
  }

  private push(
    rule: StructureRule,
    node: number,
    terms: readonly string[],
    rest: Pick<StructureFinding, 'values' | 'missing' | 'message' | 'remedy'>,
  ): void {
    if (this.findings.length < this.limit) {
      this.findings.push({ rule, node, terms, ...rest });
    } else if (!this.full) {
      this.full = true;
      const message = `There are more than ${this.limit} departures from the structure; the others are not listed.`;
      this.findings.push({ rule: 'STRUCTURE-MORE', node, terms: [], values: { count: String(this.limit) }, message });
    }
  }

  private words(element: number): string {
    return this.inWords(this.terms.around(pathBelowRoot(this.tree, element)));
  }

  private inWords(terms: readonly string[]): string {
    return terms.length === 0 ? '' : `, ${this.terms.words(terms)},`;
  }

  private parentOf(node: number): string {
    return this.shown(this.tree.parent[node]);
  }

  /** A node's name as written. */
  private shown(node: number): string {
    const { prefix, local } = this.tree.names;
    const name = this.tree.name[node];
    return prefix[name] === '' ? local[name] : `${prefix[name]}:${local[name]}`;
  }

  private clipped(node: number): string {
    const text = this.tree.string(node).trim();
    return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
  }

  /** What may stand from a child on, up to the next that has to be there. */
  private childNames(type: number, from: number): string {
    const { schema } = this;
    const names: string[] = [];
    for (let child = from; child < schema.to[type]; child += 1) {
      if (names.length === LISTED) return `${names.join(', ')}, …`;
      names.push(schema.names[schema.childName[child]]);
      const bit = child - schema.from[type];
      if ((schema.required[type * SEEN_WORDS + (bit >> 5)] & (1 << (bit & 31))) !== 0 && child > from) break;
    }
    return names.length === 0 ? 'nothing more' : names.join(', ');
  }

  private choiceNames(type: number): string {
    const names = Array.from(
      this.schema.childName.subarray(this.schema.from[type], this.schema.to[type]),
      (name) => this.schema.names[name],
    );
    return names.join(' or ');
  }

  private placeOf(type: number, child: number): string {
    return child === this.schema.from[type] ? ', the first' : `, after ${this.schema.names[this.schema.childName[child - 1]]}`;
  }

  /** A child that is called alike but for the namespace or capitals. */
  private sameWord(local: string, type: number): string | undefined {
    const { schema } = this;
    for (let child = schema.from[type]; child < schema.to[type]; child += 1) {
      const name = schema.names[schema.childName[child]];
      if (name.slice(name.indexOf(':') + 1).toLowerCase() === local.toLowerCase()) return name;
    }
    return undefined;
  }
}
