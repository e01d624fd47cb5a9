import { type Clock, systemClock } from '../base/clock.js';
import { emitSchema } from '../schematron/emit.js';
import type { Load, SchemaFile } from '../schematron/loader.js';
import { type ReadOptions, readSchema } from '../schematron/read.js';
import type { Schema } from '../schematron/schema.js';
import { SchemaError } from '../schematron/schema-error.js';
import type { Tree } from '../xml/tree.js';
import * as runtime from '../xpath/runtime/index.js';
import type { CheckInfo, CompiledRuleSet, Report } from './compiled.js';
import type { RuleSetFactory } from './factory.js';
import { now } from './now.js';

export interface UserRulesOptions extends ReadOptions {
  /** What `current-date()` and its like go by; without it the machine's. */
  readonly clock?: Clock;
}

/** A run of emitted code, which takes the time with the document. */
type TimedRun = (tree: Tree, report: Report, environment: { readonly now: runtime.Temporal }) => boolean;

/** By the hash of a schema and the phase: the same schema is compiled once. */
const cache = new Map<string, CompiledRuleSet>();

/** More schemas than this are not kept. */
const KEEP = 16;

/**
 * Reads a user's Schematron and all it includes, and compiles it. The rule set bears the name of the file; its hash is that of
 * the files. Throws SchemaError with file, line and column for what is wrong in it or not supported.
 */
export async function loadUserRuleSet(entry: SchemaFile, load: Load, options: UserRulesOptions = {}): Promise<CompiledRuleSet> {
  const files: Uint8Array[] = [entry.bytes];
  const recording: Load = (href, from) => {
    const file = load(href, from);
    files.push(file.bytes);
    return file;
  };
  const schema = readSchema(entry, recording, options);
  const hash = await hashOf(files);
  const key = `${hash} ${entry.file} ${options.phase ?? ''}`;
  const { clock = systemClock } = options;
  if (clock !== systemClock) return compile(schema, entry.file, hash, clock);
  let ruleSet = cache.get(key);
  if (ruleSet === undefined) {
    ruleSet = compile(schema, entry.file, hash, clock);
    if (cache.size >= KEEP) cache.delete(cache.keys().next().value as string);
    cache.set(key, ruleSet);
  }
  return ruleSet;
}

/**
 * What is wrong in a schema, so far as one part can be looked at without another: every rule, and every check of a rule whose variables are
 * right; and of what rules rest on (includes, variables of the schema and its patterns, functions) the first fault, after which no more is
 * looked at. By file, line and column.
 */
export function faultsOfUserRules(entry: SchemaFile, load: Load, options: ReadOptions = {}): SchemaError[] {
  const faults: SchemaError[] = [];
  try {
    emitSchema(readSchema(entry, load, { ...options, faults }), faults);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    faults.push(error);
  }
  // An abstract pattern has its faults once for each of its instances.
  const different = [...new Map(faults.map((fault) => [fault.message, fault])).values()];
  const files = [...new Set([entry.file, ...different.map(({ place }) => place.file)])];
  return different.sort(
    ({ place: a }, { place: b }) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function compile(schema: Schema, file: string, hash: string, clock: Clock): CompiledRuleSet {
  const { code, checks } = emitSchema(schema);
  const bind = new Function('rt', code) as (rt: Parameters<RuleSetFactory>[0]) => { readonly run: TimedRun };
  const { run } = bind(runtime);
  const id = file.replace(/^.*[\\/]/, '').replace(/\.sch$/i, '');
  return {
    id,
    title: schema.title === '' ? id : schema.title,
    version: '',
    publisher: '',
    source: file,
    hash,
    checks: checks as readonly CheckInfo[],
    run: (tree, report) => run(tree, report, { now: now(clock) }),
  };
}

/** SHA-256 over the SHA-256 of each file in the order of reading, so that no byte can move from one to the next unseen. */
async function hashOf(files: readonly Uint8Array[]): Promise<string> {
  const digests = await Promise.all(files.map(sha256));
  return sha256(new TextEncoder().encode(digests.join('')));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
