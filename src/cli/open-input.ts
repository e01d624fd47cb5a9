import { open, openWithPdf } from '../open/open.js';
import { isPdf } from '../open/open-pdf.js';
import type { Opened, OpenOptions } from '../open/opened.js';

/** Opens whatever a command is given; what reads PDF is loaded only for one. */
export async function openInput(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  if (!isPdf(bytes)) return open(bytes, options);
  const { readPdf } = await import('../hybrid/read-pdf.js');
  return openWithPdf(bytes, readPdf, options);
}
