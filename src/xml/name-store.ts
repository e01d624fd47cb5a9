import { Atoms, grown } from './atoms.js';
import { isNameStart } from './chars.js';
import type { NameTable } from './names.js';
import { PairMap } from './pair-map.js';
import { encodeUtf8 } from './utf8.js';

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';

/** Values of `NameStore.prefixOf` that are no prefix. */
const UNKNOWN = -2;
export const NO_QNAME = -1;

/** The last number that a count reaches; then what was noted by it is forgotten. */
const LAST = 0x7fffffff;

const GUESS_BITS = 12;
/** What is shifted out of a hash of 32 bits to look a guess up. */
export const GUESS_SHIFT = 32 - GUESS_BITS;

/**
 * The names of one or many documents, as `NameTable` for those who read trees, and with what the parser needs: names as written
 * (atoms), which prefix each has, and what each prefix is bound to at the place that is being parsed.
 */
export class NameStore implements NameTable {
  size = 1;
  readonly prefix: string[] = [''];
  readonly uri: string[] = [''];
  readonly local: string[] = [''];
  expanded = new Int32Array(512);
  readonly atoms = new Atoms();

  /** By atom: the prefix's atom (0 for none), `NO_QNAME`, or `UNKNOWN` until first asked. */
  prefixOf = new Int32Array(512).fill(UNKNOWN);
  /** By atom: for `xmlns` 0, for `xmlns:p` the atom of `p`, else -1. */
  declares = new Int32Array(512).fill(-1);
  /** By a prefix's atom: its namespace's atom, 0 for none. */
  bound = new Int32Array(512);
  /** By atom: the last document that used it, so that a document's names can be counted. */
  document = new Int32Array(512);
  private documents = 0;
  /** By a prefix's atom: the tag that declared it last. By name id: the tag that had it as an attribute last. Neither may do so twice. */
  declaredIn = new Int32Array(512);
  attributeOf = new Int32Array(512);
  private tags = 0;
  /** Counts the changes of `bound`, so that what was resolved before one is not taken for valid after it. */
  bindings = 0;
  /** By atom: the element name that it was last resolved to, and the value of `bindings` then. */
  resolved = new Int32Array(512);
  resolvedAt = new Int32Array(512).fill(-1);
  /** By the names before and around it, hashed: which name's atom came next when it was last so; 0 for none. */
  readonly guesses = new Int32Array(1 << GUESS_BITS);
  readonly xml: number;
  readonly xmlns: number;
  readonly xmlUri: number;
  readonly xmlnsUri: number;

  /** Ids by name as written and namespace. */
  private readonly byWritten = new PairMap();
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
    this.bound[prefix] = uri;
    this.bindings += 1;
    if (this.bindings > LAST) this.forgetResolved();
  }

  /** A number for one more document. */
  beginDocument(): number {
    this.documents = (this.documents + 1) | 0;
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
    }
    const prefix = this.prefixAtom(atom);
    const local = prefix === NO_QNAME ? atom : this.localOf[atom];
    this.prefix.push(prefix === NO_QNAME ? '' : this.atoms.text(prefix));
    this.uri.push(this.atoms.text(uri));
    this.local.push(this.atoms.text(local));
    const first = this.byExpanded.get(local, uri);
    if (first === 0) this.byExpanded.set(local, uri, id);
    this.expanded[id] = first === 0 ? id : first;
    this.byWritten.set(atom, uri, id);
    return id;
  }

  private analyse(atom: number): number {
    const text = this.atoms.text(atom);
    const colon = text.indexOf(':');
    let prefix = 0;
    let local = atom;
    if (colon !== -1) {
      const rest = text.slice(colon + 1);
      const qualified = colon > 0 && rest !== '' && !rest.includes(':') && isNameStart(rest.codePointAt(0) as number);
      prefix = qualified ? this.internText(text.slice(0, colon)) : NO_QNAME;
      local = qualified ? this.internText(rest) : atom;
      if (prefix === this.xmlns) this.declares[atom] = local;
    } else if (atom === this.xmlns) {
      this.declares[atom] = 0;
    }
    this.prefixOf[atom] = prefix;
    this.localOf[atom] = local;
    return prefix;
  }

  /** Before the count outgrows the array in which it is noted. */
  private forgetResolved(): void {
    this.resolvedAt.fill(-1);
    this.bindings = 0;
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
    this.declaredIn = grown(this.declaredIn, length);
    this.document = grown(this.document, length);
    this.localOf = grown(this.localOf, length);
    this.resolved = grown(this.resolved, length);
    this.resolvedAt = grown(this.resolvedAt, length, -1);
  }
}

const SHARED_NAMES = 8192;
const SHARED_BYTES = 512 * 1024;
let shared = new NameStore();

/** The table that documents share unless told otherwise; it is replaced once hostile documents have filled it. */
export function sharedNames(): NameStore {
  if (shared.atoms.size > SHARED_NAMES || shared.atoms.bytes > SHARED_BYTES) shared = new NameStore();
  return shared;
}
