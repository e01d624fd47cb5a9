import type { Archive } from './archive.js';

/** How many bytes are held: more than all documents in work have. */
const MOST = 32 * 1024 * 1024;

/** An archive that gives what was last put into it, or read from it, out of memory: what is made of a document is handed over at once. */
export class RecentObjects implements Archive {
  readonly #archive: Archive;
  readonly #most: number;
  /** The oldest first. */
  readonly #objects = new Map<string, Uint8Array>();
  #size = 0;

  constructor(archive: Archive, most: number = MOST) {
    this.#archive = archive;
    this.#most = most;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = await this.#archive.put(bytes);
    this.#keep(sha256, bytes);
    return sha256;
  }

  async get(sha256: string): Promise<Uint8Array> {
    const held = this.#objects.get(sha256);
    if (held !== undefined) return held;
    const bytes = await this.#archive.get(sha256);
    this.#keep(sha256, bytes);
    return bytes;
  }

  has(sha256: string): Promise<boolean> {
    return this.#archive.has(sha256);
  }

  remove(sha256: string): Promise<void> {
    this.#drop(sha256);
    return this.#archive.remove(sha256);
  }

  list(): AsyncIterable<string> {
    return this.#archive.list();
  }

  #keep(sha256: string, bytes: Uint8Array): void {
    if (this.#objects.has(sha256)) return;
    this.#objects.set(sha256, bytes);
    this.#size += bytes.length;
    for (const [oldest] of this.#objects) {
      if (this.#size <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(sha256: string): void {
    this.#size -= this.#objects.get(sha256)?.length ?? 0;
    this.#objects.delete(sha256);
  }
}
