/** A file inside a PDF. */
export interface EmbeddedFile {
  /** As the PDF names it: `factur-x.xml`. */
  readonly name: string;
  /** `text/xml`; '' where the PDF does not say it. */
  readonly mimeType: string;
  /** AFRelationship: `Alternative`, `Data`, `Source`; '' where the PDF does not say it. */
  readonly relationship: string;
  readonly bytes: Uint8Array;
}

/** What of a PDF may be, or tell of, an invoice. */
export interface PdfContent {
  /** The embedded files that can be XML, as the PDF lists them. */
  readonly files: readonly EmbeddedFile[];
  /** The document's XMP metadata, an XML document; undefined where it has none. */
  readonly metadata: Uint8Array | undefined;
}

/** Why a PDF was not read. */
export interface PdfRefusal {
  readonly refused: 'encrypted' | 'broken' | 'limit';
  /** One sentence. */
  readonly message: string;
}

/** Reads a PDF, within bounds of time and memory. Whatever the bytes are, it answers. */
export type PdfReader = (bytes: Uint8Array) => Promise<PdfContent | PdfRefusal>;
