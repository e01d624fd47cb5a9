import { expect, test } from 'vitest';
import { invoiceJsonSchema } from '../../src/model/json-schema.js';
import { isGroup, isMany, isRequired } from '../../src/model/term.js';
import { TERMS } from '../../src/model/terms.js';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly additionalProperties?: boolean;
}

const schema = invoiceJsonSchema() as Schema;

/** The schema that holds a property, and the property's name. */
function holder(property: string): { group: Schema; name: string } {
  const names = property.split('.');
  const name = names.pop()!;
  const group = names.reduce((at, step) => at.properties![step]!.items ?? at.properties![step]!, schema);
  return { group, name };
}

test.each(TERMS)('$id stands in the schema with its title, its cardinality and its type', ({ property, node }) => {
  const { group, name } = holder(property);
  const described = group.properties![name]!;
  expect(described).toMatchObject({ title: `${node.wording.en} (${node.id})`, description: node.wording.definition });
  expect(group.required?.includes(name) ?? false).toBe(isRequired(node));
  expect(described.type === 'array').toBe(isMany(node));
  if (isMany(node)) expect(described.minItems ?? 0).toBe(isRequired(node) ? 1 : 0);
  const one = isMany(node) ? described.items! : described;
  const structured = isGroup(node) || ['schemedIdentifier', 'binaryObject'].includes(node.type);
  expect(one.type).toBe(structured ? 'object' : 'string');
  if (structured) expect(one.additionalProperties).toBe(false);
});

test('it says which draft it keeps', () => {
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
});
