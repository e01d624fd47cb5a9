import { CompileError } from '../xpath/compile-error.js';
import type { SourcePlace } from './schema.js';
import { SchemaError } from './schema-error.js';

/** Runs a step of the emission; what an expression is refused for becomes an error with its place in the schema. */
export function atPlace<T>(place: SourcePlace, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new SchemaError(`${error.message} [${error.code}]`, place, undefined, error.code);
  }
}
