import { nodeName } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import type { EnvelopeFindings } from './envelope-findings.js';
import type { Sbdh } from './sbdh.js';

/** The one document in an envelope; undefined, and told, where there is not just one that can be judged. */
export function checkPayload(tree: Tree, sbdh: Sbdh, findings: EnvelopeFindings): number | undefined {
  const { payload, secondPayload, text } = sbdh;
  if (text !== undefined) {
    findings.add({
      rule: 'SBDH-TEXT',
      node: text,
      message: 'A text stands in the envelope beside its elements.',
      remedy: 'Put the document into the envelope as XML elements: not escaped, not in a CDATA section, not in base64.',
    });
  }
  if (payload === undefined) {
    findings.add({
      rule: 'SBDH-PAYLOAD',
      node: sbdh.root,
      message: 'There is no document in the envelope, so nothing was judged.',
      remedy: 'Put the root element of the document after StandardBusinessDocumentHeader.',
    });
    return undefined;
  }
  if (secondPayload !== undefined) {
    findings.add({
      rule: 'SBDH-PAYLOAD',
      node: secondPayload,
      message: `There is more than one document in the envelope: after ${nodeName(tree, payload)} stands ${nodeName(tree, secondPayload)}. None was judged.`,
      remedy: 'Send each document in an envelope of its own.',
    });
    return undefined;
  }
  if (sbdh.header !== undefined && payload < sbdh.header) {
    findings.add({
      rule: 'SBDH-ELEMENT',
      node: payload,
      message: 'The document stands before the header.',
      remedy: 'Put StandardBusinessDocumentHeader first.',
    });
  }
  if (sbdh.payloadKind === 'document') return payload;
  const nested = sbdh.payloadKind === 'envelope';
  findings.add({
    rule: nested ? 'SBDH-NESTED' : 'SBDH-WRAPPED',
    node: payload,
    message: nested
      ? 'There is another envelope in the envelope. What it holds was not judged.'
      : `The envelope carries ${nodeName(tree, payload)}, which wraps what is no XML document, so nothing was judged.`,
    remedy: nested ? 'Keep one envelope around the document.' : 'Send an invoice as XML elements, without wrapping them.',
  });
  return undefined;
}
