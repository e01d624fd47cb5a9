import type { Group, Term } from '../model/term.js';
import type { DataType } from '../model/values.js';
import type { Guard, Part } from './part.js';
import { Constant } from './parts/constant.js';
import { AlsoRead, InInvoice } from './parts/elsewhere.js';
import { Groups, type GroupsOptions, Into } from './parts/groups.js';
import { Spread, type SpreadPart } from './parts/spread.js';
import { type Supply, TermPart } from './parts/term-part.js';
import { TermsPart } from './parts/terms-part.js';
import { Within, type WithinOptions } from './parts/within.js';
import type { Reader } from './reader.js';
import type { ValueBinding } from './value.js';
import type { Vocabulary } from './vocabulary.js';

type TermProperty<G extends Group> = { [K in keyof G['properties']]: G['properties'][K] extends Group ? never : K }[keyof G['properties']] &
  string;
type GroupProperty<G extends Group> = {
  [K in keyof G['properties']]: G['properties'][K] extends Group ? K : never;
}[keyof G['properties']] &
  string;

export interface TermOptions<G extends Group> {
  readonly when?: Guard;
  /** Where the value does not stand as its type does elsewhere. */
  readonly as?: ValueBinding;
  /** Attributes that hold other terms of the same group. */
  readonly attributes?: { readonly [attribute: string]: TermProperty<G> };
  /** Attributes that always say the same. */
  readonly constants?: { readonly [attribute: string]: string };
  readonly supply?: Supply;
}

/**
 * The parts that the bindings of one syntax are made of. A path names elements from the outer to the inner, `cac:PartyName/cbc:Name`;
 * elements around others are written only where they hold something.
 */
export class Syntax {
  readonly vocabulary: Vocabulary;
  private readonly values: Readonly<Record<DataType, ValueBinding>>;
  /** Paths that every document is asked for, once they are numbers. */
  private readonly peeked = new Map<string, readonly number[]>();

  constructor(vocabulary: Vocabulary, values: Readonly<Record<DataType, ValueBinding>>) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** Elements around parts of the same group. */
  within(path: string, ...parts: readonly Part[]): Part {
    return this.around(path, parts, {});
  }

  /** The same for the first of several like-named elements that `when` accepts. */
  matching(path: string, when: Guard, ...parts: readonly Part[]): Part {
    return this.around(path, parts, { when });
  }

  /** The same, written even where it holds nothing. */
  always(path: string, ...parts: readonly Part[]): Part {
    return this.around(path, parts, { always: true });
  }

  /** `also`: other ways to say the same. */
  constant(path: string, value: string, ...also: readonly string[]): Part {
    const names = path.split('/');
    const inner = new Constant(names[names.length - 1], this.vocabulary.number(names[names.length - 1]), value, also);
    if (names.length === 1) return inner;
    const part = this.around(names.slice(0, -1).join('/'), [inner], { always: true });
    return {
      constant: true,
      read: (parent, into, reader) => part.read(parent, into, reader),
      write: () => names.slice(0, -1).reduceRight((children, name) => [{ name, attributes: {}, children }], inner.write()),
      describe: () => {},
    };
  }

