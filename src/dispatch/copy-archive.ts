import { type Archive, ArchiveFault } from './archive.js';
import type { Store } from './store.js';

export interface Copied {
  /** Objects that were not there yet. */
  copied: number;
  /** Objects that were. */
  there: number;
  /** What could not be copied, since it is missing or was changed. */
  readonly faults: ArchiveFault[];
}

/**
 * Copies every object that the documents of a store refer to. For a copy made while others work, the store is that copy's own: objects are
 * written before any store speaks of them, so whatever an earlier store speaks of is there.
 */
export async function copyArchive(store: Store, from: Archive, to: Archive): Promise<Copied> {
  const result: Copied = { copied: 0, there: 0, faults: [] };
  for await (const { sha256 } of store.objects()) {
    if (await to.has(sha256)) {
      result.there += 1;
      continue;
    }
    try {
      await to.put(await from.get(sha256));
      result.copied += 1;
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      result.faults.push(error);
    }
  }
  return result;
}
