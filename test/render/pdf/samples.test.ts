import { describe, expect, test } from 'vitest';
import { LANGUAGES, WORDINGS } from '../../../src/render/language.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { expectedValues, unspaced } from '../expected-values.js';
import { SAMPLES, sample } from '../samples.js';
import { has, onPdf } from './poppler.js';

const tools = has('pdftotext') && has('qpdf');

describe.skipIf(!tools).each(LANGUAGES)('%s (pdftotext, qpdf)', (language) => {
  test.each(SAMPLES)('%s: every value and every label can be read, and the file is sound', async (name) => {
    const input = sample(name);
    const pdf = await renderPdf(input, { language });
    const pages = onPdf(pdf, 'pdftotext', '-raw', '{}', '-').split('\f').slice(0, -1);
    // A value that goes on on the next page is broken by the foot of the one and the head of the other.
    const { page, madeBy } = WORDINGS[language];
    const text = unspaced(pages.join('\n'));
    pages.forEach((one, i) => {
      expect(one).toContain(page(i + 1, pages.length));
      expect(one).toContain(madeBy('peppolkit'));
    });
    const missing = expectedValues(input.invoice, language).filter(
      ({ label, texts }) => ![label, ...texts].every((part) => text.includes(unspaced(part))),
    );
    expect(missing).toEqual([]);
    for (const { path, content } of input.unread) {
      expect(text).toContain(unspaced(path));
      expect(text).toContain(unspaced(content));
    }
    if (language === 'en') expect(onPdf(pdf, 'qpdf', '--check', '{}')).toContain('No syntax or stream encoding errors found');
  });
});
