import { NodeKind } from '../xml/tree.js';
import type { Departures } from './departures.js';
import type { Primitive } from './primitive.js';
import type { Facets } from './schema.js';

/** Checks that an element holds a value and no elements, and that the value is of its type. */
export function checkValue(departures: Departures, element: number, type: Primitive, facets: Facets | undefined): void {
  const { tree } = departures;
  const { kind, end } = tree;
  const stop = end[element];
  let node = element + 1;
  while (kind[node] === NodeKind.ATTRIBUTE && node < stop) node += 1;
  for (; node < stop; node = end[node]) {
    if (kind[node] !== NodeKind.ELEMENT) continue;
    departures.notAValue(node, element);
    return;
  }
  if (type.accepts === undefined && facets === undefined) return;
  const value = tree.string(element);
  if (type.accepts?.(value) === false) {
    departures.value(element, type.form);
  } else if (facets !== undefined) {
    const length = [...collapsed(value)].length;
    if (length < facets.minLength || length > facets.maxLength) {
      departures.value(element, `a text of ${facets.minLength} to ${facets.maxLength} characters`);
    }
  }
}

/** White space as XML Schema collapses it. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
