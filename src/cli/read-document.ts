import type { Finding } from '../base/finding.js';
import { ToolError } from '../base/tool-error.js';
import { type ReadInvoice, readInvoice } from '../bindings/read.js';
import type { Opened } from '../open/opened.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import type { Tree } from '../xml/tree.js';
import { bytesOf, type Input } from './input.js';
import { inputs } from './inputs.js';
import type { Io } from './io.js';
import { openInput } from './open-input.js';

/** A document that was read into the model. */
export interface DocumentRead extends ReadInvoice {
  readonly input: string;
  readonly syntax: Exclude<ReadInvoice['syntax'], 'unknown'>;
  readonly opened: Opened & { readonly tree: Tree };
}

/** The one input that a name stands for. Throws ToolError. */
export async function soleInput(name: string, io: Io): Promise<Input> {
  const found = inputs({ names: [name], stdin: () => io.stdin });
  const input = (await found.next()).value as Input;
  if ((await found.next()).done !== true)
    throw new ToolError('SEVERAL_INPUTS', `${name} stands for several documents.`, 'Name one of them.');
  return input;
}

/** Opens an input and reads the invoice in it. Throws ToolError: `NO_INVOICE` where it holds none. */
export async function readDocument(input: Input): Promise<DocumentRead> {
  const opened = await openInput(await bytesOf(input, DEFAULT_LIMITS.bytes));
  const { tree } = opened;
  if (tree === undefined)
    throw noInvoice(
      input.name,
      opened.findings.find(({ severity }) => severity === 'error'),
    );
  const read = readInvoice(tree);
  if (read.syntax === 'unknown') throw noInvoice(input.name, undefined);
  return { ...read, syntax: read.syntax, input: input.name, opened: { ...opened, tree } };
}

/** 1 for a document that is no invoice, 2 for what could not be done. */
export function failureCode(error: ToolError): 1 | 2 {
  return error.code === 'NO_INVOICE' ? 1 : 2;
}

function noInvoice(name: string, finding: Finding | undefined): ToolError {
  if (finding === undefined) {
    return new ToolError('NO_INVOICE', `${name} is no UBL invoice, UBL credit note or CII invoice.`, 'Name an invoice in one of these.');
  }
  const { rule, line, message, remedy } = finding;
  return new ToolError('NO_INVOICE', `${name}: ${rule}, line ${line}: ${message}`, remedy);
}
