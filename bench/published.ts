import { fileURLToPath } from 'node:url';
import type * as core from '../src/index.js';

/** Where the published files are. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The library as published, from dist/. */
export async function published(): Promise<typeof core> {
  return (await import(new URL('../dist/index.js', import.meta.url).href)) as typeof core;
}

/** A function that validates the document; throws where the verdict is not "valid by two rule sets", as that would measure something else. */
export async function validator(bytes: Uint8Array): Promise<() => unknown> {
  const { validate } = await published();
  const verdict = validate(bytes);
  const [finding] = verdict.findings;
  if (!verdict.valid) throw new Error(`the document to measure is not valid: ${finding?.rule} ${finding?.path} ${finding?.message}`);
  if (verdict.ruleSets.length < 2)
    throw new Error(`only ${verdict.ruleSets.map(({ id }) => id).join(', ')} judged the document to measure`);
  return () => validate(bytes);
}
