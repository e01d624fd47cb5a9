import { SchemaError } from './schema-error.js';
import { attribute, type SourceElement } from './source.js';

/** XPath 3.1 keeps the meaning of what XPath 2.0 can read, and the rest of it does not parse. */
const ACCEPTED = new Set(['xslt2', 'xpath2', 'xslt3', 'xpath3', 'xpath31']);

/**
 * Refuses query languages other than XPath 2.0. Without `queryBinding` the language is XSLT 1.0: its expressions compare and convert
 * otherwise, so that reading them as XPath 2.0 could turn a verdict.
 */
export function checkQueryBinding(schema: SourceElement): void {
  const binding = attribute(schema, 'queryBinding');
  const name = binding?.value.trim().toLowerCase() ?? '';
  if (ACCEPTED.has(name)) return;
  const remedy = 'Write queryBinding="xslt2" on the schema element, and check that its expressions mean the same in XPath 2.0.';
  if (binding === undefined) throw new SchemaError('the schema has no queryBinding, which means XSLT 1.0', schema.origin.place(), remedy);
  throw new SchemaError(`the query language ${binding.value} is not supported`, binding.origin.place(), remedy);
}
