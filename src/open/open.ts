import type { PdfReader } from '../envelope/pdf-content.js';
import type { NodeArrays } from '../xml/node-arrays.js';
import { isPdf, openPdf, unreadPdf } from './open-pdf.js';
import { openXml } from './open-xml.js';
import type { Opened, OpenOptions } from './opened.js';

/** How one kind of input is told by its first bytes, and opened. */
interface Opener {
  readonly kind: string;
  recognises(bytes: Uint8Array): boolean;
  open(bytes: Uint8Array, options: OpenOptions, nodes?: NodeArrays): Opened;
}

/** The first that recognises the input takes it. XML comes last and takes the rest: it says best what is wrong with bytes that are nothing. */
const OPENERS: readonly Opener[] = [
  { kind: 'pdf', recognises: isPdf, open: unreadPdf },
  { kind: 'xml', recognises: () => true, open: openXml },
];

/**
 * Opens whatever arrives: an XML document, alone or in a Standard Business Document (SBDH). `bytes` must not change while the result is
 * in use. Whatever they hold is told by the result; of a PDF only that it is one.
 * The tree stands in `nodes` where they are given, and is good until they are used again.
 * @throws ToolError `XML_LIMITS` for a wrong limit, `XML_BYTES` where `bytes` are none
 */
export function open(bytes: Uint8Array, options: OpenOptions = {}, nodes?: NodeArrays): Opened {
  const opener = OPENERS.find(({ recognises }) => recognises(bytes)) as Opener;
  return opener.open(bytes, options, nodes);
}

/** The same, and the invoice in a hybrid PDF (Factur-X, ZUGFeRD); `readPdf` is asked only where there is a PDF. */
export async function openWithPdf(bytes: Uint8Array, readPdf: PdfReader, options: OpenOptions = {}): Promise<Opened> {
  return isPdf(bytes) ? openPdf(bytes, readPdf, options) : open(bytes, options);
}
