import { Worker } from 'node:worker_threads';
import type { PdfContent, PdfRefusal } from '../envelope/pdf-content.js';
import type { Task } from './worker.js';

/** Bounds on the reading of one PDF. */
export interface PdfLimits {
  /** The whole file. */
  readonly bytes: number;
  /** What its compressed streams unpack to, all together. */
  readonly decodedBytes: number;
  readonly milliseconds: number;
  /** The worker's heap. */
  readonly heapMegabytes: number;
}

/** Far above any invoice, far below what would hurt. */
export const PDF_LIMITS: PdfLimits = {
  bytes: 64 * 1024 * 1024,
  decodedBytes: 256 * 1024 * 1024,
  milliseconds: 20_000,
  heapMegabytes: 512,
};

/** Bundled with all that it needs; as far from here in src/ as in dist/. */
const WORKER = new URL('../../dist/bin/pdf-worker.js', import.meta.url);

/**
 * Reads the XML files and the metadata out of a PDF, in a worker that is ended where it takes too long or too much. Whatever the bytes
 * are, it answers; it never rejects.
 */
export async function readPdf(bytes: Uint8Array, limits: Partial<PdfLimits> = {}): Promise<PdfContent | PdfRefusal> {
  const { bytes: most, decodedBytes, milliseconds, heapMegabytes } = { ...PDF_LIMITS, ...limits };
  if (bytes.length > most) return { refused: 'limit', message: `This PDF is larger than ${most} bytes.` };
  const worker = new Worker(WORKER, {
    workerData: { bytes, decodedBytes } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    env: {},
    // pdf-lib prints what it thinks of a PDF.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfContent | PdfRefusal>((resolve) => {
      const late = `This PDF takes longer than ${milliseconds} ms to read.`;
      timer = setTimeout(() => resolve({ refused: 'limit', message: late }), milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => resolve(failure(error, heapMegabytes)));
      worker.once('exit', () => resolve({ refused: 'broken', message: 'This PDF is broken: its objects cannot be read.' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function failure({ code }: NodeJS.ErrnoException, heapMegabytes: number): PdfRefusal {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { refused: 'limit', message: `This PDF takes more than ${heapMegabytes} MB to read.` };
  return { refused: 'broken', message: 'This PDF is broken: its objects cannot be read.' };
}
