import { join } from 'node:path';
import { FolderArchive } from '../../dispatch/folder-archive.js';
import { SqliteStore } from '../../dispatch/sqlite/sqlite-store.js';

/** What the store is called in the data folder, and in a backup of it. */
export const STORE_FILE = 'peppolkit.db';

const ARCHIVE_FOLDER = 'archive';

/** The store and the archive in a folder. */
export function openData(folder: string, storeFile: string = STORE_FILE): { readonly store: SqliteStore; readonly archive: FolderArchive } {
  return { store: new SqliteStore(join(folder, storeFile)), archive: new FolderArchive(join(folder, ARCHIVE_FOLDER)) };
}
