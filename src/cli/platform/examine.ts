import type { EnvelopeSummary, Verdict } from '../../base/verdict.js';
import { type ReadInvoice, readInvoice } from '../../bindings/read.js';
import type { Directory } from '../../directory/directory.js';
import type { Policy } from '../../directory/recipient.js';
import type { Examination } from '../../dispatch/steps.js';
import { htmlReport } from '../../report/html.js';
import type { Route } from '../../routing/route.js';
import { routeDocument } from '../../routing/route-document.js';
import { routedDocument } from '../../routing/routed-document.js';
import { openInput } from '../open-input.js';
import { verdictOf } from '../verdict.js';
import { toolVersion } from '../version.js';
import { decide } from './decide.js';
import { duplicateKeys, factsOf } from './facts.js';
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

/** Opens a document, judges it, routes it and decides on it. Stores nothing. */
export async function examine(
  bytes: Uint8Array,
  { sha256, source, name }: { readonly sha256: string; readonly source: string; readonly name: string },
  { directory, policy, retentionYears, day }: Circumstances,
): Promise<Examination> {
  const opened = await openInput(bytes);
  const verdict = await verdictOf(opened, { day });
  const { invoice } = opened.tree === undefined ? EMPTY : readInvoice(opened.tree);
  const facts = factsOf(invoice, verdict, source);
  const route = routeIn(invoice, opened.envelope, directory, day);
  const recipient = route.outcome === 'routed' ? directory.get(route.recipient) : undefined;
  const { accepted, because, errors, warnings, rules } = decide(verdict, policy, recipient?.policy);
  return {
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
}

function routeIn(invoice: ReadInvoice['invoice'], envelope: EnvelopeSummary | undefined, directory: Directory, day: string): Route {
  return routeDocument(routedDocument(invoice, envelope), directory, day);
}

/** The verdict as a page that the sender or the recipient can read. */
export function reportPage(name: string, verdict: Verdict): Uint8Array {
  const writer = htmlReport();
  const run = { tool: 'peppolkit', version: toolVersion(), day: verdict.day };
  const page = writer.start(run) + writer.document({ input: name, verdict }) + writer.finish();
  return new TextEncoder().encode(page);
}
