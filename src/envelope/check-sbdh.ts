import type { Finding } from '../base/finding.js';
import type { EnvelopeSummary } from '../base/verdict.js';
import type { Tree } from '../xml/tree.js';
import { checkElements } from './check-elements.js';
import { checkIdentification } from './check-identification.js';
import { checkPartner, comparePartner } from './check-partner.js';
import { checkPayload } from './check-payload.js';
import { checkScopes } from './check-scopes.js';
import { EnvelopeFindings } from './envelope-findings.js';
import { readPayload } from './payload.js';
import type { Sbdh } from './sbdh.js';
import { readFields, type SbdhFields } from './sbdh-fields.js';

/** What an envelope says and what is wrong with it. */
export interface CheckedEnvelope {
  readonly summary: EnvelopeSummary;
  /** In document order. */
  readonly findings: readonly Finding[];
  /** The one document that it carries; undefined where it carries none, several, or none that can be judged. */
  readonly payload: number | undefined;
}

/**
 * Checks an envelope by the Peppol Business Message Envelope (SBDH) 2.0.1, and against the document in it: an error where the
 * specification demands something, a warning where envelope and document merely disagree.
 */
export function checkSbdh(tree: Tree, sbdh: Sbdh): CheckedEnvelope {
  const findings = new EnvelopeFindings();
  const payload = checkPayload(tree, sbdh, findings);
  if (sbdh.secondHeader !== undefined) {
    findings.add({
      rule: 'SBDH-HEADER',
      node: sbdh.secondHeader,
      message: 'The envelope has more than one header; the first was read.',
      remedy: 'Keep one StandardBusinessDocumentHeader, before the document.',
    });
  }
  if (sbdh.header === undefined) {
    findings.add({
      rule: 'SBDH-HEADER',
      node: sbdh.root,
      message: 'The envelope has no header, so it says neither who sends what nor to whom.',
      remedy: 'Put a StandardBusinessDocumentHeader before the document, or send the document without an envelope.',
    });
    return { summary: EMPTY, findings: findings.placed(tree), payload };
  }
  const fields = readFields(tree, sbdh.header);
  const facts = payload === undefined ? undefined : readPayload(tree, payload);
  checkElements(tree, fields, findings);
  for (const role of ['sender', 'receiver'] as const) {
    checkPartner(role, fields[role], fields.header, findings);
    if (facts !== undefined) comparePartner(role, fields[role], facts, findings);
  }
  checkIdentification(fields, facts, findings);
  checkScopes(fields, facts, findings);
  return { summary: summaryOf(fields), findings: findings.placed(tree), payload };
}

const EMPTY: EnvelopeSummary = {
  kind: 'sbdh',
  sender: '',
  receiver: '',
  documentType: '',
  process: '',
  country: '',
  instance: '',
  created: '',
};

function summaryOf({ sender, receiver, scopes, instance, created }: SbdhFields): EnvelopeSummary {
  return {
    kind: 'sbdh',
    sender: sender.first?.identifier?.value ?? '',
    receiver: receiver.first?.identifier?.value ?? '',
    documentType: scopes.DOCUMENTID.first?.instance?.value ?? '',
    process: scopes.PROCESSID.first?.instance?.value ?? '',
    country: scopes.COUNTRY_C1.first?.instance?.value ?? '',
    instance: instance?.value ?? '',
    created: created?.value ?? '',
  };
}
