import { readFileSync } from 'node:fs';
import { AFRelationship, PDFDocument, PDFName } from 'pdf-lib';

export const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/valid/${name}`, import.meta.url));
export const CII = sample('minimal-invoice.cii.xml');
export const UBL = sample('minimal-invoice.xml');

export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType?: string;
  readonly relationship?: AFRelationship;
}

export interface PdfOptions {
  readonly xmp?: string;
  /** Whether objects stand packed in object streams, as newer programs write them. */
  readonly packed?: boolean;
}

/** A PDF of one blank page with files in it. */
export async function pdfWith(files: readonly Attached[], { xmp, packed = true }: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  for (const { name, bytes, mimeType = 'text/xml', relationship = AFRelationship.Alternative } of files) {
    await pdf.attach(bytes, name, { mimeType, afRelationship: relationship });
  }
  if (xmp !== undefined) {
    const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  }
  return pdf.save({ useObjectStreams: packed });
}

/** XMP metadata that name an invoice. */
export const xmp = (namespace: string, file: string): string => `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:fx="${namespace}">
<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>${file}</fx:DocumentFileName><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

export const FACTUR_X = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
