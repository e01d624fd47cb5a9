import type { Database } from './database.js';

/** Milliseconds for which work that can wait lets more come: a commit stops this thread, which hands documents to all others, whatever is in it. */
const PATIENCE = 10;

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
  /** How many were committed together last. */
  #last = 0;
  #atOnce: NodeJS.Immediate | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Commits work, with all that waits, in this turn of the event loop. */
  atOnce<T>(work: () => T): Promise<T> {
    this.#atOnce ??= setImmediate(() => this.flush());
    return this.#with(work);
  }

  /** Commits work with what comes a little later; at once where the last commit was for one alone, since little comes then. */
  soon<T>(work: () => T): Promise<T> {
    if (this.#last <= 1) return this.atOnce(work);
    this.#soon ??= setTimeout(() => this.flush(), PATIENCE);
    return this.#with(work);
  }

  /** Commits what waits. */
  flush(): void {
    clearImmediate(this.#atOnce);
    clearTimeout(this.#soon);
    this.#atOnce = undefined;
    this.#soon = undefined;
    let batch = this.#waiting;
    this.#waiting = [];
    this.#last = batch.length;
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

  #with<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // Nothing was open any more: SQLite rolls back by itself where a disk is full.
    }
  }
}
