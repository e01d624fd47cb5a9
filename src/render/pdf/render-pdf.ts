import { formatCivilDate, parseCivilDate } from '../../base/civil-date.js';
import { ToolError } from '../../base/tool-error.js';
import { compose } from '../compose.js';
import { WORDINGS } from '../language.js';
import type { RenderInput, RenderOptions } from '../render-input.js';
import type { Sheet } from '../sheet.js';
import { embed, pdfString } from './embed.js';
import { embeddedFiles } from './embedded-files.js';
import { type Faces, faces } from './face.js';
import { flow } from './flow.js';
import { md5 } from './md5.js';
import { titleText, xmp } from './metadata.js';
import { Output } from './output.js';
import { CONTENT_RIGHT, CONTENT_WIDTH, PAGE } from './page-size.js';
import { type Page, pages } from './pages.js';
import { Painter } from './painter.js';
import { loadPdfkit, type PdfDocument } from './pdf-document.js';
import { LABEL, opOf, Setter } from './setter.js';
import type { TextOp } from './strip.js';
import { writeStructure } from './structure.js';
import { Tag } from './tag.js';

/** More pages than this nobody reads. */
export const PAGE_LIMIT = 10_000;

const CREATOR = 'peppolkit';

/**
 * The readable form of an invoice as PDF/A-3a and PDF/UA-1, with the XML document and the files that it holds inside. The same input,
 * options and verdict give the same bytes.
 * @throws ToolError PACKAGE_MISSING where pdfkit or qrcode is not installed, RENDER_TOO_LONG beyond `PAGE_LIMIT` pages
 */
export async function renderPdf(input: RenderInput, options: RenderOptions = {}): Promise<Uint8Array> {
  const create = await loadPdfkit();
  const sheet = await compose(input, options);
  const set = faces(create);
  const setter = new Setter(set, options.withIds ?? false);
  const root = Tag.root();
  const all = pages(flow(sheet, setter, root));
  if (all.length > PAGE_LIMIT) {
    throw new ToolError('RENDER_TOO_LONG', `The invoice takes ${all.length} pages; at most ${PAGE_LIMIT} are written.`, 'Use --html.');
  }
  const day = dayOf(input);
  const metadata = { title: titleText(sheet.name), creator: CREATOR, producer: `${CREATOR} (PDFKit)`, day };
  const document = create({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: sheet.language,
    autoFirstPage: false,
    font: null,
    info: { Title: pdfString(metadata.title), Creator: metadata.creator, Producer: metadata.producer, CreationDate: day },
  });
  const output = new Output(document);
  const files = embeddedFiles(input);
  document._id = md5(new TextEncoder().encode(identity(files[0].checksum, input, options)));
  document._addInfo = () => document.appendXML(xmp(metadata));
  embed(document, files, day);
  paint(document, set, all, sheet, setter);
  writeStructure(document, root);
  document.end();
  return output.bytes();
}

function paint(document: PdfDocument, set: Faces, all: readonly Page[], sheet: Sheet, setter: Setter): void {
  const painter = new Painter(document, set);
  all.forEach((page, i) => {
    painter.page(page, furniture(sheet, setter, i + 1, all.length));
  });
}

/** What stands on every page: which document it is, what made it, which page of how many. */
function furniture({ language, name, source }: Sheet, setter: Setter, page: number, count: number): TextOp[] {
  const foot = PAGE.height - 36;
  const number = setter.line(WORDINGS[language].page(page, count), LABEL);
  const [head] = setter.lines(name, LABEL, CONTENT_WIDTH);
  return [
    ...(page === 1 ? [] : [head.at(PAGE.left, 36, undefined)]),
    setter.line(source, LABEL).at(PAGE.left, foot, undefined),
    { ...opOf({ x: CONTENT_RIGHT, line: number, align: 'right', tag: undefined }), baseline: foot + LABEL.leading / 2 + LABEL.size * 0.36 },
  ];
}

/** The day of the verdict; without one, that of the invoice, so that nothing is asked of a clock. */
function dayOf({ verdict, invoice }: RenderInput): Date {
  const day = verdict?.day ?? (invoice.issueDate === undefined ? '' : formatCivilDate(invoice.issueDate));
  return new Date(`${parseCivilDate(day) === undefined ? '2000-01-01' : day}T00:00:00Z`);
}

/** Whatever decides over the bytes. */
function identity(xml: Uint8Array, { verdict }: RenderInput, { language = 'en', withIds = false }: RenderOptions): string {
  const rules = verdict?.ruleSets.map(({ hash }) => hash).join(' ') ?? '';
  return [xml.join('.'), language, withIds, verdict?.day ?? '', rules].join('\n');
}
