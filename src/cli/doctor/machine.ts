import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../base/clock.js';
import { openDatabase } from '../../dispatch/sqlite/database.js';
import { bad, type Diagnosis, good, poor } from './diagnosis.js';

const GIB = 1024 ** 3;

/** Before this the clock cannot be right: it is when this was written. */
const LEAST_YEAR = 2026;

export function nodeAndSqlite(): Diagnosis {
  const database = openDatabase(':memory:');
  const version = database.prepare('SELECT sqlite_version() AS version').get()?.version;
  database.close();
  return good('node', `Node ${process.versions.node}, SQLite ${version}.`);
}

/** A store whose last entry is of tomorrow tells that the clock was, or is, wrong. */
export function clockRight(clock: Clock, lastEntry: number): Diagnosis {
  const now = clock.now();
  const shown = new Date(now).toISOString();
  const remedy = "Set the machine's clock, best by NTP ('timedatectl set-ntp true'): retention and audit rely on it.";
  if (new Date(now).getUTCFullYear() < LEAST_YEAR) return bad('clock', `The clock says ${shown}.`, remedy);
  if (lastEntry > now + 60_000)
    return bad('clock', `The clock says ${shown}, but the audit trail has an entry of ${new Date(lastEntry).toISOString()}.`, remedy);
  return good('clock', `It is ${shown}.`);
}

/** A folder that has to be there, or to be made, and to be written. */
export function folderRights(what: string, path: string, secret: boolean): Diagnosis {
  if (!existsSync(path)) {
    const above = nearest(path);
    return writable(above)
      ? good(what, `${path} is not there yet, and can be made.`)
      : bad(what, `${path} is not there, and cannot be made.`, `Give this user the right to write to ${above}.`);
  }
  if (!statSync(path).isDirectory()) return bad(what, `${path} is no folder.`, 'Move that file, or configure another folder.');
  if (!writable(path)) return bad(what, `${path} cannot be written by this user.`, `chown it to the user that runs peppolkit.`);
  const mode = statSync(path).mode & 0o777;
  if (secret && (mode & 0o077) !== 0)
    return poor(what, `${path} can be entered by other users (mode ${mode.toString(8)}).`, `chmod 700 ${path}`);
  return good(what, `${path} can be written.`);
}

/** Room on the disk of a folder. */
export function diskSpace(path: string): Diagnosis {
  const { bavail, bsize, blocks } = statfsSync(nearest(path));
  const [free, all] = [bavail * bsize, blocks * bsize];
  const text = `${(free / GIB).toFixed(1)} GiB of ${(all / GIB).toFixed(1)} GiB are free for ${path}.`;
  const remedy = 'Make room, or move the data to a larger disk: with a full disk nothing is taken in.';
  if (free < GIB / 10) return bad('disk', text, remedy);
  return free < GIB ? poor('disk', text, remedy) : good('disk', text);
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder itself, or the first above it that exists. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
