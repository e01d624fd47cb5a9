import { renderPdf } from '../src/render/pdf/render-pdf.js';
import { bigInvoice } from './invoice.js';
import { asyncRatio } from './measure.js';
import { renderInput, twoPages } from './render-input.js';

/** 1,000 lines as PDF, as a multiple of a two-page invoice. */
export function renderLines(): Promise<number> {
  const [many, few] = [renderInput(bigInvoice({ lines: 1000 })), twoPages()];
  return asyncRatio(
    () => renderPdf(many),
    () => renderPdf(few),
    { samples: 7, calls: 1, warmup: 5, otherCalls: 20 },
  );
}
