import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** The few things that are done to files that must not be lost, so that a test can stand for a disk that loses power. All but `syncAll` wait for the disk. */
export interface Disk {
  /** Writes a new file; without `sync` it may be lost. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes a file's content durable. */
  sync(path: string): void;
  rename(from: string, to: string): void;
  /** Gives a file a second name; not every file system can. */
  link(from: string, to: string): void;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): void;
  /** Makes files and the names in folders durable, all at once, while other work goes on. Where it is missing, each waits for itself. */
  syncAll?(files: readonly string[], folders: readonly string[]): Promise<void>;
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
  link: linkSync,
  syncFolder: syncPath,
  syncAll: async (files, folders) => void (await Promise.all([...files, ...folders].map(syncedPath))),
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

function syncedPath(path: string): Promise<void> {
  const file = openSync(path, 'r');
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      closeSync(file);
      if (error === null) resolve();
      else reject(error);
    });
  });
}

/** Makes files and the names in folders durable; what others wait for at the same time, the disk does in one go. */
export async function durable(disk: Disk, files: readonly string[], folders: readonly string[] = []): Promise<void> {
  if (disk.syncAll !== undefined) return disk.syncAll(files, folders);
  for (const file of files) disk.sync(file);
  for (const folder of folders) disk.syncFolder(folder);
}
