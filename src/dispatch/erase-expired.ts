import type { Clock } from '../base/clock.js';
import { type Archive, ArchiveFault } from './archive.js';
import type { StoredDocument } from './document.js';
import type { DocumentState } from './states.js';
import type { Store } from './store.js';

const ENDED: ReadonlySet<DocumentState> = new Set(['delivered', 'acknowledged', 'rejected', 'duplicate']);
const PORTION = 500;

/** Of the documents whose retention ended before a day: what may be erased, and what waits for a person or is held, and stays. */
export async function* expiredDocuments(
  store: Store,
  day: string,
): AsyncIterable<{ readonly document: StoredDocument; readonly stays: boolean }> {
  const seen = new Set<string>();
  for (;;) {
    const found = (await store.expired(day, PORTION + seen.size)).filter(({ id }) => !seen.has(id));
    if (found.length === 0) return;
    for (const document of found) {
      const stays = document.held || !ENDED.has(document.state);
      seen.add(document.id);
      yield { document, stays };
      if ((await store.get(document.id))?.erased === true) seen.delete(document.id);
    }
  }
}

/**
 * Erases a document: what it said, and its objects, but for those that other documents refer to. Its entries in the audit trail stay, and
 * the chain still verifies. No dispatcher may be at work; intake may.
 */
export async function eraseDocument(document: StoredDocument, actor: string, store: Store, archive: Archive, clock: Clock): Promise<void> {
  const cause = { reason: `erased: retention ended on ${document.retainedUntil}`, actor };
  await store.erase(document.id, clock.now(), cause);
  for (const sha256 of new Set([document.sha256, ...Object.values(document.objects)])) await removeUnreferenced(sha256, store, archive);
}

/** Removes what no document refers to: left by an erasure or an intake that was interrupted. How many objects. */
export async function removeOrphans(store: Store, archive: Archive): Promise<number> {
  let removed = 0;
  for await (const sha256 of archive.list()) if (await removeUnreferenced(sha256, store, archive)) removed += 1;
  return removed;
}

/**
 * The same bytes may be coming in again at this moment. Intake looks for its object after it has said whose it is, this here looks for
 * references after it has removed the object: whoever comes second puts it back.
 */
async function removeUnreferenced(sha256: string, store: Store, archive: Archive): Promise<boolean> {
  if ((await store.references(sha256)) > 0) return false;
  const bytes = await archive.get(sha256).catch((error: unknown) => {
    if (error instanceof ArchiveFault) return undefined;
    throw error;
  });
  await archive.remove(sha256);
  if ((await store.references(sha256)) === 0) return true;
  if (bytes !== undefined) await archive.put(bytes);
  return false;
}
