import type { PdfDocument } from './pdf-document.js';

/**
 * Takes what a document writes as it comes, and gives it as one piece: a stream with its queue for each of thousands of small pieces costs
 * more than making them.
 */
export class Output {
  readonly #parts: (string | Uint8Array)[] = [];
  #length = 0;

  constructor(document: PdfDocument) {
    document._write = (data) => {
      const part = typeof data === 'string' ? `${data}\n` : data;
      this.#parts.push(part);
      this.#length += part.length;
      document._offset += part.length;
    };
    // What was written before, its first line, is still in the document's queue.
    document.push = () => true;
    const head = document.read();
    if (head === null) return;
    this.#parts.push(head);
    this.#length += head.length;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      if (typeof part !== 'string') bytes.set(part, at);
      // A character of such a text is a byte.
      else for (let i = 0; i < part.length; i++) bytes[at + i] = part.charCodeAt(i);
      at += part.length;
    }
    return bytes;
  }
}
