import { ToolError } from '../base/tool-error.js';
import { LESS_THAN } from './chars.js';
import { DocumentParser } from './document-parser.js';
import { toUtf8 } from './encoding.js';
import { DEFAULT_LIMITS, type XmlLimits } from './limits.js';
import { type NameStore, sharedNames } from './name-store.js';
import { NodeArrays } from './node-arrays.js';
import { ParsedTree } from './parsed-tree.js';
import type { Tree } from './tree.js';
import { limitError } from './xml-error.js';

export interface ParseOptions {
  /** Bounds that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<XmlLimits>;
  /** A table of names of your own; without it documents share one, which is replaced when it is full. */
  readonly names?: NameStore;
  /** Arrays to put the tree into, which is good until they are used again; without them it has its own. */
  readonly nodes?: NodeArrays | undefined;
}

/** Documents up to this size are parsed into arrays that are kept for the next one. */
const SMALL = 256 * 1024;
/** No power of two: the arrays, one behind the other, would share the same few lines of the cache. */
const SCRATCH_NODES = 8272;
let scratch: NodeArrays | undefined;

/**
 * Reads a document: XML 1.0 and Namespaces 1.0, without a DTD, in UTF-8, UTF-16, ISO-8859-1 or US-ASCII. The tree keeps `bytes`
 * (or their UTF-8 form), so they must not be changed afterwards.
 * @throws XmlError at the first fault
 * @throws ToolError `XML_LIMITS` where a limit is no positive integer, `XML_BYTES` where `bytes` are none
 */
export function parseXml(bytes: Uint8Array, options: ParseOptions = {}): Tree {
  const limits = options.limits === undefined ? DEFAULT_LIMITS : completeLimits(options.limits);
  if (!ArrayBuffer.isView(bytes)) throw new ToolError('XML_BYTES', 'An XML document is read from bytes.', 'Give a Uint8Array.');
  if (bytes.length > limits.bytes) {
    const what = `The document is ${bytes.length} bytes long`;
    throw limitError('bytes', limits.bytes, what, 0, { line: 1, column: 1 }, bytes.length);
  }
  const document = toUtf8(bytes);
  const names = options.names ?? sharedNames();
  const large = document.bytes.length > SMALL;
  const expected = large ? Math.min(estimateNodes(document.bytes), limits.nodes + 1) : SCRATCH_NODES;
  let { nodes } = options;
  if (nodes !== undefined) {
    nodes.empty(expected);
  } else if (large) {
    nodes = new NodeArrays(expected);
  } else {
    scratch ??= new NodeArrays(expected);
    nodes = scratch;
  }
  new DocumentParser(document.bytes, limits, names, nodes).parse(document.start);
  return new ParsedTree(document.bytes, names, nodes === scratch ? nodes.copy() : nodes);
}

const WINDOWS = 16;
const WINDOW = 1024;

/** How many nodes a long document is likely to have, by the tags in a few parts of it; the arrays grow where this is too low. */
function estimateNodes(bytes: Uint8Array): number {
  let tags = 0;
  for (let window = 0; window < WINDOWS; window += 1) {
    const from = Math.floor((bytes.length / WINDOWS) * window);
    for (let p = from; p < from + WINDOW; p += 1) tags += bytes[p] === LESS_THAN ? 1 : 0;
  }
  // Indented, with an attribute here and there: two tags are one element, a text in it or before it, and one between.
  return Math.ceil((tags / (WINDOWS * WINDOW)) * bytes.length * 1.8) + 1024;
}

function completeLimits(limits: Partial<XmlLimits>): XmlLimits {
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
      throw new ToolError('XML_LIMITS', `There is no XML limit "${name}".`, `The limits are ${Object.keys(DEFAULT_LIMITS).join(', ')}.`);
    }
    if (!Number.isSafeInteger(value) || value < 1 || value > 0x7fffffff) {
      throw new ToolError('XML_LIMITS', `The XML limit "${name}" is ${value}.`, 'Give a positive integer below 2,147,483,648.');
    }
  }
  return { ...DEFAULT_LIMITS, ...limits };
}
