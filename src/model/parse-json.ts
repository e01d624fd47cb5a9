import { z } from 'zod';
import type { Invoice, PartialInvoice } from './invoice.js';
import { INVOICE } from './invoice.js';
import { invoiceSchema, partialInvoiceSchema } from './schema.js';
import { type Group, isGroup, type Term } from './term.js';

/** Why data are no invoice. */
export interface Problem {
  /** Property names and indexes from the invoice down: `lines[2].netAmount`; '' for the whole. */
  readonly property: string;
  /** The term or group at that place; where a property is unknown, the group that lacks it. Undefined for the invoice itself. */
  readonly term: string | undefined;
  readonly message: string;
}

export type Parsed<T> = { readonly invoice: T } | { readonly problems: readonly Problem[] };

type Key = PropertyKey;

/** Reads the JSON form, as `JSON.parse` gives it, of a complete invoice. */
export function parseInvoiceJson(json: unknown): Parsed<Invoice> {
  const result = z.safeDecode(invoiceSchema, json as z.input<typeof invoiceSchema>);
  return result.success ? { invoice: result.data } : { problems: problemsOf(result.error, json) };
}

/** Reads the JSON form of an invoice that may lack anything. */
export function parsePartialInvoiceJson(json: unknown): Parsed<PartialInvoice> {
  const result = z.safeDecode(partialInvoiceSchema, json as z.input<typeof partialInvoiceSchema>);
  return result.success ? { invoice: result.data } : { problems: problemsOf(result.error, json) };
}

/** Makes sure that an invoice has all that the standard makes mandatory, and nothing that it does not know. */
export function completeInvoice(invoice: PartialInvoice): Parsed<Invoice> {
  const result = z.safeEncode(invoiceSchema, invoice as Invoice);
  return result.success ? { invoice: invoice as Invoice } : { problems: problemsOf(result.error, invoice) };
}

function problemsOf(error: z.ZodError, data: unknown): Problem[] {
  return error.issues.flatMap((issue) => {
    const { node, part } = locate(issue.path);
    const term = node === INVOICE ? undefined : node.id;
    const name = node === INVOICE ? 'The invoice' : `${node.id} ${node.wording.en}`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ property: written([...issue.path, key]), term, message: `${name} has no property "${key}".` }));
    }
    const missing = issue.path.length > 0 && valueAt(data, issue.path) === undefined;
    const what = part === undefined ? name : `The ${part} of ${name}`;
    return [{ property: written(issue.path), term, message: missing ? `${what} is missing.` : issue.message }];
  });
}

/** The term or group that a path leads to, and the part of its value (`scheme`) where it leads on. */
function locate(path: readonly Key[]): { node: Term | Group; part: string | undefined } {
  let node: Term | Group = INVOICE;
  for (const key of path) {
    if (typeof key === 'number') continue;
    if (!isGroup(node)) return { node, part: String(key) };
    const next: Term | Group | undefined = node.properties[String(key)];
    if (next === undefined) break;
    node = next;
  }
  return { node, part: undefined };
}

function valueAt(data: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<Key, unknown> | undefined)?.[key], data);
}

function written(path: readonly Key[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');
}
