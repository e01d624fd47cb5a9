import { deflateSync } from 'node:zlib';
import { AFRelationship, type PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { invoiceInPdf } from '../../src/hybrid/invoice-in-pdf.js';
import { type PdfLimits, readPdf } from '../../src/hybrid/read-pdf.js';
import { type Attached, CII, FACTUR_X, type PdfOptions, pdfWith, sample, UBL, xmp } from './pdf.js';

/* The worker is a part of the build: needs `npm run build`. */

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOTE = { name: 'note.xml', bytes: ascii('<note/>') };

test.each<[string, Attached[], PdfOptions, string]>([
  ['Factur-X', [{ name: 'factur-x.xml', bytes: CII }], { xmp: xmp(FACTUR_X, 'factur-x.xml') }, 'factur-x.xml'],
  ['Factur-X in plain objects', [{ name: 'factur-x.xml', bytes: CII }], { packed: false }, 'factur-x.xml'],
  ['ZUGFeRD 2.0', [{ name: 'zugferd-invoice.xml', bytes: CII }], {}, 'zugferd-invoice.xml'],
  ['ZUGFeRD 1 by its name', [{ name: 'ZUGFeRD-invoice.xml', bytes: CII }], {}, 'ZUGFeRD-invoice.xml'],
  ['XRechnung in a PDF', [{ name: 'xrechnung.xml', bytes: CII }], {}, 'xrechnung.xml'],
  ['UBL as the source of the pages', [{ name: 'invoice.xml', bytes: UBL, relationship: AFRelationship.Source }], {}, 'invoice.xml'],
  ['a name that says nothing, with a media type', [{ name: 'data', bytes: CII, mimeType: 'application/xml' }], {}, 'data'],
  ['a name beyond ASCII', [{ name: 'Faktúra č. 1.xml', bytes: UBL }], {}, 'Faktúra č. 1.xml'],
  ['other XML beside it', [NOTE, { name: 'factur-x.xml', bytes: CII }, { name: 'z.xml', bytes: ascii('<') }], {}, 'factur-x.xml'],
  [
    'the one that the metadata name',
    [
      { name: 'factur-x.xml', bytes: NOTE.bytes },
      { name: 'own.xml', bytes: UBL },
    ],
    { xmp: xmp(FACTUR_X, 'own.xml') },
    'own.xml',
  ],
  [
    'the alternative before the source',
    [
      { name: 'a.xml', bytes: UBL, relationship: AFRelationship.Source },
      { name: 'b.xml', bytes: CII, relationship: AFRelationship.Alternative },
    ],
    {},
    'b.xml',
  ],
])('%s: the invoice is found', async (_, files, options, name) => {
  const { xml, findings } = await invoiceInPdf(await pdfWith(files, options));
  expect(findings[0]).toMatchObject({ rule: 'PDF-INVOICE', severity: 'info', values: { file: name } });
  expect(xml).toEqual(new Uint8Array(files.find((file) => file.name === name)!.bytes));
});

test('the metadata say which standard and level', async () => {
  const pdf = await pdfWith([{ name: 'factur-x.xml', bytes: CII }], { xmp: xmp(FACTUR_X, 'factur-x.xml') });
  const { findings } = await invoiceInPdf(pdf);
  expect(findings[0]!.values).toMatchObject({ standard: 'Factur-X', level: 'EN 16931', relationship: 'Alternative' });
});

test('a second invoice is told', async () => {
  const pdf = await pdfWith([
    { name: 'other.xml', bytes: UBL },
    { name: 'factur-x.xml', bytes: CII },
  ]);
  const { findings } = await invoiceInPdf(pdf);
  expect(findings.map(({ rule, values }) => [rule, values.found ?? values.file])).toEqual([
    ['PDF-INVOICE', 'factur-x.xml'],
    ['PDF-SECOND-INVOICE', 'other.xml'],
  ]);
});

test.each<[string, Attached[], PdfOptions, RegExp]>([
  ['nothing embedded', [], {}, /holds no e-invoice: no XML file is embedded in it\.$/],
  ['a picture embedded', [{ name: 'a.png', bytes: ascii('x'), mimeType: 'image/png' }], {}, /no XML file is embedded/],
  ['other XML embedded', [NOTE], {}, /of its embedded files \('note\.xml'\) none is an invoice/],
  ['metadata that promise one', [NOTE], { xmp: xmp(FACTUR_X, 'factur-x.xml') }, /promise 'factur-x\.xml', which is not there/],
  ['metadata that are no XML', [NOTE], { xmp: '<x' }, /none is an invoice\.$/],
])('%s: it says plainly that there is no e-invoice', async (_, files, options, message) => {
  const { xml, findings } = await invoiceInPdf(await pdfWith(files, options));
  expect(xml).toBeUndefined();
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'PDF-NO-INVOICE', severity: 'error', message: expect.stringMatching(message) }),
  ]);
});

/** A PDF with an object that pdf-lib leaves as it is given. */
async function pdfHolding(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  change(pdf);
  return pdf.save({ useObjectStreams: false });
}

