import { NodeKind } from '../xml/tree.js';
import { collapsed } from './check-value.js';
import type { Departures } from './departures.js';
import { XsiName } from './name-map.js';
import type { AttributeSet } from './schema.js';

// The engine folds constants of a module into its code.
const { ATTRIBUTE } = NodeKind;
const { LOCATION, TYPE } = XsiName;

/** Checks the attributes of an element against those that its type has. */
export function checkAttributes(departures: Departures, element: number, set: AttributeSet): void {
  const { kind, name } = departures.tree;
  const { ids, count } = set;
  const numbers = departures.names.attributes;
  let met = 0;
  for (let node = element + 1; kind[node] === ATTRIBUTE; node += 1) {
    const id = numbers[name[node]];
    let index = 0;
    while (index < count && ids[index] !== id) index += 1;
    if (index < count) {
      met |= 1 << index;
      if ((set.checked & (1 << index)) !== 0) checkAttribute(departures, node, set, index);
    } else if (id !== LOCATION && id !== TYPE) {
      departures.unknownAttribute(node, set.attributes);
    }
  }
  const missing = set.required & ~met;
  for (let index = 0; missing >> index !== 0; index += 1) {
    if ((missing & (1 << index)) !== 0) departures.missingAttribute(element, set.attributes[index].name);
  }
}

function checkAttribute(departures: Departures, node: number, set: AttributeSet, index: number): void {
  const { type, fixed } = set.attributes[index];
  const value = departures.tree.string(node);
  if (type.accepts?.(value) === false) departures.attributeValue(node, type.form);
  else if (fixed !== undefined && collapsed(value) !== fixed) departures.attributeValue(node, `"${fixed}"`);
}
