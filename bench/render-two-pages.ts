import PDFDocument from 'pdfkit';
import { compose } from '../src/render/compose.js';
import { faces } from '../src/render/pdf/face.js';
import { flow } from '../src/render/pdf/flow.js';
import { PAGE } from '../src/render/pdf/page-size.js';
import { type Page, pages } from '../src/render/pdf/pages.js';
import { loadPdfkit } from '../src/render/pdf/pdf-document.js';
import { renderPdf } from '../src/render/pdf/render-pdf.js';
import { Setter } from '../src/render/pdf/setter.js';
import { Tag } from '../src/render/pdf/tag.js';
import type { RenderInput } from '../src/render/render-input.js';
import { asyncRatio } from './measure.js';
import { twoPages } from './render-input.js';

/** A two-page invoice as tagged PDF/A-3a with embedded faces, as a multiple of what pdfkit takes to write its text in a standard font, untagged. */
export async function renderTwoPages(): Promise<number> {
  const input = twoPages();
  const laidOut = await pagesOf(input);
  if (laidOut.length !== 2) throw new Error(`the invoice has ${laidOut.length} pages`);
  return asyncRatio(
    () => renderPdf(input),
    () => plain(laidOut),
    { samples: 25, calls: 10, warmup: 60 },
  );
}

async function pagesOf(input: RenderInput): Promise<Page[]> {
  const setter = new Setter(faces(await loadPdfkit()), false);
  return pages(flow(await compose(input, {}), setter, Tag.root()));
}

/** The same lines of text at the same places, as pdfkit's own `text` writes them. */
function plain(laidOut: readonly Page[]): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false });
    let length = 0;
    document.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
    });
    document.on('end', () => resolve(length));
    for (const page of laidOut) {
      document.addPage();
      for (const { strip, top } of page) {
        for (const op of strip.ops) {
          if (op.kind !== 'text') continue;
          document.font(op.weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica', op.size);
          document.text(op.line.runs.map(({ text }) => text).join(''), op.x, top + op.baseline, { lineBreak: false });
        }
      }
    }
    document.end();
  });
}
