import { type CivilDate, formatCivilDate } from '../base/civil-date.js';
import type { Decimal } from '../base/decimal.js';
import { encodeBase64 } from './base64.js';
import { INVOICE, type Invoice, type PartialInvoice } from './invoice.js';
import { type Group, isGroup, isMany, type Term } from './term.js';
import type { BinaryObject, Identifier } from './values.js';

type Json = string | { readonly [key: string]: Json } | readonly Json[];

type ValueJson<V> = V extends readonly (infer I)[]
  ? readonly ValueJson<I>[]
  : V extends string | Decimal | CivilDate | Uint8Array
    ? string
    : { readonly [K in keyof V]: ValueJson<V[K]> };

/** An invoice as JSON: decimals, dates and files are strings. */
export type InvoiceJson = ValueJson<Invoice>;
export type PartialInvoiceJson = ValueJson<PartialInvoice>;

/**
 * The JSON form of an invoice: properties in the standard's order, decimals and dates (`2026-09-17`) as strings, attachments in
 * base64. `invoiceJsonSchema` describes it, `parseInvoiceJson` reads it.
 */
export function invoiceToJson(invoice: PartialInvoice): PartialInvoiceJson {
  return groupToJson(INVOICE, invoice as Readonly<Record<string, unknown>>) as PartialInvoiceJson;
}

function groupToJson(group: Group, values: Readonly<Record<string, unknown>>): { readonly [key: string]: Json } {
  const json: Record<string, Json> = {};
  for (const [property, node] of Object.entries(group.properties)) {
    const value = values[property];
    if (value === undefined) continue;
    const one = (item: unknown): Json => (isGroup(node) ? groupToJson(node, item as Record<string, unknown>) : valueToJson(node, item));
    json[property] = isMany(node) ? (value as readonly unknown[]).map(one) : one(value);
  }
  return json;
}

function valueToJson(term: Term, value: unknown): Json {
  switch (term.type) {
    case 'date':
      return formatCivilDate(value as CivilDate);
    case 'amount':
    case 'unitPriceAmount':
    case 'quantity':
    case 'percentage':
      return (value as Decimal).toString();
    case 'schemedIdentifier': {
      const { value: text, scheme, schemeVersion } = value as Identifier;
      return { value: text, ...(scheme === undefined ? {} : { scheme }), ...(schemeVersion === undefined ? {} : { schemeVersion }) };
    }
    case 'binaryObject': {
      const { content, mimeCode, filename } = value as BinaryObject;
      const json = { content: encodeBase64(content), ...(mimeCode === undefined ? {} : { mimeCode }) };
      return filename === undefined ? json : { ...json, filename };
    }
    default:
      return value as string;
  }
}
