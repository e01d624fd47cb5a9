import { z } from 'zod';
import { formatCivilDate, parseCivilDate } from '../base/civil-date.js';
import { Decimal } from '../base/decimal.js';
import { decodeBase64, encodeBase64 } from './base64.js';
import { INVOICE, type Invoice, type PartialInvoice } from './invoice.js';
import type { InvoiceJson, PartialInvoiceJson } from './json.js';
import { type Group, isGroup, isMany, isRequired, type Term } from './term.js';
import type { BinaryObject, DataType } from './values.js';

/** What XML 1.0 can hold, at least one character of it no white space. */
const xmlText = z
  .string({ error: 'A text is written as a JSON string.' })
  .regex(/[^ \t\r\n]/, 'A text must not be blank; leave the property out where there is nothing to say.')
  .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u.test(text), {
    error: 'The text holds a character that XML cannot.',
  });

/** Both ways, since zod encodes before it checks. */
function refused(input: unknown, message: string, context: z.core.ParsePayload): never {
  context.issues.push({ code: 'custom', input, message });
  return z.NEVER;
}

const decimal = z.codec(
  z
    .string({ error: 'A number is written as a JSON string, so that it stays exact: "12.50".' })
    .regex(/^-?[0-9]+(\.[0-9]+)?$/, 'This is no decimal number such as "-12.50".'),
  z.custom<Decimal>(),
  {
    decode(text, context) {
      const value = Decimal.parse(text);
      return value ?? refused(text, 'This number has too many digits.', context);
    },
    encode: (value, context) => (value instanceof Decimal ? value.toString() : refused(value, 'This is no Decimal.', context)),
  },
);

const civilDate = z.codec(
  z
    .string({ error: 'A date is written as a JSON string: "2026-09-17".' })
    .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'This is no date such as "2026-09-17".'),
  z.strictObject({ year: z.int(), month: z.int(), day: z.int() }),
  {
    decode(text, context) {
      const value = parseCivilDate(text);
      return value ?? refused(text, 'There is no such day.', context);
    },
    encode: (value) => formatCivilDate(value),
  },
);

const bytes = z.codec(
  z.string({ error: 'A file is written as a JSON string in base64.' }).regex(/^[A-Za-z0-9+/]+={0,2}$/, 'This is no base64 in one line.'),
  z.custom<Uint8Array>(),
  {
    decode(text, context) {
      const value = decodeBase64(text);
      return value ?? refused(text, 'This base64 is cut off or ends in stray bits.', context);
    },
    encode: (value, context) => (value instanceof Uint8Array ? encodeBase64(value) : refused(value, 'This is no Uint8Array.', context)),
  },
);

/** The standard wants media type and name of every file. */
const binaryObject = z.strictObject({ content: bytes, mimeCode: xmlText, filename: xmlText }) satisfies z.ZodType<BinaryObject>;
const partialBinaryObject = binaryObject.extend({ mimeCode: z.exactOptional(xmlText), filename: z.exactOptional(xmlText) });

function schemedIdentifier(term: Term): z.ZodType {
  const scheme = term.schemeRequired === true ? xmlText : z.exactOptional(xmlText);
  const identifier = z.strictObject({ value: xmlText, scheme });
  return term.schemeVersion === true ? identifier.extend({ schemeVersion: z.exactOptional(xmlText) }) : identifier;
}

const PLAIN: Readonly<Record<Exclude<DataType, 'schemedIdentifier' | 'binaryObject'>, z.ZodType>> = {
  text: xmlText,
  code: xmlText,
  identifier: xmlText,
  documentReference: xmlText,
  date: civilDate,
  amount: decimal,
  unitPriceAmount: decimal,
  quantity: decimal,
  percentage: decimal,
};

function valueSchema(node: Term | Group, complete: boolean): z.ZodType {
  if (isGroup(node)) return groupSchema(node, complete);
  if (node.type === 'binaryObject') return complete ? binaryObject : partialBinaryObject;
  return node.type === 'schemedIdentifier' ? schemedIdentifier(complete ? node : { ...node, schemeRequired: false }) : PLAIN[node.type];
}

function groupSchema(group: Group, complete: boolean): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const [property, node] of Object.entries(group.properties)) {
    const one = valueSchema(node, complete);
    const many = complete && isRequired(node) ? z.array(one).nonempty('There must be one at least.') : z.array(one);
    const { en, definition } = node.wording;
    const described = (isMany(node) ? many : one).meta({ title: `${en} (${node.id})`, description: definition });
    shape[property] = complete && isRequired(node) ? described : z.exactOptional(described);
  }
  return z.strictObject(shape);
}

/**
 * Between the JSON form and the model: `decode` reads JSON, `encode` gives it. All that the standard makes mandatory must be there;
 * whether codes and sums are right is for the rules.
 */
export const invoiceSchema = groupSchema(INVOICE, true) as unknown as z.ZodType<Invoice, InvoiceJson>;

/** The same for an invoice that may lack anything. */
export const partialInvoiceSchema = groupSchema(INVOICE, false) as unknown as z.ZodType<PartialInvoice, PartialInvoiceJson>;
