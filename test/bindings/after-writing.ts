import type { WrittenInvoice } from '../../src/bindings/write.js';
import type { PartialInvoice } from '../../src/model/invoice.js';
import { invoiceToJson } from '../../src/model/json.js';

type Json = Record<string, unknown>;

/**
 * What is to be read back of an invoice that was written: the same without what was lost and with what was supplied. Identifiers of the
 * seller are put in the order in which CII can hold them.
 */
export function afterWriting(invoice: PartialInvoice, { losses, supplied }: WrittenInvoice): Json {
  const json = comparable(invoice);
  for (const { property } of losses) set(json, property, undefined);
  for (const { property, value } of supplied) set(json, property, value.toString());
  return pruned(json) as Json;
}

export function comparable(invoice: PartialInvoice): Json {
  const json = JSON.parse(JSON.stringify(invoiceToJson(invoice))) as Json;
  const seller = json.seller as { identifiers?: { scheme?: string }[] } | undefined;
  seller?.identifiers?.sort((a, b) => Number(a.scheme !== undefined) - Number(b.scheme !== undefined));
  return json;
}

function set(json: Json, property: string, value: unknown): void {
  const keys = property.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const holder = keys.reduce<Json>((at, key) => at[key] as Json, json);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** Without groups and lists that hold nothing. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = pruned(inner);
    return kept === undefined ? [] : [[key, kept]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
