import { parentPort, workerData } from 'node:worker_threads';
import { PDFParser } from 'pdf-lib';
import type { PdfContent, PdfRefusal } from '../envelope/pdf-content.js';
import { boundDecoding } from './decode-budget.js';
import { catalogOf, embeddedFiles, metadataOf } from './embedded-files.js';

/** What the worker is started with. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly decodedBytes: number;
}

const BROKEN: PdfRefusal = { refused: 'broken', message: 'This PDF is broken: its objects cannot be read.' };

async function read({ bytes, decodedBytes }: Task): Promise<PdfContent | PdfRefusal> {
  const budget = boundDecoding(decodedBytes);
  const found = await parsed(bytes).catch(() => BROKEN);
  return budget.exceeded ? { refused: 'limit', message: `This PDF unpacks to more than ${decodedBytes} bytes.` } : found;
}

async function parsed(bytes: Uint8Array): Promise<PdfContent | PdfRefusal> {
  const context = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  if (context.trailerInfo.Encrypt !== undefined) {
    return { refused: 'encrypted', message: 'This PDF is encrypted, so that what it holds cannot be read.' };
  }
  const catalog = catalogOf(context);
  return catalog === undefined ? BROKEN : { files: embeddedFiles(context, catalog), metadata: metadataOf(context, catalog) };
}

parentPort?.postMessage(await read(workerData as Task));
