import type { Group } from '../../model/term.js';
import type { XmlElement } from '../../xml/element.js';
import type { Draft, Guard, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { Writer } from '../writer.js';
import { writeParts } from './within.js';

/** A group whose parts stand among those of the group around it, here or at several places. */
export class Into implements Part {
  private readonly property: string;
  private readonly group: Group;
  private readonly parts: readonly Part[];

  constructor(property: string, group: Group, parts: readonly Part[]) {
    this.property = property;
    this.group = group;
    this.parts = parts;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const draft = (into[this.property] as Draft | undefined) ?? {};
    for (const part of this.parts) part.read(parent, draft, reader);
    if (Object.keys(draft).length > 0) into[this.property] = draft;
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const draft = from[this.property] as Draft | undefined;
    return draft === undefined ? [] : (writeParts(this.parts, draft, writer) ?? []);
  }

  describe(path: string, report: Report): void {
    report(this.group, path);
    for (const part of this.parts) part.describe(path, report);
  }
}

export interface GroupsOptions {
  readonly when?: Guard | undefined;
  /** How many the schema allows; all are read. */
  readonly limit?: number | undefined;
}

/** A group that may occur several times, each in an element of its own. */
export class Groups implements Part {
  private readonly element: string;
  private readonly number: number;
  private readonly property: string;
  private readonly group: Group;
  private readonly parts: readonly Part[];
  private readonly options: GroupsOptions;

  constructor(element: string, number: number, property: string, group: Group, parts: readonly Part[], options: GroupsOptions) {
    this.element = element;
    this.number = number;
    this.property = property;
    this.group = group;
    this.parts = parts;
    this.options = options;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const { when } = this.options;
    const found = (into[this.property] as Draft[] | undefined) ?? [];
    let node = reader.child(parent, this.number);
    for (; node >= 0; node = reader.next(parent, this.number, reader.tree.end[node])) {
      if (when !== undefined && !when(node, reader)) continue;
      reader.enter(node);
      const draft: Draft = {};
      for (const part of this.parts) part.read(node, draft, reader);
      if (Object.keys(draft).length === 0) continue;
      found.push(draft);
      reader.items?.set(node, draft);
    }
    if (found.length > 0) into[this.property] = found;
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const drafts = (from[this.property] as readonly Draft[] | undefined) ?? [];
    const elements: XmlElement[] = [];
    for (const draft of drafts.slice(0, this.options.limit)) {
      const children = writeParts(this.parts, draft, writer);
      if (children !== undefined) elements.push({ name: this.element, attributes: {}, children });
    }
    return elements;
  }

  describe(path: string, report: Report): void {
    report(this.group, `${path}/${this.element}${this.options.when?.condition ?? ''}`);
    for (const part of this.parts) part.describe(`${path}/${this.element}${this.options.when?.condition ?? ''}`, report);
  }
}
