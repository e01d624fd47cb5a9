import { childElements, expandedName } from '../xml/children.js';
import { nodeName } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import type { EnvelopeFindings } from './envelope-findings.js';
import { SBDH, textIn } from './sbdh.js';
import { type Field, type SbdhFields, SCOPES } from './sbdh-fields.js';

/** The elements of SBDH 1.3 in their order; `*` may stand again. */
const HEADER = ['HeaderVersion', 'Sender*', 'Receiver*', 'DocumentIdentification', 'Manifest', 'BusinessScope'];
const PARTNER = ['Identifier', 'ContactInformation*'];
const IDENTIFICATION = ['Standard', 'TypeVersion', 'InstanceIdentifier', 'Type', 'MultipleType', 'CreationDateAndTime'];
const BUSINESS_SCOPE = ['Scope*'];
const SCOPE = ['Type', 'InstanceIdentifier', 'Identifier', 'ScopeInformation*', 'BusinessService*', 'CorrelationInformation*'];

/** Whether the parts of the header that are read hold the elements of the standard in its order, and nothing else. */
export function checkElements(tree: Tree, fields: SbdhFields, findings: EnvelopeFindings): void {
  const check = (element: number | undefined, sequence: readonly string[]): void => {
    if (element !== undefined) checkSequence(tree, element, sequence, findings);
  };
  check(fields.header, HEADER);
  check(fields.sender.first?.node, PARTNER);
  check(fields.receiver.first?.node, PARTNER);
  check(fields.identification, IDENTIFICATION);
  check(fields.businessScope, BUSINESS_SCOPE);
  for (const type of SCOPES) check(fields.scopes[type].first?.node, SCOPE);
  for (const field of valuesOf(fields)) {
    const child = field && childElements(tree, field.node).next().value;
    if (child === undefined) continue;
    findings.add({
      rule: 'SBDH-ELEMENT',
      node: child,
      message: `${nodeName(tree, child)} stands in ${nodeName(tree, tree.parent[child])}, which holds a text only.`,
      remedy: 'Write the value without elements.',
    });
  }
}

function valuesOf({
  headerVersion,
  sender,
  receiver,
  standard,
  typeVersion,
  instance,
  type,
  created,
  scopes,
}: SbdhFields): (Field | undefined)[] {
  const partners = [sender.first?.identifier, receiver.first?.identifier];
  const inScopes = SCOPES.flatMap((name) => [scopes[name].first?.identifier, scopes[name].first?.instance]);
  return [headerVersion, ...partners, standard, typeVersion, instance, type, created, ...inScopes];
}

/** Tells of the first child that does not belong where it stands: what follows it is often wrong for the same reason. */
function checkSequence(tree: Tree, parent: number, sequence: readonly string[], findings: EnvelopeFindings): void {
  const text = textIn(tree, parent);
  if (text !== undefined) {
    findings.add({
      rule: 'SBDH-TEXT',
      node: text,
      message: `${nodeName(tree, parent)} holds elements; a text stands between them.`,
      remedy: 'Remove the text.',
    });
  }
  let last = -1;
  for (const child of childElements(tree, parent)) {
    const name = expandedName(tree, child);
    const rank = sequence.findIndex((step) => name === `{${SBDH}}${step.replace('*', '')}`);
    if (rank > last || (rank === last && rank >= 0 && sequence[rank].endsWith('*'))) {
      last = rank;
      continue;
    }
    const message =
      rank < 0
        ? `${nodeName(tree, child)} is no part of ${nodeName(tree, parent)}.`
        : rank === last
          ? `${nodeName(tree, child)} stands more than once in ${nodeName(tree, parent)}.`
          : `${nodeName(tree, child)} comes too late in ${nodeName(tree, parent)}.`;
    findings.add({
      rule: 'SBDH-ELEMENT',
      node: child,
      message,
      remedy: `Write the elements in this order: ${sequence.map((step) => step.replace('*', '')).join(', ')}.`,
      values: { found: name, expected: sequence.join(' ') },
    });
    return;
  }
}
