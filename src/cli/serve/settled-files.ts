import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tells a file from another that comes to its name later, and whether it is still being written. */
export interface FileStamp {
  readonly inode: string;
  readonly size: number;
  /** Nanoseconds since 1970. */
  readonly modified: string;
}

/** Names under which programs write what is not whole yet. */
const UNFINISHED = /^\.|\.(part|partial|tmp|temp|filepart|crdownload|swp)$|~$/i;

/** Finds the files of a folder that have not changed between two looks. */
export class SettledFiles {
  readonly #folder: string;
  #before = new Map<string, FileStamp>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** By name. Folders, links and special files are passed over, and so is what is empty. Throws what the file system says. */
  look(): { readonly name: string; readonly stamp: FileStamp }[] {
    const now = new Map<string, FileStamp>();
    const settled: { name: string; stamp: FileStamp }[] = [];
    for (const name of readdirSync(this.#folder).sort()) {
      if (UNFINISHED.test(name)) continue;
      const stamp = this.#stampOf(name);
      if (stamp === undefined) continue;
      now.set(name, stamp);
      const before = this.#before.get(name);
      if (before !== undefined && sameStamp(before, stamp)) settled.push({ name, stamp });
    }
    this.#before = now;
    return settled;
  }

  #stampOf(name: string): FileStamp | undefined {
    const stat = lstatSync(join(this.#folder, name), { bigint: true, throwIfNoEntry: false });
    return stat === undefined || !stat.isFile() || stat.size === 0n ? undefined : stampOf(stat);
  }
}

export function stampOf(stat: { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint }): FileStamp {
  return { inode: String(stat.ino), size: Number(stat.size), modified: String(stat.mtimeNs) };
}

export function sameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}
