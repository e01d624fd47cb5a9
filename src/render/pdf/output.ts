import type { PdfDocument } from './pdf-document.js';

const NOT_ASCII = /[\x80-\xff]/;

/**
 * Takes what a document writes as it comes, and gives it as one piece: a stream with its queue for each of thousands of small pieces costs
 * more than making them.
 */
export class Output {
  readonly #parts: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  /** ASCII that is not yet among the parts. */
  #text = '';
  #length = 0;

  constructor(document: PdfDocument) {
    document._write = (data) => {
      if (typeof data !== 'string') this.#add(data);
      else if (NOT_ASCII.test(data)) this.#add(latin1(`${data}\n`));
      else this.#text += `${data}\n`;
      document._offset += data.length + (typeof data === 'string' ? 1 : 0);
    };
    // What was written before, its first line, is still in the document's queue.
    document.push = () => true;
    const head = document.read();
    if (head !== null) this.#add(head);
  }

  bytes(): Uint8Array {
    this.#flush();
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  #add(part: Uint8Array): void {
    this.#flush();
    this.#parts.push(part);
    this.#length += part.length;
  }

  #flush(): void {
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    this.#add(this.#encoder.encode(text));
  }
}

/** Text of which each character is a byte. */
function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
