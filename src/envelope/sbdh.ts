import { childElements, expandedName, isNamed, rootElement } from '../xml/children.js';
import { NodeKind, type Tree } from '../xml/tree.js';
import { isBlank } from '../xml/value.js';

/** Of the Standard Business Document Header, which Peppol's Business Message Envelope profiles. */
export const SBDH = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

const DOCUMENT = `{${SBDH}}StandardBusinessDocument`;
const HEADER = `{${SBDH}}StandardBusinessDocumentHeader`;

/** The element names in which Peppol wraps a payload that is no XML. */
const WRAPPERS: readonly string[] = ['BinaryContent', 'TextContent'].map((name) => `{http://peppol.eu/xsd/ticc/envelope/1.0}${name}`);

/** The parts of a StandardBusinessDocument, as nodes of its tree. */
export interface Sbdh {
  readonly root: number;
  /** The first header, wherever it stands. */
  readonly header: number | undefined;
  readonly secondHeader: number | undefined;
  /** The first element that is no header. */
  readonly payload: number | undefined;
  readonly secondPayload: number | undefined;
  /** What the payload is: XML of its own, another envelope, or something else that was made XML. */
  readonly payloadKind: 'document' | 'envelope' | 'wrapped';
  /** The first text between these parts. */
  readonly text: number | undefined;
}

/** The parts of an envelope; undefined where the tree is none. */
export function readSbdh(tree: Tree): Sbdh | undefined {
  const root = rootElement(tree);
  if (root === undefined || !isNamed(tree, root, DOCUMENT)) return undefined;
  const headers: number[] = [];
  const payloads: number[] = [];
  for (const child of childElements(tree, root)) {
    const list = expandedName(tree, child) === HEADER ? headers : payloads;
    if (list.length < 2) list.push(child);
  }
  const [payload, secondPayload] = payloads;
  const payloadName = payload === undefined ? '' : expandedName(tree, payload);
  return {
    root,
    header: headers[0],
    secondHeader: headers[1],
    payload,
    secondPayload,
    payloadKind: payloadName === DOCUMENT ? 'envelope' : WRAPPERS.includes(payloadName) ? 'wrapped' : 'document',
    text: textIn(tree, root),
  };
}

/** The first text that is not blank among the children of an element. */
export function textIn(tree: Tree, element: number): number | undefined {
  for (let node = element + 1; node < tree.end[element]; node = tree.end[node]) {
    if (tree.kind[node] === NodeKind.TEXT && !isBlank(tree, node)) return node;
  }
  return undefined;
}
