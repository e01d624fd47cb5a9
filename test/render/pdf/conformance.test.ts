import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/base/verdict.js';
import { md5 } from '../../../src/render/pdf/md5.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { rendered, sample } from '../samples.js';
import { has, onPdf } from './poppler.js';

const tools = has('pdfinfo') && has('qpdf');
const input = sample('every-group.xml');
const pdf = await renderPdf(input, { language: 'fr' });
const plain = (): string => onPdf(pdf, 'qpdf', '--qdf', '--normalize-content=n', '{}', '-');

const VERDICT = {
  valid: true,
  profile: 'x',
  ruleSets: [{ id: 'a', title: 'A', version: '1', hash: 'f00' }],
  findings: [],
  day: '2026-11-22',
};

describe.skipIf(!tools)('PDF/A-3a and PDF/UA-1 (poppler-utils, qpdf)', () => {
  test('metadata identifies both standards, with the schema of PDF/UA', () => {
    const xmp = onPdf(pdf, 'pdfinfo', '-meta', '{}');
    for (const part of ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '<pdfaSchema:prefix>pdfuaid<'])
      expect(xmp).toContain(part);
    expect(xmp).not.toMatch(/factur-?x|zugferd/i);
    expect(xmp).toContain('Facture – ALL-2026-1 – Exemple Industries SAS');
  });

  test('the catalogue has language, title display, output intent, marking and bookmarks', () => {
    const text = plain();
    expect(text).toMatch(/\/Lang \(fr\)/);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/S /GTS_PDFA1');
    expect(text).toContain('/Marked true');
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
    expect(text).not.toMatch(/\/(JavaScript|Launch|Encrypt|OpenAction|SMask)\b/);
  });

  test('every face is embedded, in part, with its characters', () => {
    const rows = onPdf(pdf, 'pdffonts', '{}').trim().split('\n').slice(2);
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row).toMatch(/NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/);
  });

  test('the document and its attachments are inside, whole, with type, relation and checksum', () => {
    expect(onPdf(pdf, 'pdfdetach', '-list', '{}')).toMatch(/2 embedded files\n1: invoice\.xml\n2: hours\.csv/);
    expect(onPdf(pdf, 'qpdf', '--show-attachment=000000', '{}')).toBe(new TextDecoder().decode(input.xml));
    const text = onPdf(pdf, 'qpdf', '--json=2', '{}');
    expect(text).toContain('"/AFRelationship": "/Source"');
    expect(text).toContain('"/AFRelationship": "/Data"');
    expect(text).toMatch(/"\/Subtype": "\/application(#2F|\/)xml"/i);
    expect(text).toContain(createHash('md5').update(input.xml).digest('hex'));
  });

  test('the structure has headings, lists and tables with heads', () => {
    const tree = onPdf(pdf, 'pdfinfo', '-struct-text', '{}');
    expect(tree).toMatch(/^Document\n/m);
    expect(tree).toMatch(/H1[^\n]*\n +"Facture/);
    expect(tree.match(/^ +H2\b/gm)!.length).toBeGreaterThan(10);
    expect(tree.indexOf('"Autre contenu"')).toBeLessThan(tree.indexOf('"Le document XML contient'));
    expect(tree).toMatch(/Table[^\n]*\n +THead[^\n]*\n +TR[^\n]*\n +TH\b/);
    expect(tree).toMatch(/Scope \/?Column/i);
    expect(tree.match(/\bTD\b/g)!.length).toBeGreaterThan(10);
    // Page heads, page numbers and running totals are no content.
    expect(tree).not.toContain('Page 1 sur');
    expect(tree).not.toContain('Version lisible');
  });

  test('everything that is drawn is content with a tag or an artefact', () => {
    for (const stream of plain().matchAll(/stream\n(1 0 0 -1 0 841\.89 cm.*?)endstream/gs)) {
      let depth = 0;
      for (const line of stream[1].split('\n')) {
        if (/ B(DC|MC)$/.test(line)) depth += 1;
        else if (line === 'EMC') depth -= 1;
        else if (/\b(Tj|TJ|re|S|f|B)\b/.test(line)) expect(depth, line).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('a figure says what it shows', () => {
    expect(onPdf(pdf, 'pdfinfo', '-struct', '{}')).toContain('Figure');
    expect(onPdf(pdf, 'qpdf', '--json=2', '{}')).toContain('"/Alt": "u:Code QR');
  });
});

test('the same input, options and verdict give the same bytes; another day or rule set gives others', async () => {
  const verdict = VERDICT as unknown as Verdict;
  const once = await renderPdf({ ...input, verdict });
  expect(await renderPdf({ ...input, verdict })).toEqual(once);
  expect(await renderPdf({ ...input, verdict: { ...verdict, day: '2026-11-23' } })).not.toEqual(once);
  expect(await renderPdf({ ...input, verdict: { ...verdict, ruleSets: [{ ...verdict.ruleSets[0], hash: 'f01' }] } })).not.toEqual(once);
});

test.each([0, 1, 55, 56, 63, 64, 65, 1000])('md5 of %i bytes is that of the platform', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  expect(Buffer.from(md5(bytes)).toString('hex')).toBe(createHash('md5').update(bytes).digest('hex'));
});

const XML = new TextDecoder().decode(sample('minimal-invoice.xml').xml);
const withNote = (note: string): string =>
  XML.replace('<cbc:DocumentCurrencyCode>', `<cbc:Note>${note}</cbc:Note><cbc:DocumentCurrencyCode>`);
const textOf = (bytes: Uint8Array): string => onPdf(bytes, 'pdftotext', '-raw', '{}', '-');

describe.skipIf(!tools)('hostile content (pdftotext)', () => {
  test('a character that no face holds is shown by its code point, and copied as itself', async () => {
    const bytes = await renderPdf(rendered(withNote('Smile \u{1f600} end')));
    expect(textOf(bytes)).toContain('Smile \u{1f600}');
    const content = onPdf(bytes, 'qpdf', '--qdf', '--normalize-content=n', '{}', '-');
    expect(content).toContain('/ActualText <FEFFd83dde00>');
    // The glyph of what is missing is never drawn.
    expect(content).not.toMatch(/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*> Tj/);
  });

  test('directions and control characters are shown, not obeyed', async () => {
    const text = textOf(await renderPdf(rendered(withNote('pay \u202e000.1\u202c now \u0085'))));
    expect(text).toMatch(/U\+202E ?000\.1 ?U\+202C/);
    expect(text).not.toMatch(/[\u202a-\u202e\u0085]/);
  });

  test('a note of 100,000 characters is shown whole, with or without blanks', async () => {
    for (const note of ['word '.repeat(20_000), 'x'.repeat(100_000)]) {
      const text = textOf(await renderPdf(rendered(withNote(note))));
      expect((text.match(/word|x/g) ?? []).length).toBeGreaterThanOrEqual(note.length / (note.startsWith('x') ? 1 : 5));
    }
  });

  test('5,000 attachments of one name are 5,000 files', async () => {
    const one =
      '<cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="../../etc/a.csv">YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>';
    const xml = XML.replace('<cac:AccountingSupplierParty>', `${one.repeat(5000)}<cac:AccountingSupplierParty>`);
    const list = onPdf(await renderPdf(rendered(xml)), 'pdfdetach', '-list', '{}')
      .trim()
      .split('\n')
      .slice(1);
    expect(list.length).toBe(5001);
    expect(new Set(list.map((line) => line.replace(/^\d+: /, '').toLowerCase())).size).toBe(5001);
    expect(list.filter((line) => /\.\.|\/|\\/.test(line))).toEqual([]);
  });
});
