import { Atom, Atoms, grown } from './atoms.js';
import { COLON, isNameStart } from './chars.js';
import type { NameTable } from './names.js';
import { PairMap } from './pair-map.js';
import { codePointAt, encodeUtf8 } from './utf8.js';

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';

/** Values of `NameStore.prefixOf` that are no prefix. */
const UNKNOWN = -2;
export const NO_QNAME = -1;

/** The last number that a count reaches; then what was noted by it is forgotten. */
const LAST = 0x7fffffff;
/** A document that begins with no more states than this does not exhaust their numbers. */
const LAST_STATE = 0x6fffffff;
/** Four for each of 64. */
const STEP_WORDS = 256;

const GUESS_BITS = 11;
/** 2^32 by the golden ratio: products of neighbours differ in their highest bits. */
const GOLDEN = 0x9e3779b1;

/** Where `guesses` notes what follows a name (an atom, or the id of an element that was closed) inside an element of a name id. */
export function guessSlot(before: number, around: number): number {
  return (Math.imul(Math.imul(before, 1021) + around, GOLDEN) >>> (32 - GUESS_BITS)) << 1;
}

/**
 * The names of one or many documents, as `NameTable` for those who read trees, and with what the parser needs: names as written
 * (atoms), which prefix each has, and what each prefix is bound to at the place that is being parsed.
 */
export class NameStore implements NameTable {
  size = 1;
  readonly prefix: string[] = [''];
  readonly uri: string[] = [''];
  readonly local: string[] = [''];
  readonly clark: string[] = [''];
  expanded = new Int32Array(512);
  readonly atoms = new Atoms();

  /** By atom: the prefix's atom (0 for none), `NO_QNAME`, or `UNKNOWN` until first asked. */
  prefixOf = new Int32Array(512).fill(UNKNOWN);
  /** By atom: for `xmlns` 0, for `xmlns:p` the atom of `p`, else -1. */
  declares = new Int32Array(512).fill(-1);
  /** By a prefix's atom: its namespace's atom, 0 for none. */
  bound = new Int32Array(512);
  /** By a prefix's atom: the namespace's atom that it was declared with last, where that was written plainly; 0 for none. */
  lastUri = new Int32Array(512);
  /** By atom: the last document that used it, so that a document's names can be counted. */
  document = new Int32Array(512);
  private documents = 0;
  /** By a prefix's atom: the tag that declared it last. By name id: the tag that had it as an attribute last. Neither may do so twice. */
  declaredIn = new Int32Array(512);
  attributeOf = new Int32Array(512);
  private tags = 0;
  /** A number for what all prefixes are bound to: while it is the same, names mean the same. */
  state = 1;
  /** The last number that was given to a state. */
  states = 1;
  /** Which state came of a binding in a state: four numbers each, where the hash of the first three says. */
  private readonly steps = new Int32Array(STEP_WORDS);
  /** By the names before and around it, hashed: which name's atom came next when it was last so; 0 for none. */
  readonly guesses = new Int32Array(2 << GUESS_BITS);
  readonly xml: number;
  readonly xmlns: number;
  readonly xmlUri: number;
  readonly xmlnsUri: number;

  /** Ids by name as written and namespace. */
  private readonly byWritten = new PairMap();
  /** By name id: the atom of the name as written. */
  written = new Int32Array(512);
  /** By local name and namespace: the first id. */
  private readonly byExpanded = new PairMap();
  /** By atom: the atom of the local name. */
  private localOf = new Int32Array(512);

  constructor() {
    this.xmlns = this.internText('xmlns');
    this.xml = this.internText('xml');
    this.xmlUri = this.internText(XML_URI);
    this.xmlnsUri = this.internText(XMLNS_URI);
    this.bind(this.xml, this.xmlUri);
  }

  /** Binds a prefix to a namespace (atoms, 0 for none). */
  bind(prefix: number, uri: number): void {
    const { steps, state } = this;
    const step = (Math.imul(Math.imul(state, 31) + prefix, 31) + uri) & (STEP_WORDS - 4);
    this.bound[prefix] = uri;
    if (steps[step] !== state || steps[step + 1] !== prefix || steps[step + 2] !== uri) {
      this.states += 1;
      steps[step] = state;
      steps[step + 1] = prefix;
      steps[step + 2] = uri;
      steps[step + 3] = this.states;
    }
    this.state = steps[step + 3];
  }

  /** Takes a binding back: what the prefix was bound to, and the state, before it. */
  unbind(prefix: number, uri: number, state: number): void {
    this.bound[prefix] = uri;
    this.state = state;
  }

