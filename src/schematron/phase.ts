import { SchemaError } from './schema-error.js';
import { attribute, attributeText, isSch, required, type SourceElement } from './source.js';

/**
 * The phase that a reading of the schema is for.
 * @param wanted An id, `#ALL`, `#DEFAULT`, or undefined for the default: the schema's `defaultPhase`, else all patterns.
 * @returns undefined for all patterns.
 */
export function choosePhase(schema: SourceElement, wanted: string | undefined): SourceElement | undefined {
  const byDefault = attribute(schema, 'defaultPhase');
  const id = wanted === undefined || wanted === '#DEFAULT' ? (byDefault?.value.trim() ?? '#ALL') : wanted;
  if (id === '#ALL') return undefined;
  const phases = schema.children.filter((child) => isSch(child, 'phase'));
  const found = phases.find((phase) => attributeText(phase, 'id') === id);
  if (found !== undefined) return found;
  const there =
    phases.length === 0 ? 'The schema has no phases.' : `There are: ${phases.map((phase) => attributeText(phase, 'id')).join(', ')}.`;
  throw new SchemaError(`there is no phase ${id}`, (byDefault ?? schema).origin.place(), there);
}

/** The patterns of a phase, in the order of the schema. */
export function activePatterns(patterns: readonly SourceElement[], phase: SourceElement | undefined): readonly SourceElement[] {
  if (phase === undefined) return patterns;
  const active = new Set<string>();
  for (const child of phase.children) {
    if (!isSch(child, 'active')) continue;
    const id = required(child, 'pattern');
    if (!patterns.some((pattern) => attributeText(pattern, 'id') === id.value.trim())) {
      throw new SchemaError(`there is no pattern ${id.value} to be active`, id.origin.place());
    }
    active.add(id.value.trim());
  }
  return patterns.filter((pattern) => active.has(attributeText(pattern, 'id')));
}
