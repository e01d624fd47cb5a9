import { NodeKind, type Tree, ValueFlag } from '../xml/tree.js';
import { checkAttributes } from './check-attributes.js';
import { checkValue } from './check-value.js';
import { Departures } from './departures.js';
import type { StructureFinding } from './finding.js';
import { isPlainBoolean, isPlainDate, isPlainDecimal } from './plain-values.js';
import * as schemas from './schema.js';
import { type StructureSyntax, structureOf } from './syntax.js';
import { typeFromDocument } from './xsi-type.js';

export interface StructureOptions {
  /** How many findings are listed at most; 1,000 unless told. */
  readonly maxFindings?: number;
}

// The engine folds constants of a module into its code; what is imported is loaded and checked at each use.
const { ELEMENT, ATTRIBUTE, TEXT } = NodeKind;
const { COMPLEX, BLANK } = ValueFlag;
const { SEEN_WORDS, wayKey, wayTo } = schemas;
const { KEY, CHILD, TYPE: CHILD_TYPE, MANY } = schemas.Way;
const { VALUE, SEQUENCE, CHOICE, ANY } = schemas.Content;
const { ANY_TEXT, DECIMAL, DATE, BOOLEAN } = schemas.Form;

const MAX_FINDINGS = 1000;
const LESS_THAN = 0x3c;

/** Stands for the type of an element of which nothing is known: it takes any content. */
const ANY_TYPE = -1;

/** Words of a frame: the element, its type, the child of the type that was met last, and a bit for each child that was met. */
const NODE = 0;
const TYPE = 1;
const AT = 2;
const SEEN = 3;
const FRAME = SEEN + SEEN_WORDS;

/**
 * Holds a document against the structure of its syntax: order, occurrence, types, attributes. Lists every departure, in document order
 * but for what is missing at the end of an element. The verdict is that of libxml2 with the official schemas.
 */
export function checkStructure(tree: Tree, syntax: StructureSyntax, options: StructureOptions = {}): StructureFinding[] {
  const { schema, rootType, names, terms } = structureOf(syntax, tree.names);
  const departures = new Departures(tree, schema, names, terms, options.maxFindings ?? MAX_FINDINGS);
  walk(departures, rootElement(tree), rootType);
  return departures.findings;
}

function rootElement(tree: Tree): number {
  let node = 1;
  while (node < tree.length && tree.kind[node] !== ELEMENT) node = tree.end[node];
  return node;
}

/** Serves one document after the other; it grows with the deepest. */
let stack = new Int32Array(FRAME * 32);

/** One pass over the tree, with a stack of the elements that are open and hold elements; what is asked of the innermost is kept at hand. */
function walk(departures: Departures, root: number, rootType: number): void {
  const { tree, schema, names } = departures;
  const { kind, name, end, flags } = tree;
  const { content, form, isBare, from, words, ways } = schema;
  const { ids, hasXsiType } = names;
  let frames = stack;
  let frame = -FRAME;
  let node = root;
  let type = rootType;
  let parentType = ANY_TYPE;
  let parentEnd = 0;
  let at = 0;
  for (;;) {
    // An element of a known type begins: first its attributes, then its value, or a frame for its elements.
    const hasAttributes = kind[node + 1] === ATTRIBUTE;
    if (hasAttributes && hasXsiType && type !== ANY_TYPE) type = typeFromDocument(departures, node, type);
    if (type !== ANY_TYPE && content[type] === VALUE) {
      if (hasAttributes || isBare[type] === 0) checkAttributes(departures, node, schema.attributes[type]);
      // Nearly always the value is one text without references, of a form that needs no second look.
      const next = end[node];
      let text = node + 1;
      while (kind[text] === ATTRIBUTE) text += 1;
      if (text + 1 !== next || kind[text] !== TEXT || !isPlain(tree, text, form[type]))
        checkValue(departures, node, schema.primitive[type], schema.facets[type]);
      node = next;
    } else {
      if (hasAttributes && type !== ANY_TYPE) checkAttributes(departures, node, schema.noAttributes);
      if (frame >= 0) frames[frame + AT] = at;
      frame += FRAME;
      if (frame === frames.length) {
        frames = grown(frames);
        stack = frames;
      }
      frames[frame + NODE] = node;
      frames[frame + TYPE] = type;
      const last = type === ANY_TYPE ? 1 : words[type];
      for (let word = 0; word < last; word += 1) frames[frame + SEEN + word] = 0;
      parentType = type;
      parentEnd = end[node];
      at = type === ANY_TYPE ? 0 : from[type];
      node += 1;
      while (kind[node] === ATTRIBUTE) node += 1;
    }

    // On to the next element of a known type.
    for (type = ANY_TYPE - 1; type < ANY_TYPE; ) {
      while (node >= parentEnd) {
        if (parentType !== ANY_TYPE) close(departures, frames, frame);
        frame -= FRAME;
        if (frame < 0) return;
        parentType = frames[frame + TYPE];
        parentEnd = end[frames[frame + NODE]];
        at = frames[frame + AT];
      }
      if (kind[node] !== ELEMENT) {
        if (kind[node] === TEXT && flags[node] !== BLANK && parentType !== ANY_TYPE && isText(tree, node)) departures.text(node);
        node += 1;
        continue;
      }
      if (departures.full) return;
      const id = ids[name[node]];
      if (parentType === ANY_TYPE) {
        type = departures.globalType(id) ?? ANY_TYPE;
        break;
      }
      // In a sequence, children mostly come in order: the one met last, or one after it.
      const way = wayTo(ways, wayKey(parentType, id));
      const child = ways[way + CHILD];
      const bit = child - from[parentType];
      const word = frame + SEEN + (bit >> 5);
      const isNext = ways[way + KEY] !== 0 && child >= at && content[parentType] === SEQUENCE;
      if (!isNext || (ways[way + MANY] === 0 && (frames[word] & (1 << (bit & 31))) !== 0)) {
        frames[frame + AT] = at;
        type = unexpected(departures, frames, frame, node, id);
        if (type < ANY_TYPE) node = end[node];
        continue;
      }
      frames[word] |= 1 << (bit & 31);
      at = child;
      type = ways[way + CHILD_TYPE];
    }
  }
}

