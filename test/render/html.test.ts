import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/render/language.js';
import { renderHtml } from '../../src/render/render-html.js';
import { expectedValues, unspaced } from './expected-values.js';
import { rendered, SAMPLES, sample } from './samples.js';

/** What a reader sees: no tags, no style, entities resolved. */
function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]);
}

describe.each(LANGUAGES)('%s', (language) => {
  test.each(SAMPLES)('%s: every value and every label', async (name) => {
    const input = sample(name);
    const text = unspaced(textOf(await renderHtml(input, { language })));
    const missing = expectedValues(input.invoice, language).filter(
      ({ label, texts }) => ![label, ...texts].every((part) => text.includes(unspaced(part))),
    );
    expect(missing).toEqual([]);
    for (const { path, content } of input.unread) expect(text).toContain(unspaced(path + content));
  });
});

test('ids of terms stand beside labels where they are asked for', async () => {
  const input = sample('every-group.xml');
  const [without, withIds] = await Promise.all([renderHtml(input), renderHtml(input, { withIds: true })]);
  expect(without).not.toMatch(/BT-\d/);
  for (const { term } of expectedValues(input.invoice, 'en')) expect(withIds).toMatch(new RegExp(`[>\\s]${term}[,<]`));
});

test('nothing is loaded and no script runs', async () => {
  const html = await renderHtml(sample('every-group.xml'));
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|src=|href=|@import|url\(/);
});

test('markup and hidden characters of a document are shown, not obeyed', async () => {
  const xml = new TextDecoder().decode(sample('minimal-invoice.xml').xml);
  const html = await renderHtml(rendered(xml.replace(/<cbc:Name>[^<]*/, '<cbc:Name>&lt;b onclick="x"&gt;\u202eevil\u202c')));
  expect(html).not.toContain('<b onclick');
  expect(html).not.toContain('\u202e');
});
