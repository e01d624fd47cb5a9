import type { EnvelopeSummary } from '../../base/verdict.js';
import { type ReadInvoice, readInvoice } from '../../bindings/read.js';
import type { Directory } from '../../directory/directory.js';
import type { Policy } from '../../directory/recipient.js';
import type { Examination } from '../../dispatch/steps.js';
import type { Route } from '../../routing/route.js';
import { routeDocument } from '../../routing/route-document.js';
import { routedDocument } from '../../routing/routed-document.js';
import { openInput } from '../open-input.js';
import { verdictOf } from '../verdict.js';
import { decide } from './decide.js';
import { duplicateKeys, factsOf } from './facts.js';
import type { ReadDocument } from './pieces.js';
import { reportPage } from './report-page.js';
import { examinedRoute } from './routed.js';

/** What an examination depends on besides the document. */
export interface Circumstances {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly retentionYears: number;
  /** The civil day, in the platform's zone. */
  readonly day: string;
}

const EMPTY: ReadInvoice = { syntax: 'unknown', invoice: {}, unread: [], unreadCount: 0 };

type Named = { readonly sha256: string; readonly source: string; readonly name: string };

/** Opens a document, judges it, routes it and decides on it. Stores nothing. */
export async function examine(bytes: Uint8Array, document: Named, circumstances: Circumstances): Promise<Examination> {
  return (await examined(bytes, document, circumstances)).examination;
}

/** What `examine` found, and what of the document is in memory by then; undefined where it cannot be read. */
export interface Examined {
  readonly examination: Examination;
  readonly document: ReadDocument | undefined;
}

/** As `examine`, for who goes on with the document. */
export async function examined(
  bytes: Uint8Array,
  { sha256, source, name }: Named,
  { directory, policy, retentionYears, day }: Circumstances,
): Promise<Examined> {
  const opened = await openInput(bytes);
  const verdict = await verdictOf(opened, { day });
  const document =
    opened.tree === undefined ? undefined : { bytes, name, verdict, opened, tree: opened.tree, read: readInvoice(opened.tree) };
  const { invoice } = document?.read ?? EMPTY;
  const facts = factsOf(invoice, verdict, source);
  const route = routeIn(invoice, opened.envelope, directory, day);
  const recipient = route.outcome === 'routed' ? directory.get(route.recipient) : undefined;
  const { accepted, because, errors, warnings, rules } = decide(verdict, policy, recipient?.policy);
  const examination: Examination = {
    unreadable: opened.tree === undefined ? (opened.findings[0]?.message ?? 'it holds no document') : undefined,
    facts,
    keys: duplicateKeys(facts, sha256),
    errors,
    warnings,
    rules,
    accepted,
    because,
    verdict: new TextEncoder().encode(JSON.stringify(verdict)),
    report: accepted && opened.tree !== undefined ? undefined : reportPage(name, verdict),
    route: examinedRoute(route, recipient, day, retentionYears),
  };
  return { examination, document };
}

function routeIn(invoice: ReadInvoice['invoice'], envelope: EnvelopeSummary | undefined, directory: Directory, day: string): Route {
  return routeDocument(routedDocument(invoice, envelope), directory, day);
}
