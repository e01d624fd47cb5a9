import type { Decimal } from '../../base/decimal.js';
import type { Term } from '../../model/term.js';
import type { XmlElement } from '../../xml/element.js';
import type { Draft, Guard, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { ValueBinding } from '../value.js';
import type { Writer } from '../writer.js';

/** A term that stands in an attribute of another term's element. */
export interface AttributeTerm {
  readonly attribute: string;
  readonly number: number;
  readonly property: string;
  readonly term: Term;
}

/** A value that the rest of the invoice determines. */
export interface Supply {
  readonly value: (from: Draft, writer: Writer) => Decimal | undefined;
  readonly reason: string;
}

export interface TermPartOptions {
  /** Which of several elements of that name is meant; without it the first. */
  readonly when?: Guard | undefined;
  readonly attributes?: readonly AttributeTerm[];
  /** Attributes that always say the same: number, name and value. */
  readonly constants?: readonly { readonly attribute: string; readonly number: number; readonly value: string }[];
  /** The value where the model has none but the schema wants one, and why. */
  readonly supply?: Supply | undefined;
}

/** One element, one value of one term, whose type says how it stands there. */
export class TermPart implements Part {
  private readonly element: string;
  private readonly number: number;
  private readonly property: string;
  private readonly term: Term;
  private readonly value: ValueBinding;
  private readonly options: TermPartOptions;
  private readonly attributes: readonly AttributeTerm[];
  private readonly constants: NonNullable<TermPartOptions['constants']>;

  constructor(element: string, number: number, property: string, term: Term, value: ValueBinding, options: TermPartOptions = {}) {
    this.element = element;
    this.number = number;
    this.property = property;
    this.term = term;
    this.value = value;
    this.options = options;
    this.attributes = options.attributes ?? [];
    this.constants = options.constants ?? [];
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const { when } = this.options;
    let node = reader.child(parent, this.number);
    while (node >= 0 && when !== undefined && !when(node, reader)) node = reader.next(parent, this.number, reader.tree.end[node]);
    if (node < 0) return;
    if (into[this.property] !== undefined) this.readAgain(node, into, reader);
    else this.readElement(node, into, reader);
  }

  private readElement(node: number, into: Draft, reader: Reader): void {
    const value = this.value.read(node, reader);
    if (value !== undefined) into[this.property] = value;
    for (const { number, property } of this.attributes) {
      if (into[property] !== undefined) continue;
      const text = reader.takeAttribute(node, number);
      if (text !== undefined) into[property] = text;
    }
    for (const constant of this.constants) {
      if (reader.peekAttribute(node, constant.number) === constant.value) reader.takeAttribute(node, constant.number);
    }
  }

  /** A value that the document says a second time is taken where it is the same: nothing is lost. */
  private readAgain(node: number, into: Draft, reader: Reader): void {
    reader.attempt(() => {
      const again: Draft = {};
      this.readElement(node, again, reader);
      return Object.entries(again).every(([property, value]) => JSON.stringify(value) === JSON.stringify(into[property]));
    });
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const value = from[this.property] ?? this.supplied(from, writer);
    if (value === undefined) return [];
    const written = this.value.write(value, this.element, writer);
    if (written === undefined) return [];
    writer.mark(from, this.property);
    const { attributes, constants } = this.options;
    if (attributes === undefined && constants === undefined) return [written];
    const added: Record<string, string> = { ...written.attributes };
    for (const { attribute, property } of attributes ?? []) {
      const text = from[property] as string | undefined;
      if (text === undefined) continue;
      writer.mark(from, property);
      added[attribute] = text;
    }
    for (const { attribute, value: fixed } of constants ?? []) added[attribute] = fixed;
    return [{ ...written, attributes: added }];
  }

  private supplied(from: Draft, writer: Writer): unknown {
    const { supply } = this.options;
    const value = supply?.value(from, writer);
    if (value !== undefined && supply !== undefined) writer.supply(from, this.property, this.term, value, supply.reason);
    return value;
  }

  describe(path: string, report: Report): void {
    const place = `${path}/${this.element}${this.options.when?.condition ?? ''}`;
    report(this.term, place);
    for (const { attribute, term } of this.attributes) report(term, `${place}/@${attribute}`);
  }
}
