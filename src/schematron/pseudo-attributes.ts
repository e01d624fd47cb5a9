import { SchemaError } from './schema-error.js';
import type { SourceInstruction } from './source.js';

const PAIR = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;

/** Reads `name="value"` pairs from a processing instruction; `required` must stand, and nothing but them and `optional`. */
export function pseudoAttributes(
  { target, data, origin }: SourceInstruction,
  required: readonly string[],
  optional: readonly string[] = [],
): ReadonlyMap<string, string> {
  const known = [...required, ...optional];
  const found = new Map<string, string>();
  const text = data.trim();
  for (let at = 0; at < text.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at;
    const pair = PAIR.exec(text);
    if (pair === null || !known.includes(pair[1])) break;
    found.set(pair[1], (pair[2] ?? pair[3]).trim());
  }
  const understood = [...text.matchAll(new RegExp(PAIR, 'g'))].length === found.size;
  if (!understood || required.some((name) => !found.get(name))) {
    const form = `<?${target} ${required.map((name) => `${name}="…"`).join(' ')}?>`;
    const also = optional.length > 0 ? `, optionally with ${optional.join(', ')}` : '';
    throw new SchemaError(`cannot understand <?${target} ${text}?>`, origin.place(), `Write ${form}${also}.`);
  }
  return found;
}
