import type { Group } from '../../model/term.js';
import type { XmlElement } from '../../xml/element.js';
import type { Draft, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { Writer } from '../writer.js';
import { writeParts } from './within.js';

/** How a part takes part in a spread: in every element, in the first only, or one item of the list in each. */
export type Role = 'every' | 'first' | 'item';

export interface SpreadPart {
  readonly role: Role;
  readonly part: Part;
}

/**
 * One group over several elements, since each has room for one item of a list of the group: BG-16, where each payment means has room
 * for one account. An element that contradicts the first in what every one repeats is not the same group, and stays unread.
 */
export class Spread implements Part {
  private readonly element: string;
  private readonly number: number;
  private readonly property: string;
  private readonly group: Group;
  /** The property of the group that holds the items. */
  private readonly items: string;
  private readonly parts: readonly SpreadPart[];

  constructor(element: string, number: number, property: string, group: Group, items: string, parts: readonly SpreadPart[]) {
    this.element = element;
    this.number = number;
    this.property = property;
    this.group = group;
    this.items = items;
    this.parts = parts;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    const draft = (into[this.property] as Draft | undefined) ?? {};
    const shared: Draft = {};
    const items: Draft[] = [];
    let node = reader.child(parent, this.number);
    for (let first = true; node >= 0; node = reader.next(parent, this.number, reader.tree.end[node])) {
      if (!first && !reader.attempt(() => this.agrees(node, shared, reader))) continue;
      reader.enter(node);
      if (first) this.readRole('every', node, shared, reader);
      this.readRole('first', node, draft, reader);
      const item: Draft = {};
      this.readRole('item', node, item, reader);
      if (Object.keys(item).length > 0) items.push(item);
      first = false;
    }
    Object.assign(draft, shared);
    if (items.length > 0) draft[this.items] = items;
    if (Object.keys(draft).length > 0) into[this.property] = draft;
  }

  private readRole(role: Role, node: number, into: Draft, reader: Reader): void {
    for (const spread of this.parts) if (spread.role === role) spread.part.read(node, into, reader);
  }

  private agrees(node: number, shared: Draft, reader: Reader): boolean {
    const again: Draft = {};
    this.readRole('every', node, again, reader);
    return Object.entries(again).every(([property, value]) => shared[property] === value);
  }

  write(from: Draft, writer: Writer): readonly XmlElement[] {
    const draft = from[this.property] as Draft | undefined;
    if (draft === undefined) return [];
    const items = (draft[this.items] as readonly Draft[] | undefined) ?? [];
    const elements: XmlElement[] = [];
    for (let index = 0; index < Math.max(1, items.length); index += 1) {
      const children = this.parts.flatMap(({ role, part }) => {
        if (role === 'item') return items.length === 0 ? [] : (writeParts([part], items[index], writer) ?? []);
        return role === 'every' || index === 0 ? part.write(draft, writer) : [];
      });
      if (children.length > 0) elements.push({ name: this.element, attributes: {}, children });
    }
    return elements;
  }

  describe(path: string, report: Report): void {
    report(this.group, `${path}/${this.element}`);
    let items = this.group.properties[this.items] as Group | undefined;
    for (const { role, part } of this.parts) {
      part.describe(`${path}/${this.element}`, (node, place) => {
        // The items have no element of their own but the one around their first term.
        if (role === 'item' && items !== undefined) report(items, place.slice(0, place.lastIndexOf('/')));
        if (role === 'item') items = undefined;
        report(node, place);
      });
    }
  }
}
