import { CR, LF } from './chars.js';
import type { Position } from './tree.js';

const BLOCK_SHIFT = 10;

/**
 * Line and column of a byte offset, in time that depends neither on the document's size nor on the length of its lines:
 * a note of line and column is taken once per block of 1,024 bytes, and at most one block is read for an answer.
 */
export class LineIndex {
  private readonly bytes: Uint8Array;
  /** Two numbers per block: line, and UTF-16 code units before the block in that line; both from 0. */
  private readonly marks: Int32Array;
  private line = 0;
  private column = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const blocks = (bytes.length >> BLOCK_SHIFT) + 1;
    this.marks = new Int32Array(blocks * 2);
    for (let block = 1; block < blocks; block += 1) {
      this.advance((block - 1) << BLOCK_SHIFT, block << BLOCK_SHIFT);
      this.marks[block * 2] = this.line;
      this.marks[block * 2 + 1] = this.column;
    }
  }

  /** An offset past the end counts as the end. */
  positionAt(offset: number): Position {
    const to = Math.min(Math.max(offset, 0), this.bytes.length);
    const block = to >> BLOCK_SHIFT;
    this.line = this.marks[block * 2];
    this.column = this.marks[block * 2 + 1];
    this.advance(block << BLOCK_SHIFT, to);
    return { line: this.line + 1, column: this.column + 1 };
  }

  private advance(from: number, to: number): void {
    const bytes = this.bytes;
    let line = this.line;
    let column = this.column;
    for (let i = from; i < to; i += 1) {
      const byte = bytes[i];
      if (byte === LF || byte === CR) {
        // The LF of a CRLF has been counted with its CR.
        if (byte === LF && i > 0 && bytes[i - 1] === CR) continue;
        line += 1;
        column = 0;
      } else if (byte < 0x80 || byte >= 0xc0) {
        // Continuation bytes count nothing; four bytes are a surrogate pair.
        column += byte >= 0xf0 ? 2 : 1;
      }
    }
    this.line = line;
    this.column = column;
  }
}

/** One look-up without an index: for an error that ends the parse. */
export function positionIn(bytes: Uint8Array, offset: number): Position {
  return new LineIndex(bytes.subarray(0, offset)).positionAt(offset);
}
