import { NodeKind } from '../xml/tree.js';
import type { Departures } from './departures.js';
import { XsiName } from './name-map.js';
import type { Primitive } from './primitive.js';
import type { Attribute, Facets } from './schema.js';

/** Checks the attributes of an element against those that its type has. */
export function checkAttributes(context: Departures, element: number, attributes: readonly Attribute[]): void {
  const { tree, names } = context;
  let met = 0;
  let node = element + 1;
  for (; tree.kind[node] === NodeKind.ATTRIBUTE; node += 1) {
    const id = names.attributes[tree.name[node]];
    if (id === XsiName.LOCATION || id === XsiName.TYPE) continue;
    let index = 0;
    while (index < attributes.length && attributes[index].id !== id) index += 1;
    if (index === attributes.length) {
      context.unknownAttribute(node, attributes);
      continue;
    }
    met |= 1 << index;
    const { type, fixed } = attributes[index];
    if (type.accepts === undefined && fixed === undefined) continue;
    const value = tree.string(node);
    if (type.accepts?.(value) === false) context.attributeValue(node, type.form);
    else if (fixed !== undefined && collapsed(value) !== fixed) context.attributeValue(node, `"${fixed}"`);
  }
  for (let index = 0; index < attributes.length; index += 1) {
    if (attributes[index].required && (met & (1 << index)) === 0) context.missingAttribute(element, attributes[index].name);
  }
}

/** Checks that an element holds a value and no elements, and that the value is of its type. */
export function checkValue(context: Departures, element: number, type: Primitive, facets: Facets | undefined): void {
  const { tree } = context;
  const end = tree.end[element];
  for (let node = element + 1; node < end; node = tree.end[node]) {
    if (tree.kind[node] !== NodeKind.ELEMENT) continue;
    context.notAValue(node, element);
    return;
  }
  if (type.accepts === undefined && facets === undefined) return;
  const value = tree.string(element);
  if (type.accepts?.(value) === false) {
    context.value(element, type.form);
  } else if (facets !== undefined) {
    const length = [...collapsed(value)].length;
    if (length < facets.minLength || length > facets.maxLength) {
      context.value(element, `a text of ${facets.minLength} to ${facets.maxLength} characters`);
    }
  }
}

function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
