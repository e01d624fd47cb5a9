import type { Clock } from '../../base/clock.js';
import { realDisk } from '../../base/disk.js';
import type { FolderArchive } from '../../dispatch/folder-archive.js';
import { Intake } from '../../dispatch/intake.js';
import type { SqliteStore } from '../../dispatch/sqlite/sqlite-store.js';
import { configuredPath, type LoadedConfiguration, loadConfiguration } from '../configuration.js';
import { openData } from './data-folder.js';

/** What every command of a platform works on. */
export interface Platform {
  readonly loaded: LoadedConfiguration;
  /** The folder of the store and the archive. */
  readonly data: string;
  readonly store: SqliteStore;
  readonly archive: FolderArchive;
  readonly intake: Intake;
}

/** Opens the configured store and archive; makes them where there are none. Throws ToolError. Close the store when done. */
export function openPlatform(config: string | undefined, clock: Clock): Platform {
  const loaded = loadConfiguration(config);
  const data = configuredPath(loaded, loaded.configuration.data);
  realDisk.makeFolder(data);
  const { store, archive } = openData(data);
  return { loaded, data, store, archive, intake: new Intake(archive, store, clock) };
}
