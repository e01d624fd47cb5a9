import type { EmbeddedFile } from './embedded-files.js';
import type { PdfDocument, Reference } from './pdf-document.js';

/**
 * Puts files into a document as ISO 19005-3 asks: with media type, relationship, checksum, and listed in the catalogue. The keys of the
 * name tree are numbers, so that its order does not depend on how a machine sorts names.
 */
export function embed(document: PdfDocument, files: readonly EmbeddedFile[], day: Date): void {
  const associated: Reference[] = [];
  files.forEach(({ name, mediaType, bytes, checksum, relationship, description }, i) => {
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Subtype: mediaType.replace(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`),
      Params: { ModDate: day, CheckSum: checksum, Size: bytes.length },
    });
    stream.end(bytes);
    const file = document.ref({
      Type: 'Filespec',
      AFRelationship: relationship,
      F: pdfString(name),
      UF: pdfString(name),
      EF: { F: stream, UF: stream },
      ...(description === undefined ? {} : { Desc: pdfString(description.slice(0, 500)) }),
    });
    file.end();
    document.addNamedEmbeddedFile(String(i).padStart(6, '0'), file);
    associated.push(file);
  });
  document._root.data.AF = associated;
}

/** pdfkit tells a string from a name by its being an object. */
export function pdfString(text: string): object {
  return Object(text) as object;
}
