import { type Placed, TERMS } from '../model/terms.js';
import type { InvoiceSyntax } from './document.js';
import { DOCUMENTS } from './documents.js';

/** A term of EN 16931 and where each syntax holds it. */
export interface Correspondence extends Placed {
  /** XPaths from the root element, with the conditions that tell like-named elements apart; several where any of them may carry the term. */
  readonly paths: Readonly<Record<InvoiceSyntax, readonly string[]>>;
}

/** All terms and groups in the model's order, with their places as the bindings read and write them. */
export function correspondence(): Correspondence[] {
  const places = Object.values(DOCUMENTS).map(({ name, root, parts }) => {
    const found = new Map<string, Set<string>>();
    for (const part of parts) {
      part.describe(`/${root}`, (node, path) => found.set(node.id, (found.get(node.id) ?? new Set()).add(path)));
    }
    return [name, found] as const;
  });
  return TERMS.map((placed) => ({
    ...placed,
    paths: Object.fromEntries(places.map(([name, found]) => [name, [...(found.get(placed.id) ?? [])]])) as Record<InvoiceSyntax, string[]>,
  }));
}
