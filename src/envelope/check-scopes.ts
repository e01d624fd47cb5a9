import { isCountry } from '../codes/country.js';
import { PEPPOL_DOCUMENT_TYPES_VERSION, type PeppolDocumentType, peppolDocumentType } from '../codes/peppol-document-type.js';
import { parseDocumentType } from './document-type.js';
import { type EnvelopeFindings, shown } from './envelope-findings.js';
import type { PayloadFacts } from './payload.js';
import type { Field, Once, SbdhFields, Scope, ScopeType } from './sbdh-fields.js';

const DEFAULT_SCHEME = 'busdox-docid-qns';
const DOCUMENT_SCHEMES: readonly string[] = [DEFAULT_SCHEME, 'peppol-doctype-wildcard'];
const PROCESS_SCHEMES: readonly string[] = ['cenbii-procid-ubl'];

const WHAT: Readonly<Record<ScopeType, string>> = {
  DOCUMENTID: 'the document type identifier',
  PROCESSID: 'the process identifier',
  COUNTRY_C1: 'the country of the sender',
};

/** BusinessScope: document type, process and country. `payload` is undefined where the envelope carries not just one document. */
export function checkScopes(fields: SbdhFields, payload: PayloadFacts | undefined, findings: EnvelopeFindings): void {
  const { DOCUMENTID, PROCESSID, COUNTRY_C1 } = fields.scopes;
  const place = fields.businessScope ?? fields.header;
  const document = required('DOCUMENTID', DOCUMENTID, place, findings);
  const process = required('PROCESSID', PROCESSID, place, findings);
  const country = required('COUNTRY_C1', COUNTRY_C1, place, findings);
  checkScheme('DOCUMENTID', DOCUMENTID, DOCUMENT_SCHEMES, findings);
  checkScheme('PROCESSID', PROCESSID, PROCESS_SCHEMES, findings);

  const scheme = DOCUMENTID.first?.identifier?.value ?? DEFAULT_SCHEME;
  const listed = document && peppolDocumentType(scheme, document.value);
  if (document !== undefined && payload !== undefined && checkDocument(document, payload, findings)) {
    checkListed(document, scheme, payload, listed, findings);
  }
  if (process !== undefined && payload !== undefined) compareProcess(process, payload, listed, findings);
  if (country !== undefined && !isCountry(country.value)) {
    findings.add({
      rule: 'SBDH-COUNTRY_C1',
      node: country.node,
      message: `COUNTRY_C1 is ${shown(country.value)}, which is no country code.`,
      remedy: 'Write the two capital letters of ISO 3166-1 for the country of the sender (corner 1).',
      values: { found: country.value },
    });
  }
}

/** The value of a scope that must stand once; undefined, and told, where it is missing. */
function required(type: ScopeType, { first, second }: Once<Scope>, place: number, findings: EnvelopeFindings): Field | undefined {
  if (second !== undefined) {
    findings.add({
      rule: `SBDH-${type}`,
      node: second,
      message: `There is more than one scope ${type}.`,
      remedy: `Keep the one that holds ${WHAT[type]} of this document.`,
    });
  }
  const value = first?.instance;
  if (value !== undefined && value.value.trim() !== '') return value;
  findings.add({
    rule: `SBDH-${type}`,
    node: value?.node ?? first?.node ?? place,
    message: `The envelope does not hold ${WHAT[type]}.`,
    remedy: `Add <Scope><Type>${type}</Type><InstanceIdentifier>…</InstanceIdentifier></Scope> with ${WHAT[type]}.`,
  });
  return undefined;
}

/** Since version 1.1 a scope names the scheme of its value in Identifier; left out, it is the first of the schemes. */
function checkScheme(
  type: 'DOCUMENTID' | 'PROCESSID',
  { first }: Once<Scope>,
  schemes: readonly string[],
  findings: EnvelopeFindings,
): void {
  const scheme = first?.identifier;
  if (scheme === undefined || schemes.includes(scheme.value)) return;
  findings.add({
    rule: `SBDH-${type}-SCHEME`,
    node: scheme.node,
    message: `The scheme of ${WHAT[type]} is ${shown(scheme.value)}.`,
    remedy: `Write ${schemes.join(' or ')} in Identifier.`,
    values: { found: scheme.value, expected: schemes.join(' ') },
  });
}

/** Whether the document type is that of the document. */
function checkDocument({ node, value }: Field, payload: PayloadFacts, findings: EnvelopeFindings): boolean {
  const type = parseDocumentType(value);
  const expected = `${payload.namespace}::${payload.local}`;
  if (type === undefined) {
    findings.add({
      rule: 'SBDH-DOCUMENTID',
      node,
      message: `The document type identifier ${shown(value)} is not well-formed.`,
      remedy: `Write it as ${expected}##CustomizationID::version, without white space.`,
      values: { found: value },
    });
    return false;
  }
  const root = `${type.namespace}::${type.local}`;
  if (root !== expected) {
    findings.add({
      rule: 'SBDH-DOCUMENTID-ROOT',
      node,
      message: `The document type identifier is for ${shown(root)}, but the envelope carries ${shown(expected)}.`,
      remedy: 'Write the document type of the document that is sent.',
      values: { found: root, expected },
    });
    return false;
  }
  if (payload.customizationId === '' || type.customizationId === payload.customizationId) return true;
  findings.add({
    rule: 'SBDH-DOCUMENTID-CUSTOMIZATION',
    node,
    terms: ['BT-24'],
    message: `The document type identifier is for the specification ${shown(type.customizationId)}, but the document names ${shown(payload.customizationId)} (BT-24).`,
    remedy: 'Write the same specification identifier in both places.',
    values: { found: type.customizationId, expected: payload.customizationId },
  });
  return false;
}

/** The list is of invoices and credit notes; a wildcard scheme takes specialisations that no list names. The network's list may be newer than ours. */
function checkListed(
  { node, value }: Field,
  scheme: string,
  payload: PayloadFacts,
  listed: PeppolDocumentType | undefined,
  findings: EnvelopeFindings,
): void {
  const invoice = payload.customizationId !== '';
  if (listed?.state === 'active' || scheme !== DEFAULT_SCHEME || !invoice) return;
  const list = `Peppol's document types, version ${PEPPOL_DOCUMENT_TYPES_VERSION}`;
  findings.add({
    rule: 'SBDH-DOCUMENTID-LIST',
    node,
    severity: 'warning',
    message: listed === undefined ? `The document type is not in ${list}.` : `The document type is ${listed.state} in ${list}.`,
    remedy: 'Send a document type that is active in the network and that the receiver is registered for.',
    values: { found: value },
  });
}

/** One document type may travel in several processes, of which BT-23 names one. */
function compareProcess(
  { node, value }: Field,
  payload: PayloadFacts,
  listed: PeppolDocumentType | undefined,
  findings: EnvelopeFindings,
): void {
  if (payload.processId === '' || value === payload.processId || listed?.processes.includes(value)) return;
  findings.add({
    rule: 'SBDH-PROCESSID-DIFFERS',
    node,
    severity: 'warning',
    terms: ['BT-23'],
    message: `The process is ${shown(value)}, but the document names ${shown(payload.processId)} (BT-23).`,
    remedy: 'Write the process of the document, or another in which Peppol lets this document type travel.',
    values: { found: value, expected: payload.processId },
  });
}
