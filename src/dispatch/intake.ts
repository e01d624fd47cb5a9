import { randomUUID } from 'node:crypto';
import type { Clock } from '../base/clock.js';
import { oneLine } from '../base/one-line.js';
import type { Archive } from './archive.js';
import type { Store } from './store.js';

/** What came in, and from where. */
export interface Arrived {
  readonly bytes: Uint8Array;
  /** The name that it came with: shown to people, never used as a path. */
  readonly name: string;
  /** `file`, `watch:inbox`, `http:gateway`. */
  readonly source: string;
}

export interface Receipt {
  readonly id: string;
  readonly sha256: string;
}

/** The longest name that is kept. */
const LONGEST_NAME = 200;

/** Takes documents in: when the promise resolves, bytes and record are on disk. */
export class Intake {
  readonly #archive: Archive;
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(archive: Archive, store: Store, clock: Clock) {
    this.#archive = archive;
    this.#store = store;
    this.#clock = clock;
  }

  /** `id` names a document whose intake is tried again, so that it is not taken in twice. */
  async receive({ bytes, name, source }: Arrived, id: string = randomUUID()): Promise<Receipt> {
    const sha256 = await this.#archive.put(bytes);
    const document = { id, sha256, size: bytes.length, name: plainName(name), source };
    await this.#store.receive(document, this.#clock.now(), { reason: `from ${source}`, actor: 'intake' });
    // The same bytes may have been there already, of a document whose retention ended just now: see eraseExpired.
    if (!(await this.#archive.has(sha256))) await this.#archive.put(bytes);
    return { id, sha256 };
  }
}

/** The last part of a path, without characters that steer a terminal. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return oneLine(last, LONGEST_NAME);
}
