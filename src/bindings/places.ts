import { INVOICE } from '../model/invoice.js';
import { type Group, isGroup, isMany } from '../model/term.js';
import { termById } from '../model/terms.js';
import { nodePath } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import type { Draft } from './part.js';
import { readDocument } from './read.js';

/** Where in a document something is: a finding has both. */
export interface Spot {
  /** XPath of an element: `/Invoice[1]/cac:InvoiceLine[3]`. */
  readonly path: string;
  /** The terms that are meant, the first that stands there before the others. */
  readonly terms: readonly string[];
}

/** An item of a repeated group: `lines[2]` of BG-25. */
interface Item {
  readonly property: string;
  readonly group: string;
}

/**
 * Finds the properties of the model that spots in its document speak of: `lines[2].netAmount`. The answer is '' where that is the invoice
 * as a whole.
 */
export function placesIn(tree: Tree): (spot: Spot) => string {
  const drafts = new Map<number, Draft>();
  const { reader } = readDocument(tree, drafts);
  const items = itemsOf(reader.invoice);
  const paths = new Map<string, Item>();
  for (const [node, draft] of drafts) {
    const item = items.get(draft);
    if (item !== undefined) paths.set(nodePath(tree, node), item);
  }
  return ({ path, terms }) => {
    const item = itemAt(path, paths);
    return terms.map((term) => propertyOf(term, item)).find((property) => property !== undefined) ?? item?.property ?? '';
  };
}

function itemAt(path: string, paths: ReadonlyMap<string, Item>): Item | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const item = paths.get(path.slice(0, end));
    if (item !== undefined) return item;
  }
  return undefined;
}

/** A term's property inside an item, or in the invoice where no item is given; undefined where the term belongs to items of another kind. */
function propertyOf(term: string, item: Item | undefined): string | undefined {
  const placed = termById(term);
  if (placed === undefined) return undefined;
  const outer = item === undefined ? '' : `${termById(item.group)!.property}.`;
  if (!placed.property.startsWith(outer)) return undefined;
  const rest = placed.property.slice(outer.length);
  if (isRepeated(placed.parent, item?.group)) return undefined;
  return item === undefined ? rest : `${item.property}.${rest}`;
}

/** Whether a repeated group lies between a group and one around it. */
function isRepeated(group: string | undefined, outer: string | undefined): boolean {
  for (let id = group; id !== undefined && id !== outer; id = termById(id)!.parent) if (isMany(termById(id)!.node)) return true;
  return false;
}

function itemsOf(invoice: Draft): Map<Draft, Item> {
  const found = new Map<Draft, Item>();
  const visit = (group: Group, draft: Draft, prefix: string): void => {
    for (const [property, node] of Object.entries(group.properties)) {
      const value = draft[property];
      if (value === undefined || !isGroup(node)) continue;
      if (!isMany(node)) visit(node, value as Draft, `${prefix}${property}.`);
      else {
        (value as Draft[]).forEach((item, index) => {
          const at = `${prefix}${property}[${index}]`;
          found.set(item, { property: at, group: node.id });
          visit(node, item, `${at}.`);
        });
      }
    }
  };
  visit(INVOICE, invoice, '');
  return found;
}
