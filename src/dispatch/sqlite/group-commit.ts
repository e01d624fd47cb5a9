import type { Database } from './database.js';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what many ask for at the same time in one transaction, since each commit waits for the disk. A piece of work that throws is
 * undone alone: nothing of the transaction stands, and the others are done again without it. Work must not have effects outside of the
 * database, therefore. Savepoints would undo one piece too, but SQLite then copies every page before each piece of work that changes it.
 * Nobody hears of success before the commit is on disk.
 */
export class GroupCommit {
  readonly #database: Database;
  #waiting: Waiting[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject }) === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits what waits. */
  flush(): void {
    let batch = this.#waiting;
    this.#waiting = [];
    while (batch.length > 0) {
      const thrown = this.#commit(batch);
      batch = thrown === undefined ? [] : batch.filter((one) => one !== thrown);
    }
  }

  /** Commits a batch and tells all of it; where a piece throws, tells and returns that one alone, and nothing has been changed. */
  #commit(batch: readonly Waiting[]): Waiting | undefined {
    const results: unknown[] = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const one of batch) {
        try {
          results.push(one.work());
        } catch (error) {
          this.#rollBack();
          one.reject(error);
          return one;
        }
      }
      this.#database.exec('COMMIT');
    } catch (error) {
      // A full disk, most often.
      this.#rollBack();
      for (const { reject } of batch) reject(error);
      return undefined;
    }
    batch.forEach(({ resolve }, i) => {
      resolve(results[i]);
    });
    return undefined;
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // Nothing was open any more: SQLite rolls back by itself where a disk is full.
    }
  }
}
