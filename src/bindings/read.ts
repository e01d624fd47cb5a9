import type { PartialInvoice } from '../model/invoice.js';
import { NodeKind, type Tree } from '../xml/tree.js';
import type { DocumentBinding, InvoiceSyntax } from './document.js';
import { DOCUMENTS } from './documents.js';
import type { Draft } from './part.js';
import { Reader } from './reader.js';
import { type Unread, unreadOf } from './unread.js';
import { Vocabulary } from './vocabulary.js';

export interface ReadInvoice {
  /** `unknown` where the root element is none of the three; then all content is unread. */
  readonly syntax: InvoiceSyntax | 'unknown';
  /** What was understood. */
  readonly invoice: PartialInvoice;
  /** What was not, at most `UNREAD_LIMIT` places. */
  readonly unread: readonly Unread[];
  /** How many places hold content that was not understood. */
  readonly unreadCount: number;
}

const NOTHING = new Vocabulary({});

/** Reads an invoice into the model, whatever it looks like: nothing in a document makes this throw. */
export function readInvoice(tree: Tree): ReadInvoice {
  const { document, reader } = readDocument(tree);
  return { syntax: document?.name ?? 'unknown', invoice: reader.invoice as PartialInvoice, ...unreadOf(reader) };
}

/** The same, before anyone asks what was unread. */
export function readDocument(tree: Tree, items?: Map<number, Draft>): { document: DocumentBinding | undefined; reader: Reader } {
  const root = rootElement(tree);
  const document = documentOf(tree, root);
  const reader = new Reader(tree, document?.syntax.vocabulary ?? NOTHING, items);
  if (document !== undefined) {
    reader.currency = document.syntax.peek(document.currency, root, reader);
    reader.accountingCurrency = document.syntax.peek(document.accountingCurrency, root, reader);
    for (const part of document.parts) part.read(root, reader.invoice, reader);
  }
  return { document, reader };
}

function rootElement(tree: Tree): number {
  let node = 1;
  while (node < tree.length && tree.kind[node] !== NodeKind.ELEMENT) node = tree.end[node];
  return node;
}

function documentOf(tree: Tree, root: number): DocumentBinding | undefined {
  const name = tree.name[root];
  return Object.values(DOCUMENTS).find(({ namespace, local }) => tree.names.local[name] === local && tree.names.uri[name] === namespace);
}
