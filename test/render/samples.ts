import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInvoice } from '../../src/bindings/read.js';
import { open } from '../../src/open/open.js';
import type { RenderInput } from '../../src/render/render-input.js';
import { ROOT } from '../repo/files.js';

const FOLDER = join(ROOT, 'samples', 'valid');

/** The names of all valid samples. */
export const SAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml'))
  .sort();

/** A sample as the renderers take it, without a verdict. */
export function sample(name: string): RenderInput {
  return rendered(readFileSync(join(FOLDER, name)));
}

/** The same of any document. */
export function rendered(xml: Uint8Array | string): RenderInput {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  return { ...readInvoice(open(bytes).tree!), xml: bytes };
}
