import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInvoice } from '../src/bindings/read.js';
import { open } from '../src/open/open.js';
import type { RenderInput } from '../src/render/render-input.js';

/** An invoice as the renderers take it. */
export function renderInput(xml: Uint8Array): RenderInput {
  return { ...readInvoice(open(xml).tree!), xml };
}

/** A sample that fills two pages, without a QR code. */
export function twoPages(): RenderInput {
  return renderInput(readFileSync(join(import.meta.dirname, '..', 'samples', 'valid', 'credit-note-with-reference.xml')));
}
