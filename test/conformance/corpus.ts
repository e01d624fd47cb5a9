import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Profile } from './profiles.js';
import { sheetIndex } from './profiles.js';

/** Rule id, flag, and the place: local names, each with its index among same-named siblings. */
export type Fired = readonly [rule: string, flag: string, location: string];

/** One document with its official verdict. */
export interface CorpusDocument {
  readonly id: string;
  readonly xml: string;
  readonly fired: readonly Fired[];
  /** The official parser refused the document. */
  readonly malformed: boolean;
  /** Indexes of the rule sets whose official style sheet stopped at a dynamic error. */
  readonly aborted: readonly number[];
  /** What the official transformation said where it stopped. */
  readonly error: string;
  readonly syntax: 'ubl-invoice' | 'ubl-creditnote' | 'cii';
  /** Verdict of the official schema, where the corpus holds one. */
  readonly schema: 'valid' | 'invalid' | undefined;
  readonly mutations: readonly string[];
}

/** A publisher's unit test: which rules must fire and which must not. */
export interface UnitTest {
  readonly id: string;
  readonly suite: string;
  readonly scope: readonly string[];
  readonly expect: { readonly success: readonly string[]; readonly error: readonly string[]; readonly warning: readonly string[] };
  readonly xml: string;
}

/** A published example with the ids that fire, by profile. */
export interface Example {
  readonly id: string;
  readonly fired: Readonly<Record<string, readonly string[]>>;
  readonly xml: string;
}

interface Line {
  readonly id: string;
  readonly xml?: string;
  readonly fired: readonly Fired[];
  readonly error?: string;
  readonly syntax?: CorpusDocument['syntax'];
  readonly schema?: 'valid' | 'invalid';
  readonly mutations?: readonly string[];
}

export function hasFile(folder: string, name: string): boolean {
  return existsSync(join(folder, `${name}.jsonl.gz`));
}

/** The JSON values of a gzipped file of lines, parsed one at a time. */
export function* lines<T>(folder: string, name: string): Generator<T> {
  const bytes = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)));
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end > start) yield JSON.parse(bytes.toString('utf8', start, end)) as T;
    start = end + 1;
  }
}

/** The documents of a profile; a file of verdicts alone is joined by id with the file that holds the documents. */
export function* documents(folder: string, profile: Profile): Generator<CorpusDocument> {
  if (profile.documentsOf === undefined) {
    for (const line of lines<Line>(folder, profile.name)) yield toDocument(line, line);
    return;
  }
  const verdicts = new Map<string, Line>();
  for (const line of lines<Line>(folder, profile.name)) verdicts.set(line.id, line);
  for (const line of lines<Line>(folder, profile.documentsOf)) {
    const verdict = verdicts.get(line.id);
    if (verdict) yield toDocument(line, verdict);
  }
}

function toDocument(source: Line, verdict: Line): CorpusDocument {
  const error = verdict.error ?? '';
  // The corpus cuts the text after 200 characters, which may leave the beginning of the second style sheet's name.
  const stops = [...error.matchAll(/(?:^| \| )(parse(?=:)|[\w.-]+\.xslt(?=:)|[\w.-]{8,}$)/g)].map((match) => match[1]);
  return {
    id: source.id,
    xml: source.xml ?? '',
    fired: verdict.fired,
    malformed: stops.includes('parse'),
    aborted: stops.filter((stop) => stop !== 'parse').map(sheetIndex),
    error,
    syntax: source.syntax ?? 'ubl-invoice',
    schema: source.schema,
    mutations: source.mutations ?? [],
  };
}
