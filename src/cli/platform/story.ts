import { isCreditNoteType } from '../../codes/document-kind.js';
import type { AuditEntry } from '../../dispatch/audit-chain.js';
import type { Delivery, StoredDocument } from '../../dispatch/document.js';
import type { Store } from '../../dispatch/store.js';
import type { Messages } from '../../messages/messages.js';
import { localTime } from './local-time.js';
import { ruleMeaning } from './rule-meaning.js';
import { STORY_WORDS } from './story-words.js';

/** All that the store knows of a document. */
export interface Story {
  readonly document: StoredDocument;
  readonly deliveries: readonly Delivery[];
  readonly audit: readonly (AuditEntry & { readonly detail: string })[];
}

export async function storyOf(document: StoredDocument, store: Store): Promise<Story> {
  const audit: Story['audit'][number][] = [];
  for await (const entry of store.audit(document.id)) audit.push({ ...entry, detail: await store.detail(entry.seq) });
  return { document, deliveries: await store.deliveries(document.id), audit };
}

/** A document's story in plain words, a line each. */
export function storyLines({ document, deliveries, audit }: Story, messages: Messages, timeZone: string): string[] {
  const words = STORY_WORDS[messages.lang];
  const { id, facts, state, rules, recipient, department, duplicateOf, held, erased, receivedAt, source, name, size, sha256 } = document;
  const when = (at: number): string => localTime(at, timeZone);
  const lines: string[] = [];
  if (facts !== undefined) {
    const kind = isCreditNoteType(facts.typeCode) ? words.creditNote : words.invoice;
    lines.push(words.of(kind, facts.number, facts.seller), words.dated(facts.issueDate, `${facts.total} ${facts.currency}`));
  }
  lines.push(words.came(when(receivedAt), source, name, size), `id ${id}`, ...(erased ? [] : [`sha256 ${sha256}`]));
  if (recipient !== undefined) lines.push(words.forWhom(department === undefined ? recipient : `${recipient} (${department})`));
  const advice = (words.advice[state] ?? '').replace('<id>', id);
  lines.push('', `${words.now(words.states[state])}. ${advice}`.trim());
  if (held) lines.push(words.held.replace('<id>', id));
  if (erased) lines.push(words.erased);
  if (duplicateOf !== undefined) lines.push(words.sameAs(duplicateOf));
  const broken = Object.entries(rules);
  if (broken.length > 0) {
    lines.push('', words.rules);
    for (const [rule, count] of broken) lines.push(`  ${rule} (${count}×)  ${ruleMeaning(rule, messages).meaning}`);
  }
  if (deliveries.length > 0) {
    lines.push('', words.deliveries);
    for (const { channel, kind, recipient: to, state: at, attempts, proof, lastError } of deliveries) {
      lines.push(`  ${to}, ${channel} (${kind}): ${words.delivery[at]}, ${words.attempts(attempts)}`);
      for (const said of [proof, at === 'delivered' ? undefined : lastError]) if (said !== undefined) lines.push(`    ${said}`);
    }
  }
  lines.push('', words.steps);
  for (const { at, from, to, reason, actor } of audit)
    lines.push(`  ${when(at)}  ${from === to ? words.noted : words.states[to as StoredDocument['state']]} (${reason}; ${actor})`);
  return lines;
}
