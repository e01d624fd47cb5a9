import type { Database, Statement } from './database.js';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what many ask for at the same time in one transaction, since each commit waits for the disk. Every piece of work is undone alone
 * where it throws; nobody hears of success before the commit is on disk.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #begin: Statement;
  readonly #release: Statement;
  #waiting: Waiting[] = [];

  constructor(database: Database) {
    this.#database = database;
    this.#begin = database.prepare('SAVEPOINT one');
    this.#release = database.prepare('RELEASE one');
  }

  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject }) === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits what waits. */
  flush(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const done: (() => void)[] = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    try {
      for (const { work, resolve, reject } of batch) {
        this.#begin.run();
        try {
          const result = work();
          this.#release.run();
          done.push(() => resolve(result));
        } catch (error) {
          this.#database.exec('ROLLBACK TO one; RELEASE one');
          done.push(() => reject(error));
        }
      }
      this.#database.exec('COMMIT');
    } catch (error) {
      // A full disk, most often. SQLite may have rolled back by itself.
      try {
        this.#database.exec('ROLLBACK');
      } catch {
        // Nothing was open any more.
      }
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const tell of done) tell();
  }
}
