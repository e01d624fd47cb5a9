import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from 'pdf-lib';

/** What may still be decoded. */
export interface DecodeBudget {
  /** Whether something was refused: pdf-lib takes the error for a broken object, and goes on. */
  readonly exceeded: boolean;
}

interface DecodeStream {
  buffer: Uint8Array;
  ensureBuffer(requested: number): Uint8Array;
}

/**
 * Bounds what pdf-lib decodes, over all streams of all PDFs that this thread reads from now on. It has no bound of its own, and its
 * buffers stand outside the heap, which a worker's limits do not reach; every decoder grows its buffer by the one method replaced here.
 */
export function boundDecoding(bytes: number): DecodeBudget {
  const context = PDFContext.create();
  const probe = decodePDFRawStream(PDFRawStream.of(context.obj({ Filter: PDFName.of('RunLengthDecode') }), new Uint8Array([128])));
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(probe)) as DecodeStream;
  const grow = prototype.ensureBuffer;
  if (typeof grow !== 'function') throw new Error('pdf-lib no longer grows its buffers by ensureBuffer');
  const budget = { left: bytes, exceeded: false };
  prototype.ensureBuffer = function ensureBuffer(this: DecodeStream, requested: number): Uint8Array {
    const before = this.buffer.byteLength;
    if (requested <= before) return this.buffer;
    if (requested - before > budget.left) {
      budget.exceeded = true;
      throw new RangeError('too much to decode');
    }
    const buffer = grow.call(this, requested);
    budget.left -= buffer.byteLength - before;
    return buffer;
  };
  return budget;
}
