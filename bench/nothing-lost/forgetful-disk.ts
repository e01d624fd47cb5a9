import { existsSync, truncateSync } from 'node:fs';
import { type Disk, realDisk } from '../../src/base/disk.js';

/**
 * A disk that forgets what was not synced: `losePower` empties such files, as a machine may that loses power. `syncs: false` is the
 * fault that a harness must find: nothing is ever synced.
 */
export class ForgetfulDisk implements Disk {
  readonly #unsynced = new Set<string>();
  readonly #syncs: boolean;

  constructor(syncs: boolean) {
    this.#syncs = syncs;
  }

  write(path: string, bytes: Uint8Array): void {
    this.#unsynced.add(path);
    realDisk.write(path, bytes);
  }

  sync(path: string): void {
    if (!this.#syncs) return;
    realDisk.sync(path);
    this.#unsynced.delete(path);
  }

  rename(from: string, to: string): void {
    realDisk.rename(from, to);
    if (this.#unsynced.delete(from)) this.#unsynced.add(to);
  }

  link(from: string, to: string): void {
    realDisk.link(from, to);
    if (this.#unsynced.has(from)) this.#unsynced.add(to);
  }

  syncFolder(path: string): void {
    if (this.#syncs) realDisk.syncFolder(path);
  }

  remove(path: string): void {
    this.#unsynced.delete(path);
    realDisk.remove(path);
  }

  makeFolder = realDisk.makeFolder;
  read = realDisk.read;
  exists = realDisk.exists;

  losePower(): void {
    for (const path of this.#unsynced) if (existsSync(path)) truncateSync(path);
  }
}
