import { createHash } from 'node:crypto';
import { formatCivilDate } from '../../base/civil-date.js';
import type { Verdict } from '../../base/verdict.js';
import { numberKey } from '../../directory/directory.js';
import type { DocumentFacts } from '../../dispatch/document.js';
import type { DuplicateKey } from '../../dispatch/store.js';
import type { PartialInvoice } from '../../model/invoice.js';

/** Longer texts are cut: these are for finding and counting, the document itself is in the archive. */
const LONGEST = 300;

/** What is kept of a document for look-ups and statistics. */
export function factsOf(invoice: PartialInvoice, { syntax, profile, envelope }: Verdict, source: string): DocumentFacts {
  const { seller, buyer, documentTotals, issueDate } = invoice;
  const sellerId =
    seller?.vatIdentifier ??
    seller?.legalRegistrationIdentifier?.value ??
    seller?.identifiers?.[0]?.value ??
    seller?.electronicAddress?.value;
  const facts: DocumentFacts = {
    number: invoice.number ?? '',
    issueDate: issueDate === undefined ? '' : formatCivilDate(issueDate),
    typeCode: invoice.typeCode ?? '',
    seller: seller?.name ?? '',
    sellerId: sellerId ?? '',
    buyer: buyer?.name ?? '',
    total: documentTotals?.invoiceTotalAmountWithVat?.toString() ?? '',
    currency: invoice.currencyCode ?? '',
    syntax,
    profile,
    provider: envelope?.sender ?? source,
    transportId: envelope?.instance ?? '',
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value.slice(0, LONGEST)])) as unknown as DocumentFacts;
}

/** The keys by which a document is known again. They are hashes: the store says nothing of a document through them. */
export function duplicateKeys(facts: DocumentFacts, sha256: string): DuplicateKey[] {
  const keys: DuplicateKey[] = [`content:${sha256}`];
  const { number, sellerId, seller, issueDate, typeCode, total, currency, provider, transportId } = facts;
  if (transportId !== '') keys.push(`transport:${hash([provider, transportId])}`);
  const from = sellerId === '' ? seller.toLowerCase() : numberKey(sellerId);
  if (number !== '' && from !== '') keys.push(`invoice:${hash([from, number.trim(), issueDate, typeCode, total, currency])}`);
  return keys;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
