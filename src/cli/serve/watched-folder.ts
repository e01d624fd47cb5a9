import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { syncFolder } from '../../base/durable-file.js';
import { ToolError } from '../../base/tool-error.js';
import type { Intake } from '../../dispatch/intake.js';
import { bytesOf } from '../input.js';
import type { Log } from '../platform/log.js';
import { zipEntries } from '../zip.js';
import { derivedId } from './derived-id.js';
import { type FileStamp, SettledFiles, sameStamp, stampOf } from './settled-files.js';

export interface WatchedFolderOptions {
  readonly folder: string;
  readonly intake: Pick<Intake, 'receive'>;
  /** Of one document, and of an archive of them. */
  readonly maxBytes: number;
  readonly log: Log;
  /** Called when documents have been stored. */
  readonly received: () => void;
}

const AT_ONCE = 64;

type Settled = ReturnType<SettledFiles['look']>[number];

/**
 * Takes in what others put into a folder. A file goes to `done` inside once it is stored, to `refused` where it cannot be used. Its id
 * follows from the file itself, so that one whose move was cut short is stored once; the same content put there again is another arrival.
 */
export class WatchedFolder {
  readonly #options: WatchedFolderOptions;
  readonly #settled: SettledFiles;
  readonly #source: string;

  /** Makes the folders where they are missing. */
  constructor(options: WatchedFolderOptions) {
    this.#options = options;
    for (const inside of ['done', 'refused']) mkdirSync(join(options.folder, inside), { recursive: true });
    this.#settled = new SettledFiles(options.folder);
    this.#source = `watch:${basename(options.folder)}`;
  }

  /** Takes what has not changed since the last look; how many files that were. */
  async look(signal?: AbortSignal): Promise<number> {
    let taken = 0;
    for (const group of this.#groups(this.#settled.look())) {
      if (signal?.aborted) break;
      const done = await Promise.all(group.map(({ name, stamp }) => this.#take(name, stamp)));
      taken += done.filter((one) => one).length;
      for (const folder of ['done', 'refused', '.']) syncFolder(join(this.#options.folder, folder));
    }
    if (taken > 0) this.#options.received();
    return taken;
  }

  /** Files that are stored at the same time, so that one wait for the disk does for all; no more bytes than two documents may have. */
  *#groups(files: readonly Settled[]): Generator<Settled[]> {
    let group: Settled[] = [];
    let bytes = 0;
    for (const file of files) {
      if (group.length === AT_ONCE || (group.length > 0 && bytes + file.stamp.size > this.#options.maxBytes * 2)) {
        yield group;
        [group, bytes] = [[], 0];
      }
      group.push(file);
      bytes += file.stamp.size;
    }
    if (group.length > 0) yield group;
  }

  async #take(name: string, stamp: FileStamp): Promise<boolean> {
    const { folder, maxBytes, log } = this.#options;
    try {
      if (stamp.size > maxBytes) throw new ToolError('TOO_LARGE', `It has more than ${maxBytes} bytes.`);
      const bytes = bytesOfStamped(join(folder, name), stamp);
      // It has changed after all; the next look will see.
      if (bytes === undefined) return false;
      const whole = isZip(bytes) ? await this.#receiveZip(name, stamp, bytes) : await this.#receive(name, stamp, bytes);
      this.#move(name, stamp, whole ? 'done' : 'refused');
      return true;
    } catch (error) {
      if (!(error instanceof ToolError)) {
        log('error', 'a file could not be taken; it is tried again', { source: this.#source, error: (error as Error).message });
        return false;
      }
      log('warn', 'a file was refused', { source: this.#source, file: name, because: error.code });
      this.#move(name, stamp, 'refused');
      return false;
    }
  }

  async #receive(name: string, stamp: FileStamp, bytes: Uint8Array, entry = ''): Promise<true> {
    const id = derivedId(this.#options.folder, name, stamp.inode, String(stamp.size), stamp.modified, entry);
    const receipt = await this.#options.intake.receive({ bytes, name: entry === '' ? name : entry, source: this.#source }, id);
    this.#options.log('info', 'received', { id: receipt.id, bytes: bytes.length, source: this.#source });
    return true;
  }

  /** Every document of an archive; whether all could be used. */
  async #receiveZip(name: string, stamp: FileStamp, archive: Uint8Array): Promise<boolean> {
    const { maxBytes, log } = this.#options;
    let whole = true;
    let count = 0;
    for await (const input of zipEntries(name, undefined, archive)) {
      try {
        const bytes = await bytesOf(input, maxBytes);
        if (bytes.length > maxBytes) throw new ToolError('TOO_LARGE', `It has more than ${maxBytes} bytes.`);
        await this.#receive(name, stamp, bytes, `${count}/${input.name}`);
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        whole = false;
        log('warn', 'an entry of an archive was refused', { source: this.#source, file: input.name, because: error.code });
      }
      count += 1;
    }
    return whole;
  }

  /** Out of the way, under its own name unless that is taken. */
  #move(name: string, { inode, modified }: FileStamp, to: 'done' | 'refused'): void {
    const { folder, log } = this.#options;
    const target = join(folder, to);
    const { name: stem, ext } = parse(name);
    const free = existsSync(join(target, name)) ? `${stem.slice(0, 150)}-${derivedId(inode, modified).slice(0, 8)}${ext}` : name;
    try {
      renameSync(join(folder, name), join(target, free));
    } catch (error) {
      log('error', 'a file could not be moved away', { source: this.#source, file: name, error: (error as Error).message });
    }
  }
}

/** The bytes of a file, if it still is the one that was looked at; a link is never followed. */
function bytesOfStamped(path: string, stamp: FileStamp): Uint8Array | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const bytes = new Uint8Array(stamp.size);
    let length = 0;
    for (let count = -1; count !== 0 && length < bytes.length; length += count)
      count = readSync(file, bytes, length, bytes.length - length, null);
    return length === bytes.length && sameStamp(stampOf(fstatSync(file, { bigint: true })), stamp) ? bytes : undefined;
  } finally {
    closeSync(file);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
