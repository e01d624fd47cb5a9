import { NodeKind } from '../xml/tree.js';
import type { Departures } from './departures.js';
import { XsiName } from './name-map.js';
import { NAMESPACES, UBL_TYPE_NAMESPACES, XS } from './namespaces.js';
import type { Schema } from './schema.js';

/** The type of an element whose start tag has attributes: the declared one, unless `xsi:type` names one that derives from it. */
export function typeFromDocument(departures: Departures, element: number, declared: number): number {
  const { tree, names, schema } = departures;
  for (let node = element + 1; tree.kind[node] === NodeKind.ATTRIBUTE; node += 1) {
    if (names.attributes[tree.name[node]] !== XsiName.TYPE) continue;
    const named = typeNamed(departures, element, tree.string(node));
    if (named === undefined || !derives(schema, named, declared)) departures.otherType(node, schema.typeNames[declared]);
    else return named;
  }
  return declared;
}

function derives(schema: Schema, type: number, from: number): boolean {
  let base = type;
  while (base >= 0 && base !== from) base = schema.base[base];
  return base === from;
}

/** The value as it stands: libxml2 knows no type by a name with white space around it. */
function typeNamed({ tree, schema }: Departures, element: number, name: string): number | undefined {
  const colon = name.indexOf(':');
  const uri = tree.namespacesAt(element).get(colon < 0 ? '' : name.slice(0, colon));
  const local = name.slice(colon + 1);
  const found = schema.typeNames.findIndex((typeName) => {
    const [prefix, rest] = typeName.split(':');
    // A type without a name of its own is called after its place, with a point, which no name can be asked for by.
    return rest === local && !rest.includes('.') && namespaceOf(schema, prefix) === uri;
  });
  return found < 0 ? undefined : found;
}

function namespaceOf(schema: Schema, prefix: string): string | undefined {
  if (prefix === 'xs') return XS;
  const ubl = schema.names[1].startsWith('ext:');
  return (ubl ? UBL_TYPE_NAMESPACES.get(prefix) : undefined) ?? NAMESPACES.get(prefix);
}
