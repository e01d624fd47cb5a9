import { INVOICE } from './invoice.js';
import { type Group, isGroup, type Term } from './term.js';

/** A term or group with its place in the model. */
export interface Placed {
  /** `BT-27`, `BG-4`. */
  readonly id: string;
  /** The group it stands in; undefined for what stands in the invoice itself. */
  readonly parent: string | undefined;
  /** Property names from the invoice down: `seller.postalAddress.city`. */
  readonly property: string;
  readonly node: Term | Group;
}

/** All 164 terms and 32 groups, a group before what it holds. */
export const TERMS: readonly Placed[] = place(INVOICE, undefined, '');

const BY_ID = new Map(TERMS.map((placed) => [placed.id, placed]));

/** The row of `BT-…` or `BG-…`; undefined where EN 16931-1:2017 has none. */
export function termById(id: string): Placed | undefined {
  return BY_ID.get(id);
}

function place(group: Group, parent: string | undefined, prefix: string): Placed[] {
  return Object.entries(group.properties).flatMap(([name, node]) => {
    const property = prefix + name;
    const row: Placed = { id: node.id, parent, property, node };
    return isGroup(node) ? [row, ...place(node, node.id, `${property}.`)] : [row];
  });
}
