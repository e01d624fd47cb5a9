import { z } from 'zod';
import { invoiceSchema } from './schema.js';

/** JSON Schema (draft 2020-12) of the JSON form of a complete invoice; each property is titled with its term. */
export function invoiceJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(invoiceSchema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: 'Invoice (EN 16931-1:2017)', ...schema };
}