/** Whether a text is a value of a form, as far as its bytes tell; false says nothing. */
function isPlain(tree: Tree, text: number, form: number): boolean {
  if (form === ANY_TEXT) return true;
  if ((tree.flags[text] & COMPLEX) !== 0) return false;
  const { bytes } = tree;
  const from = tree.valueStart[text];
  const to = tree.valueEnd[text];
  if (form === DECIMAL) return isPlainDecimal(bytes, from, to);
  if (form === DATE) return isPlainDate(bytes, from, to);
  return form === BOOLEAN && isPlainBoolean(bytes, from, to);
}

/** Whether a text is more than white space between elements. A CDATA section is, whatever it holds: so libxml2 has it. */
function isText(tree: Tree, node: number): boolean {
  if ((tree.flags[node] & BLANK) === 0) return true;
  const { bytes, valueStart, valueEnd } = tree;
  for (let at = valueStart[node]; at < valueEnd[node]; at += 1) if (bytes[at] === LESS_THAN) return true;
  return false;
}

/** The type of a child that is not the next of a sequence; less than ANY_TYPE where it is not known there at all. */
function unexpected(departures: Departures, frames: Int32Array, frame: number, node: number, id: number): number {
  const { content, from, to, childName, childType, childMany } = departures.schema;
  const type = frames[frame + TYPE];
  if (content[type] === ANY) return extension(departures, frames, frame, node, id);
  let child = from[type];
  while (child < to[type] && childName[child] !== id) child += 1;
  if (child === to[type]) {
    departures.unknown(node, frames[frame + NODE], type, frames[frame + AT]);
    return ANY_TYPE - 1;
  }
  const bit = child - from[type];
  const word = frame + SEEN + (bit >> 5);
  const again = (frames[word] & (1 << (bit & 31))) !== 0;
  if (content[type] === CHOICE) {
    if (frames[frame + SEEN] !== 0) departures.secondOfChoice(node, type);
  } else if (again && childMany[child] === 0) {
    departures.repeated(node, frames[frame + NODE], type, child);
  } else {
    departures.order(node, type, child, frames[frame + AT]);
  }
  frames[word] |= 1 << (bit & 31);
  return childType[child];
}

/** What an extension holds: one element of any namespace but the extensions' own. */
function extension(departures: Departures, frames: Int32Array, frame: number, node: number, id: number): number {
  if (frames[frame + SEEN] !== 0) departures.secondExtension(node);
  frames[frame + SEEN] = 1;
  if (departures.isForeign(node)) return departures.globalType(id) ?? ANY_TYPE;
  departures.ownExtension(node);
  return ANY_TYPE - 1;
}

/** Looks for what should have been in an element that ends. */
function close(departures: Departures, frames: Int32Array, frame: number): void {
  const { schema } = departures;
  const type = frames[frame + TYPE];
  if (schema.content[type] !== SEQUENCE) {
    if (frames[frame + SEEN] === 0) departures.noneOfChoice(frames[frame + NODE], type);
    return;
  }
  for (let word = 0; word < schema.words[type]; word += 1) {
    const missing = schema.required[type * SEEN_WORDS + word] & ~frames[frame + SEEN + word];
    for (let bit = 0; missing >> bit !== 0 && bit < 32; bit += 1) {
      if ((missing & (1 << bit)) !== 0) departures.missing(frames[frame + NODE], type, schema.from[type] + word * 32 + bit);
    }
  }
}

function grown(frames: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(frames.length * 2);
  larger.set(frames);
  return larger;
}
