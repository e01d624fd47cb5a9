import type { XmlElement } from '../../xml/element.js';
import type { Draft, Guard, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { Writer } from '../writer.js';

export interface WithinOptions {
  /** Which of several elements of that name is meant; without it the first. */
  readonly when?: Guard | undefined;
  /** Whether the element is written even where it is empty. */
  readonly always?: boolean;
}

/** An element around parts of the same group. */
export class Within implements Part {
  private readonly element: string;
  private readonly number: number;
  private readonly parts: readonly Part[];
  private readonly options: WithinOptions;

  constructor(element: string, number: number, parts: readonly Part[], options: WithinOptions = {}) {
    this.element = element;
    this.number = number;
    this.parts = parts;
    this.options = options;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const { when } = this.options;
    let node = reader.child(parent, this.number);
    while (node >= 0 && when !== undefined && !when(node, reader)) node = reader.next(parent, this.number, reader.tree.end[node]);
    if (node < 0) return;
    reader.enter(node);
    for (const part of this.parts) part.read(node, into, reader);
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const children = writeParts(this.parts, from, writer);
    if (children === undefined && this.options.always !== true) return [];
    return [{ name: this.element, attributes: {}, children: children ?? [] }];
  }

  describe(path: string, report: Report): void {
    for (const part of this.parts) part.describe(`${path}/${this.element}${this.options.when?.condition ?? ''}`, report);
  }
}

/** What parts write one after the other; undefined where that is nothing but constants. */
export function writeParts(parts: readonly Part[], from: Draft, writer: Writer): XmlElement[] | undefined {
  const children: XmlElement[] = [];
  let substance = false;
  for (const part of parts) {
    const written = part.write(from, writer);
    if (written.length === 0) continue;
    for (const element of written) children.push(element);
    substance ||= part.constant !== true;
  }
  return substance ? children : undefined;
}
