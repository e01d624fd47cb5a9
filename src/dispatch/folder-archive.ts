import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, durable, realDisk } from '../base/disk.js';
import { type Archive, ArchiveFault } from './archive.js';

const HASH = /^[0-9a-f]{64}$/;

/** An archive in a folder: `ab/abcdef…`, one file an object, never written over. */
export class FolderArchive implements Archive {
  readonly #folder: string;
  readonly #disk: Disk;
  #made = 0;
  /** Folders whose own names are durable. */
  readonly #named = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(folder: string, disk: Disk = realDisk) {
    this.#folder = folder;
    this.#disk = disk;
    disk.makeFolder(join(folder, 'tmp'));
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // What another call is writing has its name before that name is durable.
    const underWay = this.#underWay.get(sha256);
    if (underWay !== undefined) await underWay;
    else if (!this.#disk.exists(this.#place(sha256)[1])) {
      const written = this.#write(sha256, bytes).finally(() => this.#underWay.delete(sha256));
      this.#underWay.set(sha256, written);
      await written;
    }
    return sha256;
  }

  async #write(sha256: string, bytes: Uint8Array): Promise<void> {
    const [folder, path] = this.#place(sha256);
    const temporary = join(this.#folder, 'tmp', `${sha256}.${process.pid}.${(this.#made += 1)}`);
    try {
      this.#disk.write(temporary, bytes);
      if (!this.#disk.exists(folder)) this.#disk.makeFolder(folder);
      await durable(this.#disk, [temporary], this.#named.has(folder) ? [] : [this.#folder]);
      this.#named.add(folder);
      this.#disk.rename(temporary, path);
      await durable(this.#disk, [], [folder]);
    } catch (error) {
      this.#disk.remove(temporary);
      throw error;
    }
  }

  async get(sha256: string): Promise<Uint8Array> {
    const [, path] = this.#place(sha256);
    if (!this.#disk.exists(path)) throw new ArchiveFault(sha256, `the archive has no object ${sha256}`);
    const bytes = this.#disk.read(path);
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) throw new ArchiveFault(sha256, `the object ${sha256} was changed on disk: its hash is ${found}`);
    return bytes;
  }

  async has(sha256: string): Promise<boolean> {
    return this.#disk.exists(this.#place(sha256)[1]);
  }

  async remove(sha256: string): Promise<void> {
    const [folder, path] = this.#place(sha256);
    if (!this.#disk.exists(path)) return;
    this.#disk.remove(path);
    this.#disk.syncFolder(folder);
  }

  async *list(): AsyncIterable<string> {
    for (const folder of readdirSync(this.#folder).sort()) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of readdirSync(join(this.#folder, folder)).sort()) if (HASH.test(name)) yield name;
    }
  }

  // The name becomes a path, so nothing but a hash may pass.
  #place(sha256: string): readonly [folder: string, path: string] {
    if (!HASH.test(sha256)) throw new ArchiveFault(sha256, 'this is no SHA-256 in hexadecimal');
    const folder = join(this.#folder, sha256.slice(0, 2));
    return [folder, join(folder, sha256)];
  }
}
