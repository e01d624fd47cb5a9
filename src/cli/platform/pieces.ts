import type { Verdict } from '../../base/verdict.js';
import { type ReadInvoice, readInvoice } from '../../bindings/read.js';
import { ublSyntaxOf } from '../../bindings/ubl/document-type.js';
import { writeInvoice } from '../../bindings/write.js';
import { isPdf } from '../../open/open-pdf.js';
import type { Opened } from '../../open/opened.js';
import type { Tree } from '../../xml/tree.js';
import { openInput } from '../open-input.js';
import { payloadBytes } from '../payload-bytes.js';
import { reportPage } from './report-page.js';
import type { ChannelSettings } from './routed.js';

/** What is made of a document for its channels, each once whatever the number of channels: `pdf.fr`, `ubl`, `report`, … */
export type Made = Map<string, Uint8Array>;

/** The names of what deliveries need to be made, as their settings say. */
export function neededForAll(deliveries: readonly { readonly settings: string }[]): string[] {
  return deliveries.flatMap(({ settings }) => neededFor(JSON.parse(settings) as ChannelSettings));
}

/** The names of what a channel's pieces need to be made; nothing for the original. */
export function neededFor({ pieces, language }: Pick<ChannelSettings, 'pieces' | 'language'>): string[] {
  return pieces.flatMap((piece) => {
    if (piece === 'pdf') return [`pdf.${language}`];
    if (piece === 'zip') return [`pdf.${language}`, 'report'];
    return piece === 'original' ? [] : [piece];
  });
}

/** A document that was opened, judged and read. */
export interface ReadDocument {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly verdict: Verdict;
  readonly opened: Opened;
  readonly tree: Tree;
  readonly read: ReadInvoice;
}

/** Makes what is needed of a document that is on disk only. */
export async function makePieces(bytes: Uint8Array, name: string, verdict: Verdict, needed: readonly string[]): Promise<Made> {
  if (needed.length === 0) return new Map();
  const opened = await openInput(bytes);
  const { tree } = opened;
  if (tree === undefined) throw new Error('the document cannot be opened again');
  return piecesOf({ bytes, name, verdict, opened, tree, read: readInvoice(tree) }, needed);
}

/** Makes what is needed of a document in memory. */
export async function piecesOf({ bytes, name, verdict, opened, tree, read }: ReadDocument, needed: readonly string[]): Promise<Made> {
  const made: Made = new Map();
  if (needed.length === 0) return made;
  const xml = payloadOf(opened, tree, bytes);
  for (const kind of new Set(needed)) {
    if (kind === 'report') made.set(kind, reportPage(name, verdict));
    else if (kind === 'ubl') made.set(kind, read.syntax === 'cii' ? writeInvoice(read.invoice, ublSyntaxOf(read.invoice)).bytes : xml);
    else if (kind === 'cii') made.set(kind, read.syntax === 'cii' ? xml : writeInvoice(read.invoice, 'cii').bytes);
    else {
      const { renderPdf } = await import('../../render/pdf/render-pdf.js');
      const language = kind.slice('pdf.'.length) as ChannelSettings['language'];
      made.set(kind, await renderPdf({ ...read, xml, verdict }, { language }));
    }
  }
  return made;
}

/** The document itself, out of its envelope or PDF; untouched where it came alone. */
function payloadOf({ envelope }: Opened, tree: Tree, bytes: Uint8Array): Uint8Array {
  if (envelope === undefined) return isPdf(bytes) ? tree.bytes : bytes;
  const payload = payloadBytes(tree, true);
  // Its lines need not be those of the envelope here.
  return payload.subarray(payload.indexOf(0x3c));
}
