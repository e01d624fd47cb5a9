import { z } from 'zod';
import { COMPUTED_PROPERTIES } from './compute/computed-properties.js';
import { invoiceSchema } from './schema.js';

/** JSON Schema (draft 2020-12) of the JSON form of a complete invoice; each property is titled with its term. */
export function invoiceJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(invoiceSchema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: 'Invoice (EN 16931-1:2017)', ...schema };
}

/** The same for an invoice in which what `computeInvoice` fills in may be missing. */
export function createJsonSchema(): Record<string, unknown> {
  const schema: Record<string, unknown> & ObjectSchema = {
    ...invoiceJsonSchema(),
    title: 'Invoice (EN 16931-1:2017), before what it lacks is computed',
  };
  for (const property of COMPUTED_PROPERTIES) makeOptional(schema, property.split('.'));
  return schema;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly items?: ObjectSchema;
  required?: string[];
}

function makeOptional(schema: ObjectSchema, [name, ...rest]: readonly string[]): void {
  const holder = schema.items ?? schema;
  if (rest.length > 0) makeOptional(holder.properties![name], rest);
  else if (holder.required !== undefined) holder.required = holder.required.filter((required) => required !== name);
}
