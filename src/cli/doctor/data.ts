import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../dispatch/sqlite/database.js';
import { SCHEMA_VERSION } from '../../dispatch/sqlite/schema.js';
import { STORE_FILE } from '../platform/data-folder.js';
import { bad, type Diagnosis, good, poor } from './diagnosis.js';

/** Looks at a store without changing it; with the time of its last entry in the audit trail, 0 where there is none. */
export function storeHealth(data: string): { readonly diagnoses: Diagnosis[]; readonly lastEntry: number } {
  const path = join(data, STORE_FILE);
  if (!existsSync(path)) return { diagnoses: [good('store', 'There is none yet; the first document makes it.')], lastEntry: 0 };
  const database = openDatabase(path);
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version > SCHEMA_VERSION) {
      const text = `Its version is ${version}, and this peppolkit knows ${SCHEMA_VERSION}.`;
      return { diagnoses: [bad('store', text, 'Install the later peppolkit that wrote it.')], lastEntry: 0 };
    }
    const said = String(Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0]);
    if (said !== 'ok')
      return { diagnoses: [bad('store', `SQLite finds it damaged: ${said}.`, "Stop, and 'peppolkit restore' a backup.")], lastEntry: 0 };
    if (version < SCHEMA_VERSION) {
      const text = `Its version is ${version}; the next start brings it to ${SCHEMA_VERSION}.`;
      return { diagnoses: [poor('store', text, "Make a backup first: 'peppolkit backup <folder>'.")], lastEntry: 0 };
    }
    const lastEntry = Number(database.prepare('SELECT max(at) AS at FROM audit').get()?.at ?? 0);
    const counts = database
      .prepare("SELECT state, count(*) AS count FROM document WHERE state IN ('quarantined', 'failed') GROUP BY state")
      .all();
    const waiting = counts.map(({ state, count }) => `${count} ${state}`).join(', ');
    const diagnoses = [good('store', `Version ${version}, sound.`)];
    if (waiting !== '')
      diagnoses.push(
        poor(
          'waiting',
          `Documents wait for a person: ${waiting}.`,
          "'peppolkit dispatch status --state quarantined' (or failed) lists them.",
        ),
      );
    return { diagnoses, lastEntry };
  } finally {
    database.close();
  }
}
