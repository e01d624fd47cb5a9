import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import type { EmbeddedFile } from '../envelope/pdf-content.js';

/** So many files are looked at; an invoice with attachments has a few. */
const MAX_FILES = 64;
/** Nodes of the name tree. */
const MAX_NODES = 4096;

/** The root of a PDF's objects. */
export function catalogOf(context: PDFContext): PDFDict | undefined {
  return dictionary(context, context.trailerInfo.Root);
}

/** The files that a PDF embeds, by its name tree or its list of associated files, which can be XML. */
export function embeddedFiles(context: PDFContext, catalog: PDFDict): EmbeddedFile[] {
  const names = dictionary(context, catalog.get(PDFName.of('Names')));
  const specifications = new Set<PDFDict>();
  if (names !== undefined) walkNameTree(context, names.get(PDFName.of('EmbeddedFiles')), specifications);
  for (const item of items(context, catalog.get(PDFName.of('AF')))) add(context, item, specifications);
  return [...specifications].flatMap((specification) => fileOf(context, specification) ?? []);
}

/** The document's XMP metadata. */
export function metadataOf(context: PDFContext, catalog: PDFDict): Uint8Array | undefined {
  const stream = context.lookup(catalog.get(PDFName.of('Metadata')));
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined;
}

function walkNameTree(context: PDFContext, root: PDFObject | undefined, found: Set<PDFDict>): void {
  const seen = new Set<PDFDict>();
  const waiting = [root];
  while (waiting.length > 0 && seen.size < MAX_NODES) {
    const node = dictionary(context, waiting.pop());
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    waiting.push(...items(context, node.get(PDFName.of('Kids'))).slice(0, MAX_NODES));
    const pairs = items(context, node.get(PDFName.of('Names')));
    for (let index = 1; index < pairs.length; index += 2) add(context, pairs[index], found);
  }
}

function add(context: PDFContext, item: PDFObject | undefined, found: Set<PDFDict>): void {
  const specification = dictionary(context, item);
  if (specification !== undefined && found.size < MAX_FILES) found.add(specification);
}

function fileOf(context: PDFContext, specification: PDFDict): EmbeddedFile | undefined {
  const streams = dictionary(context, specification.get(PDFName.of('EF')));
  const stream = context.lookup(streams?.get(PDFName.of('UF')) ?? streams?.get(PDFName.of('F')));
  if (!(stream instanceof PDFRawStream)) return undefined;
  const name = text(context, specification.get(PDFName.of('UF'))) || text(context, specification.get(PDFName.of('F')));
  const mimeType = text(context, stream.dict.get(PDFName.of('Subtype')));
  if (!/\.xml$/i.test(name) && !/[/+]xml$/i.test(mimeType)) return undefined;
  const relationship = text(context, specification.get(PDFName.of('AFRelationship')));
  return { name, mimeType, relationship, bytes: decodePDFRawStream(stream).decode() };
}

function dictionary(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const found = context.lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

function items(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  const found = context.lookup(object);
  return found instanceof PDFArray ? found.asArray() : [];
}

function text(context: PDFContext, object: PDFObject | undefined): string {
  const found = context.lookup(object);
  if (found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
  return '';
}
