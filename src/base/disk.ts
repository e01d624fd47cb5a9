import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';

/** The few things that are done to files that must not be lost, so that a test can stand for a disk that loses power. All wait for the disk. */
export interface Disk {
  /** Writes a new file; without `sync` it may be lost. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes a file's content durable. */
  sync(path: string): void;
  rename(from: string, to: string): void;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): void;
  makeFolder(path: string): void;
  read(path: string): Uint8Array;
  exists(path: string): boolean;
  remove(path: string): void;
}

export const realDisk: Disk = {
  write(path, bytes) {
    const file = openSync(path, 'w', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  },
  sync: syncPath,
  rename: renameSync,
  syncFolder: syncPath,
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  read: (path) => readFileSync(path),
  exists: existsSync,
  remove: (path) => rmSync(path, { force: true }),
};

function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