  /** A number for one more document. */
  beginDocument(): number {
    this.documents = (this.documents + 1) | 0;
    if (this.states > LAST_STATE) this.forgetStates();
    return this.documents;
  }

  /** A number for one more tag with attributes, of all documents. */
  tag(): number {
    this.tags += 1;
    if (this.tags > LAST) this.forgetTags();
    return this.tags;
  }

  /** The atom of a name or a namespace; the tables by atom have room for it. */
  intern(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const atom = this.atoms.intern(bytes, from, to, hash);
    if (atom >= this.bound.length) this.grow(atom);
    return atom;
  }

  internBytes(bytes: Uint8Array, from: number, to: number): number {
    const atom = this.atoms.internBytes(bytes, from, to);
    if (atom >= this.bound.length) this.grow(atom);
    return atom;
  }

  /** The prefix's atom, 0 for none, or `NO_QNAME` where a colon stands in the wrong place. */
  prefixAtom(atom: number): number {
    const prefix = this.prefixOf[atom];
    return prefix === UNKNOWN ? this.analyse(atom) : prefix;
  }

  /** The id of a name as written in a namespace (its atom, 0 for none). */
  resolve(atom: number, uri: number): number {
    return this.byWritten.get(atom, uri) || this.add(atom, uri);
  }

  private add(atom: number, uri: number): number {
    const id = this.size;
    this.size += 1;
    if (id === this.expanded.length) {
      this.expanded = grown(this.expanded, id * 2);
      this.attributeOf = grown(this.attributeOf, id * 2);
      this.written = grown(this.written, id * 2);
    }
    this.written[id] = atom;
    const prefix = this.prefixAtom(atom);
    const local = prefix === NO_QNAME ? atom : this.localOf[atom];
    this.prefix.push(prefix === NO_QNAME ? '' : this.atoms.text(prefix));
    this.uri.push(this.atoms.text(uri));
    this.local.push(this.atoms.text(local));
    this.clark.push(`{${this.uri[id]}}${this.local[id]}`);
    const first = this.byExpanded.get(local, uri);
    if (first === 0) this.byExpanded.set(local, uri, id);
    this.expanded[id] = first === 0 ? id : first;
    this.byWritten.set(atom, uri, id);
    return id;
  }

  private analyse(atom: number): number {
    const { arena, table } = this.atoms;
    const from = table[atom * Atom.WORDS + Atom.START];
    const to = from + table[atom * Atom.WORDS + Atom.LENGTH];
    const colon = indexOf(arena, COLON, from, to);
    let prefix = 0;
    let local = atom;
    if (colon !== to) {
      const rest = colon + 1;
      const qualified = colon > from && rest < to && indexOf(arena, COLON, rest, to) === to && isNameStart(codePointAt(arena, rest, to));
      prefix = qualified ? this.internBytes(arena, from, colon) : NO_QNAME;
      local = qualified ? this.internBytes(arena, rest, to) : atom;
      if (prefix === this.xmlns) this.declares[atom] = local;
    } else if (atom === this.xmlns) {
      this.declares[atom] = 0;
    }
    this.prefixOf[atom] = prefix;
    this.localOf[atom] = local;
    return prefix;
  }

  /** Before their numbers outgrow the array in which they are noted. */
  private forgetStates(): void {
    for (let record = 0; record < this.atoms.table.length; record += Atom.WORDS) this.atoms.table[record + Atom.STATE] = 0;
    this.steps.fill(0);
    this.state = 1;
    this.states = 1;
  }

  private forgetTags(): void {
    this.declaredIn.fill(0);
    this.attributeOf.fill(0);
    this.tags = 1;
  }

  private internText(text: string): number {
    const bytes = encodeUtf8(text);
    return this.internBytes(bytes, 0, bytes.length);
  }

  private grow(atom: number): void {
    const length = Math.max(this.bound.length * 2, atom + 1);
    this.prefixOf = grown(this.prefixOf, length, UNKNOWN);
    this.declares = grown(this.declares, length, -1);
    this.bound = grown(this.bound, length);
    this.lastUri = grown(this.lastUri, length);
    this.declaredIn = grown(this.declaredIn, length);
    this.document = grown(this.document, length);
    this.localOf = grown(this.localOf, length);
  }
}

function indexOf(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== byte) at += 1;
  return at;
}

const SHARED_NAMES = 8192;
const SHARED_BYTES = 512 * 1024;
let shared = new NameStore();

/** The table that documents share unless told otherwise; it is replaced once hostile documents have filled it. */
export function sharedNames(): NameStore {
  if (shared.atoms.size > SHARED_NAMES || shared.atoms.bytes > SHARED_BYTES) shared = new NameStore();
  return shared;
}
