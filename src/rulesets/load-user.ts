import { emitSchema } from '../schematron/emit.js';
import type { Load, SchemaFile } from '../schematron/loader.js';
import { type ReadOptions, readSchema } from '../schematron/read.js';
import * as runtime from '../xpath/runtime/index.js';
import type { CheckInfo, CompiledRuleSet } from './compiled.js';
import type { RuleSetFactory } from './factory.js';

/** Hash of the bytes of a schema and all it includes; the same hash is compiled once. */
const cache = new Map<string, CompiledRuleSet>();

/** More schemas than this are not kept. */
const KEEP = 16;

/** A user's schema with what names it in a verdict. */
export interface UserSchema {
  readonly entry: SchemaFile;
  readonly load: Load;
  /** SHA-256 of all its files, in hexadecimal. */
  readonly hash: string;
}

/**
 * Compiles a user's Schematron at load time. Throws SchemaError with file, line and column for what is wrong in it or not supported.
 */
export function compileUserRuleSet(schema: UserSchema, options: ReadOptions = {}): CompiledRuleSet {
  const key = `${schema.hash} ${options.phase ?? ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const model = readSchema(schema.entry, schema.load, options);
  const { code, checks } = emitSchema(model);
  const bind = new Function('rt', code) as (rt: Parameters<RuleSetFactory>[0]) => Pick<CompiledRuleSet, 'run'>;
  const id = schema.entry.file.replace(/^.*[\\/]/, '').replace(/\.sch$/i, '');
  const ruleSet: CompiledRuleSet = {
    id,
    title: model.title === '' ? id : model.title,
    version: '',
    publisher: '',
    source: schema.entry.file,
    hash: schema.hash,
    checks: checks as readonly CheckInfo[],
    ...bind(runtime),
  };
  if (cache.size >= KEEP) cache.delete(cache.keys().next().value as string);
  cache.set(key, ruleSet);
  return ruleSet;
}
