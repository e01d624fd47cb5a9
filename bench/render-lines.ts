import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPdf } from '../src/render/pdf/render-pdf.js';
import { asyncRatio } from './measure.js';
import { renderInput, twoPages } from './render-input.js';

/** 1,000 lines as PDF, as a multiple of a two-page invoice. */
export function renderLines(): Promise<number> {
  const [many, few] = [renderInput(ordinaryInvoice(1000)), twoPages()];
  return asyncRatio(
    () => renderPdf(many),
    () => renderPdf(few),
    { samples: 9, calls: 1, warmup: 8, otherCalls: 20 },
  );
}

/** An invoice with that many lines of the ordinary kind: those of a sample over and over, numbered anew. */
function ordinaryInvoice(lines: number): Uint8Array {
  const xml = readFileSync(join(import.meta.dirname, '..', 'samples', 'valid', 'bakery-two-rates.xml'), 'utf8');
  const found = xml.match(/<cac:InvoiceLine>.*?<\/cac:InvoiceLine>/gs) ?? [];
  const repeated = Array.from({ length: lines }, (_, i) => found[i % found.length].replace(/<cbc:ID>[^<]*/, `<cbc:ID>${i + 1}`));
  return new TextEncoder().encode(xml.replace(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s, repeated.join('')));
}
