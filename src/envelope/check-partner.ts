import { PEPPOL_PARTICIPANT_SCHEMES_VERSION, participantSchemeState } from '../codes/peppol-participant-scheme.js';
import { type EnvelopeFindings, shown } from './envelope-findings.js';
import { isSelfBilled, type PayloadFacts } from './payload.js';
import type { Once, Partner } from './sbdh-fields.js';

const AUTHORITY = 'iso6523-actorid-upis';

export type Role = 'sender' | 'receiver';

const ROLES = {
  sender: { name: 'Sender', rule: 'SBDH-SENDER' },
  receiver: { name: 'Receiver', rule: 'SBDH-RECEIVER' },
} as const;

/** Peppol Business Message Envelope: who sends and who receives, as participants of the network. */
export function checkPartner(role: Role, { first, second }: Once<Partner>, header: number, findings: EnvelopeFindings): void {
  const { name, rule } = ROLES[role];
  if (second !== undefined) {
    findings.add({
      rule,
      node: second,
      message: `There is more than one ${name}; a message in Peppol has one ${role}.`,
      remedy: `Keep one ${name}, and send a message of its own for each other ${role}.`,
    });
  }
  const { identifier, authority } = first ?? {};
  if (identifier === undefined) {
    findings.add({
      rule,
      node: first?.node ?? header,
      message: `The envelope does not say who the ${role} is.`,
      remedy: `Write <${name}><Identifier Authority="${AUTHORITY}">0192:987654321</Identifier></${name}> with the ${role}'s identifier.`,
    });
    return;
  }
  if (authority?.value !== AUTHORITY) {
    findings.add({
      rule: `${rule}-AUTHORITY`,
      node: authority?.node ?? identifier.node,
      message:
        authority === undefined
          ? `The identifier of the ${role} has no Authority.`
          : `The Authority of the ${role}'s identifier is ${shown(authority.value)}.`,
      remedy: `Write Authority="${AUTHORITY}", the scheme of all participants in Peppol.`,
      values: { found: authority?.value ?? '', expected: AUTHORITY },
    });
  }
  checkIdentifier(role, identifier.value, identifier.node, findings);
}

/** The scheme (ICD) of a participant identifier; undefined where it is none. */
function schemeOf(identifier: string): string | undefined {
  return /^([0-9]{4}):\S+$/.exec(identifier)?.[1];
}

function checkIdentifier(role: Role, value: string, node: number, findings: EnvelopeFindings): void {
  const { rule } = ROLES[role];
  const values = { found: value };
  const icd = schemeOf(value);
  if (icd === undefined) {
    findings.add({
      rule,
      node,
      message: `The ${role}'s identifier ${shown(value)} is no participant identifier.`,
      remedy: "Write the four digits of the scheme, a colon and the identifier, without white space: '0192:987654321'.",
      values,
    });
    return;
  }
  const state = participantSchemeState(icd);
  if (state === 'active') return;
  const list = `Peppol's participant identifier schemes, version ${PEPPOL_PARTICIPANT_SCHEMES_VERSION}`;
  findings.add({
    rule: `${rule}-SCHEME`,
    node,
    severity: state === 'deprecated' ? 'warning' : 'error',
    message:
      state === undefined
        ? `The scheme ${icd} of the ${role}'s identifier is not in ${list}.`
        : `The scheme ${icd} of the ${role}'s identifier is ${state} in ${list}.`,
    remedy: 'Use an identifier of an active scheme, under which the participant is registered.',
    values: { ...values, scheme: icd },
  });
}

/** The identifiers in the envelope and in the invoice may differ (a service provider may receive for others), but rarely should. */
export function comparePartner(role: Role, { first }: Once<Partner>, payload: PayloadFacts, findings: EnvelopeFindings): void {
  const selfBilled = isSelfBilled(payload);
  const seller = (role === 'sender') !== selfBilled;
  const endpoint = seller ? payload.seller : payload.buyer;
  const identifier = first?.identifier;
  if (identifier === undefined || schemeOf(identifier.value) === undefined || endpoint === '') return;
  // Peppol Policy for use of identifiers: participant identifiers are compared without regard to case.
  if (identifier.value.toLowerCase() === endpoint.toLowerCase()) return;
  const party = seller ? 'seller' : 'buyer';
  const term = seller ? 'BT-34' : 'BT-49';
  findings.add({
    rule: `${ROLES[role].rule}-DIFFERS`,
    node: identifier.node,
    severity: 'warning',
    terms: [term],
    message: `The ${role} is ${shown(identifier.value)}, but the ${party}'s electronic address (${term}) in the ${selfBilled ? 'self-billed ' : ''}document is ${shown(endpoint)}.`,
    remedy: `Write the same identifier in both places, unless the ${party} ${seller ? 'sends' : 'is reached'} through someone else.`,
    values: { found: identifier.value, expected: endpoint },
  });
}
