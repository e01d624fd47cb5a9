import { resolve } from 'node:path';
import type { DocumentResult, RunInfo } from '../report/result.js';
import type { JudgingArguments } from './judging.js';
import { receiptDocument, receiptHead } from './receipt.js';
import { ReplacedFile } from './replaced-file.js';
import { wrongUse } from './usage.js';

/** A receipt that is written as the run goes, and takes its name when it is whole and on the disk. */
export class ReceiptFile {
  readonly #file: ReplacedFile;
  #count = 0;

  /** Throws ToolError where the file cannot be written: before anything is judged. */
  constructor(path: string, inputs: readonly string[]) {
    if (inputs.some((name) => resolve(name) === resolve(path)))
      throw wrongUse(`The receipt would overwrite ${path}, which is to be read.`, ['validate']);
    this.#file = new ReplacedFile(path);
  }

  start(run: RunInfo, args: JudgingArguments): void {
    const head = JSON.stringify(receiptHead(run, args), null, 2);
    this.#file.write(`${head.slice(0, head.lastIndexOf('\n}'))},\n  "documents": [`);
  }

  document(result: DocumentResult): void {
    this.#file.write(`${this.#count === 0 ? '' : ','}\n    ${JSON.stringify(receiptDocument(result))}`);
    this.#count += 1;
  }

  finish(complete: boolean): void {
    this.#file.write(`\n  ],\n  "complete": ${complete}\n}\n`);
    this.#file.finish();
  }

  /** No receipt is left behind. */
  abandon(): void {
    this.#file.abandon();
  }
}
