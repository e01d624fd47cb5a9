import type { Origin } from './origin.js';
import { SCH, type SourceElement, type SourceNode } from './source.js';

/** Makes a Schematron element of what a table says; `attributes` that are undefined are left out. */
export function sch(
  local: string,
  origin: Origin,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly SourceNode[] = [],
): SourceElement {
  const list = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ uri: '', local: name, value, origin }],
  );
  return { kind: 'element', uri: SCH, local, attributes: list, children, origin, namespaces: () => new Map() };
}
