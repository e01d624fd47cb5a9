import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../../src/open/open.js';
import type { Opened } from '../../src/open/opened.js';

const folder = join(import.meta.dirname, '../../samples/envelope');

export const sample = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A change to a sample: what stands there, and what is to stand there. */
export type Edit = readonly [from: string | RegExp, to: string];

/** A sample with changes, each of which must change something. */
export function edited(name: string, ...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const after = text.replace(from, () => to);
    if (after === text) throw new Error(`${name} does not hold ${from}`);
    return after;
  }, sample(name));
}

/** What opening finds, a line each: `error SBDH-SENDER 6:7`. */
export function told(xml: string): string[] {
  return open(bytes(xml)).findings.map(({ severity, rule, line, column }) => `${severity} ${rule} ${line}:${column}`);
}

export const opened = (xml: string): Opened => open(bytes(xml));
