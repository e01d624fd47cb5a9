import { SchemaError } from './schema-error.js';

/**
 * Where the faults of a schema go on. Without it the first one is thrown; with it they are gathered, so that an author hears of several at
 * once. What was compiled beside a fault is of no use.
 */
export type Faults = SchemaError[] | undefined;

/** Does a part of the work; where its fault is gathered, `instead` stands for the result. */
export function gathered<T>(faults: Faults, run: () => T, instead: T): T {
  try {
    return run();
  } catch (error) {
    if (faults === undefined || !(error instanceof SchemaError)) throw error;
    faults.push(error);
    return instead;
  }
}
