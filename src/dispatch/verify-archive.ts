import { type Archive, ArchiveFault } from './archive.js';
import { ChainFollower, detailHash } from './audit-chain.js';
import type { Store } from './store.js';

/** What was found. All but an orphan is damage: an orphan is left where a process died between writing an object and saying whose it is. */
export interface ArchiveProblem {
  readonly kind: 'changed' | 'missing' | 'orphan' | 'chain' | 'detail' | 'state';
  /** What is concerned: a hash, a document's id, the number of an entry. */
  readonly what: string;
  readonly text: string;
}

export interface ArchiveCount {
  objects: number;
  documents: number;
  entries: number;
  /** The hash of the last entry of the audit trail: noted elsewhere, it shows later that nothing was cut off. */
  head: string;
}

/** Reads every object and every entry of the audit, and tells what does not fit; `count` grows as it goes. May run while others work. */
export async function* verifyArchive(store: Store, archive: Archive, count: ArchiveCount): AsyncIterable<ArchiveProblem> {
  yield* chainProblems(store, count);
  yield* objectProblems(store, archive, count);
  for await (const { document, kind, sha256 } of store.objects()) {
    if (kind === 'original') {
      count.documents += 1;
      const fault = await stateFault(store, document);
      if (fault !== undefined) yield { kind: 'state', what: document, text: fault };
    }
    // It may have been erased since it was listed.
    if (!(await archive.has(sha256)) && (await store.references(sha256)) > 0)
      yield { kind: 'missing', what: sha256, text: `${kind} of the document ${document} is not in the archive` };
  }
}

async function* chainProblems(store: Store, count: ArchiveCount): AsyncIterable<ArchiveProblem> {
  const chain = new ChainFollower();
  for await (const entry of store.audit()) {
    const fault = chain.follow(entry);
    if (fault !== undefined) {
      yield { kind: 'chain', what: String(entry.seq), text: `the audit trail is broken: ${fault}` };
      return;
    }
    count.entries = chain.seq;
    count.head = chain.hash;
    if (entry.detailHash === '') continue;
    const detail = await store.detail(entry.seq);
    const intact = detail === '' ? (await store.get(entry.document))?.erased === true : detailHash(detail) === entry.detailHash;
    if (!intact) {
      const text = `what entry ${entry.seq} of the audit trail tells further was ${detail === '' ? 'removed' : 'changed'}`;
      yield { kind: 'detail', what: String(entry.seq), text };
    }
  }
}

async function* objectProblems(store: Store, archive: Archive, count: ArchiveCount): AsyncIterable<ArchiveProblem> {
  for await (const sha256 of archive.list()) {
    count.objects += 1;
    try {
      await archive.get(sha256);
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      if (await archive.has(sha256)) yield { kind: 'changed', what: sha256, text: error.message };
      continue;
    }
    if ((await store.references(sha256)) === 0) yield { kind: 'orphan', what: sha256, text: `no document refers to the object ${sha256}` };
  }
}

/** Where the last entries were cut off, the chain still fits; but then a document is not where its history ends. */
async function stateFault(store: Store, document: string): Promise<string | undefined> {
  let last = '';
  // It may move between the two looks.
  for (let tries = 0; tries < 3; tries++) {
    const state = (await store.get(document))?.state ?? '';
    for await (const { to } of store.audit(document)) last = to;
    if (state === last) return undefined;
  }
  return `the document ${document} is not where its history ends, at '${last}'`;
}
