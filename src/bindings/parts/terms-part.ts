import type { Term } from '../../model/term.js';
import type { XmlElement } from '../../xml/element.js';
import type { Draft, Guard, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { ValueBinding } from '../value.js';
import type { Writer } from '../writer.js';

/** A term that may occur several times, each in elements of its own: the last name of the path holds the value. */
export class TermsPart implements Part {
  private readonly path: readonly { readonly element: string; readonly number: number }[];
  private readonly property: string;
  private readonly term: Term;
  private readonly value: ValueBinding;
  private readonly when: Guard | undefined;

  constructor(path: TermsPart['path'], property: string, term: Term, value: ValueBinding, when: Guard | undefined) {
    this.path = path;
    this.property = property;
    this.term = term;
    this.value = value;
    this.when = when;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const found = (into[this.property] as unknown[] | undefined) ?? [];
    const [first] = this.path;
    let node = reader.child(parent, first.number);
    for (; node >= 0; node = reader.next(parent, first.number, reader.tree.end[node])) {
      if (this.when !== undefined && !this.when(node, reader)) continue;
      const value = this.readOne(node, reader);
      if (value !== undefined) found.push(value);
    }
    if (found.length > 0) into[this.property] = found;
  }

  private readOne(outer: number, reader: Reader): unknown {
    let node = outer;
    for (const { number } of this.path.slice(1)) {
      node = reader.child(node, number);
      if (node < 0) return undefined;
    }
    const value = this.value.read(node, reader);
    if (value === undefined) return undefined;
    for (let step = node; step !== outer; step = reader.tree.parent[step]) reader.enter(step);
    reader.enter(outer);
    return value;
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const values = (from[this.property] as readonly unknown[] | undefined) ?? [];
    if (values.length > 0) writer.mark(from, this.property);
    const names = this.path.map(({ element }) => element);
    const leaf = names[names.length - 1];
    return values.flatMap((value) => {
      const written = this.value.write(value, leaf, writer);
      if (written === undefined) return [];
      return [names.slice(0, -1).reduceRight<XmlElement>((inner, name) => ({ name, attributes: {}, children: [inner] }), written)];
    });
  }

  describe(path: string, report: Report): void {
    report(this.term, [path, ...this.path.map(({ element }) => element)].join('/') + (this.when?.condition ?? ''));
  }
}