  /** Parts of a group of the model, by property name. */
  of<G extends Group>(group: G) {
    return {
      term: (path: string, property: TermProperty<G>, options: TermOptions<G> = {}): Part => this.term(group, path, property, options),
      /** For a term that may occur several times. */
      terms: (path: string, property: TermProperty<G>, options: Pick<TermOptions<G>, 'when' | 'as'> = {}): Part => {
        const node = group.properties[property] as Term;
        return new TermsPart(this.steps(path), property, node, options.as ?? this.values[node.type], options.when);
      },
      /** A group inside this one, in an element of its own; '' where its parts stand among those of this group. */
      group: (path: string, property: GroupProperty<G>, ...parts: readonly Part[]): Part => {
        const into = new Into(property, group.properties[property] as Group, parts);
        return path === '' ? into : this.within(path, into);
      },
      /** A group that may occur several times. */
      groups: (path: string, property: GroupProperty<G>, options: GroupsOptions, ...parts: readonly Part[]): Part => {
        const [first, ...rest] = this.steps(path);
        const inner = rest.length === 0 ? parts : [this.within(path.slice(first.element.length + 1), ...parts)];
        return new Groups(first.element, first.number, property, group.properties[property] as Group, inner, options);
      },
      /** A group over several elements, each with one item of its list `items`. */
      spread: (element: string, property: GroupProperty<G>, items: string, ...parts: readonly SpreadPart[]): Part =>
        new Spread(element, this.vocabulary.number(element), property, group.properties[property] as Group, items, parts),
      /** A term of this group, which is the invoice itself, inside another group. */
      elsewhere: (path: string, property: TermProperty<G>, options: TermOptions<G> = {}): Part =>
        new InInvoice(property, this.term(group, path, property, options)),
    };
  }

  alsoRead(part: Part): Part {
    return new AlsoRead(part);
  }

  /** Accepts an element by the text at the end of a path of its children; `condition` says the same as an XPath predicate. */
  textAt(path: string, accept: (text: string | undefined) => boolean, condition: string): Guard {
    const numbers = this.steps(path).map(({ number }) => number);
    const guard = (element: number, reader: Reader): boolean => accept(reader.peekPath(element, numbers));
    return Object.assign(guard, { condition });
  }

  /** Accepts an element by an attribute of the first child at the end of a path; '' for its own. */
  attributeAt(path: string, attribute: string, accept: (text: string | undefined) => boolean, condition: string): Guard {
    const numbers = path === '' ? [] : this.steps(path).map(({ number }) => number);
    const wanted = this.vocabulary.number(attribute);
    const guard = (element: number, reader: Reader): boolean => {
      const node = numbers.reduce((at, number) => (at < 0 ? -1 : reader.child(at, number)), element);
      return node >= 0 && accept(reader.peekAttribute(node, wanted));
    };
    return Object.assign(guard, { condition });
  }

  /** The text at the end of a path of elements, each the first of its name. Takes nothing. */
  peek(path: string, element: number, reader: Reader): string | undefined {
    let steps = this.peeked.get(path);
    if (steps === undefined) {
      steps = this.steps(path).map(({ number }) => number);
      this.peeked.set(path, steps);
    }
    return reader.peekPath(element, steps);
  }

  private term<G extends Group>(group: G, path: string, property: TermProperty<G>, options: TermOptions<G>): Part {
    const names = path.split('/');
    const node = group.properties[property] as Term;
    const leaf = names[names.length - 1];
    const attributes = Object.entries(options.attributes ?? {}).map(([attribute, other]) => ({
      attribute,
      number: this.vocabulary.number(attribute),
      property: other,
      term: group.properties[other] as Term,
    }));
    const constants = Object.entries(options.constants ?? {}).map(([attribute, value]) => ({
      attribute,
      number: this.vocabulary.number(attribute),
      value,
    }));
    const part = new TermPart(leaf, this.vocabulary.number(leaf), property, node, options.as ?? this.values[node.type], {
      when: options.when,
      supply: options.supply,
      attributes,
      constants,
    });
    return names.length === 1 ? part : this.within(names.slice(0, -1).join('/'), part);
  }

  private around(path: string, parts: readonly Part[], options: WithinOptions): Part {
    const steps = this.steps(path);
    const { when, ...written } = options;
    return steps.reduceRight<readonly Part[]>(
      (inner, { element, number }, index) => [new Within(element, number, inner, index === 0 ? { ...written, when } : written)],
      parts,
    )[0];
  }

  private steps(path: string): { readonly element: string; readonly number: number }[] {
    return path.split('/').map((element) => ({ element, number: this.vocabulary.number(element) }));
  }
}