const stream = (pdf: PDFDocument, bytes: Uint8Array, entries: Record<string, string | number> = {}): PDFRawStream => {
  const dict = pdf.context.obj({ ...entries, Length: bytes.length }) as PDFDict;
  return PDFRawStream.of(dict, bytes);
};

const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
const twice = deflateSync(deflateSync(new Uint8Array(512 * 1024 * 1024)));

const HOSTILE: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string, Partial<PdfLimits>])[] = [
  [
    'an encrypted PDF',
    async () => {
      const pdf = await pdfHolding(() => {});
      const text = new TextDecoder('latin1').decode(pdf);
      return Buffer.from(
        text.replace(/trailer\s*<</, (start) => `${start} /Encrypt << /Filter /Standard /V 1 /R 2 >> `),
        'latin1',
      );
    },
    'PDF-ENCRYPTED',
    {},
  ],
  ['a header and nothing else', () => ascii('%PDF-1.7\n'), 'PDF-BROKEN', {}],
  ['half a PDF', async () => (await pdfWith([{ name: 'factur-x.xml', bytes: CII }])).subarray(0, 700), 'PDF-BROKEN', {}],
  ['garbage after the header', () => Buffer.concat([ascii('%PDF-1.7\n'), new Uint8Array(5000).fill(0x5b)]), 'PDF-BROKEN', {}],
  ['an embedded file that unpacks to 64 MB', () => embedding(bomb, 'FlateDecode'), 'PDF-LIMIT', { decodedBytes: 16 * 1024 * 1024 }],
  ['one packed twice, 512 MB', () => embedding(twice, '[/FlateDecode /FlateDecode]'), 'PDF-LIMIT', {}],
  ['an object stream that unpacks to 64 MB', () => objectStream(bomb, 1), 'PDF-LIMIT', { decodedBytes: 16 * 1024 * 1024 }],
  [
    'an object stream of very many objects',
    () => objectStream(deflateSync(ascii('1 0 '.repeat(8_000_000))), 8_000_000),
    'PDF-LIMIT',
    { heapMegabytes: 64 },
  ],
  [
    'arrays in arrays, 100,000 deep',
    () => ascii(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}${']'.repeat(100_000)}\nendobj\ntrailer << /Root 1 0 R >>`),
    'PDF-BROKEN',
    {},
  ],
  ['one that is too large', () => pdfWith([]), 'PDF-LIMIT', { bytes: 100 }],
  ['one that takes too long', () => pdfWith([]), 'PDF-LIMIT', { milliseconds: 1 }],
];

async function embedding(bytes: Uint8Array, filter: string): Promise<Uint8Array> {
  const pdf = await pdfHolding((holder) => {
    const file = holder.context.register(stream(holder, bytes, { Filter: 'REPLACED' }));
    const specification = holder.context.obj({ Type: 'Filespec', F: 'x', EF: { F: file } }) as PDFDict;
    specification.set(PDFName.of('F'), PDFName.of('factur-x.xml'));
    holder.catalog.set(PDFName.of('AF'), holder.context.obj([specification]));
  });
  const at = Buffer.from(pdf).indexOf('/REPLACED');
  const name = filter.startsWith('[') ? filter : `/${filter}`;
  return Buffer.concat([pdf.subarray(0, at), ascii(name), pdf.subarray(at + '/REPLACED'.length)]);
}

function objectStream(bytes: Uint8Array, count: number): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N ${count} /First 4 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
  return Buffer.concat([ascii(head), bytes, ascii('\nendstream\nendobj\ntrailer << /Root 1 0 R >>')]);
}

test.each(HOSTILE)('%s is refused in words', { timeout: 60_000 }, async (_, make, rule, limits) => {
  const bytes = await make();
  const start = process.hrtime.bigint();
  const { xml, findings } = await invoiceInPdf(bytes, limits);
  expect(xml).toBeUndefined();
  expect(findings).toEqual([expect.objectContaining({ rule, severity: 'error', ruleSet: 'pdf', line: 1, column: 1 })]);
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(25);
});

test('a bomb costs no more memory than its bound', { timeout: 60_000 }, async () => {
  const pdf = await embedding(twice, '[/FlateDecode /FlateDecode]');
  const before = process.memoryUsage().rss;
  expect(await readPdf(pdf, { decodedBytes: 32 * 1024 * 1024 })).toMatchObject({ refused: 'limit' });
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
});

test('a name tree that leads in circles ends', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const node = pdf.context.obj({}) as PDFDict;
  const reference = pdf.context.register(node);
  node.set(PDFName.of('Kids'), pdf.context.obj([reference, reference]));
  pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ EmbeddedFiles: reference }));
  expect(await readPdf(await pdf.save())).toMatchObject({ files: [] });
});

test('many PDFs at once are read each by itself', async () => {
  const pdfs = await Promise.all(
    ['minimal-invoice.xml', 'card-payment.xml', 'vat-export.xml'].map((name) => pdfWith([{ name, bytes: sample(name) }])),
  );
  const read = await Promise.all(pdfs.map((pdf) => invoiceInPdf(pdf)));
  expect(read.map(({ findings }) => findings[0]!.values.file)).toEqual(['minimal-invoice.xml', 'card-payment.xml', 'vat-export.xml']);
});
