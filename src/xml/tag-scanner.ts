import { Atom } from './atoms.js';
import { APOSTROPHE, EQUALS, GREATER_THAN, QUOTE, SLASH } from './chars.js';
import { ContentScanner } from './content-scanner.js';
import { decodeValue } from './decode.js';
import type { XmlLimits } from './limits.js';
import { guessSlot, type NameStore, NO_QNAME } from './name-store.js';
import { type DeclarationFault, NamespaceScope } from './namespace-scope.js';
import type { NodeArrays } from './node-arrays.js';
import { NodeKind, ValueFlag } from './tree.js';
import { encodeUtf8 } from './utf8.js';

const { ELEMENT, STATE, ATTRIBUTE, WORDS } = Atom;

/** Names, attributes and namespaces, and the nodes that come of them. */
export class TagScanner extends ContentScanner {
  protected readonly names: NameStore;
  protected readonly nodes: NodeArrays;
  protected readonly namespaces: NamespaceScope;
  /** The open element, and how many are open. */
  protected open = 0;
  protected depth = 0;
  /** Of the element or attribute name last read. */
  protected atom = 0;
  /** What came before the next name, to guess it by: the name last read, or of the element last closed. */
  protected before = 0;
  /** How many nodes may be there before the arrays must grow or the limit is reached. */
  protected room: number;
  /**
   * Whether every different name is counted. As long as all documents together have not had more of them than one may have, those that
   * are read quickly need not be.
   */
  protected counting: boolean;
  /** How many different names the document has; `NameStore.document` says whether one has been counted. */
  private nameCount = 0;
  private readonly document: number;

  constructor(bytes: Uint8Array, limits: XmlLimits, names: NameStore, nodes: NodeArrays) {
    super(bytes, limits, names.atoms.seed);
    this.names = names;
    this.nodes = nodes;
    this.namespaces = new NamespaceScope(names);
    this.room = Math.min(nodes.capacity, limits.nodes + 1);
    this.document = names.beginDocument();
    this.counting = names.atoms.size > limits.names;
  }

  /** A name that is likely to be the one that followed the same names before. Leaves `atom`. */
  protected nameAtom(at: number, what: string): number {
    const { names } = this;
    const { guesses, atoms } = names;
    const slot = guessSlot(this.before, this.nodes.name[this.open]);
    let atom = guesses[slot];
    let p = atoms.match(atom, this.bytes, this.view, at, this.end);
    if (p <= at) {
      atom = guesses[slot + 1];
      p = atoms.match(atom, this.bytes, this.view, at, this.end);
    }
    if (p > at) {
      if (names.document[atom] !== this.document) this.countName(atom, at);
      if (p - at > this.limits.nameBytes) this.failName(at, p, what);
    } else {
      p = this.name(at, what);
      atom = this.intern(at, p);
      guesses[slot + 1] = guesses[slot];
      guesses[slot] = atom;
    }
    this.atom = atom;
    this.before = atom;
    return p;
  }

  protected intern(from: number, to: number): number {
    const atom = this.names.intern(this.bytes, from, to, this.hash);
    if (this.names.document[atom] !== this.document) this.countName(atom, from);
    return atom;
  }

  private countName(atom: number, at: number): void {
    this.names.document[atom] = this.document;
    this.nameCount += 1;
    if (!this.counting && this.names.atoms.size > this.limits.names) this.countRead();
    if (this.nameCount > this.limits.names) this.failLimit('names', at, 'The document has too many different names');
  }

  /** Counts what has been read without counting. */
  private countRead(): void {
    const { names, nodes } = this;
    this.counting = true;
    for (let node = 1; node < nodes.length; node += 1) {
      const atom = nodes.name[node] > 0 ? names.written[nodes.name[node]] : 0;
      if (atom === 0 || names.document[atom] === this.document) continue;
      names.document[atom] = this.document;
      this.nameCount += 1;
    }
  }

  /** The id of an element's name; from a note where all prefixes are bound as they were when it was last asked. */
  protected elementName(atom: number, at: number): number {
    const { table } = this.names.atoms;
    const record = atom * WORDS;
    return table[record + STATE] === this.names.state ? table[record + ELEMENT] : this.resolveElement(atom, at);
  }

  private resolveElement(atom: number, at: number): number {
    const { names } = this;
    const prefix = names.prefixAtom(atom);
    if (prefix === NO_QNAME) this.failQName(at, atom);
    const uri = names.bound[prefix];
    if (uri === 0 && prefix !== 0) this.failUnbound(at, prefix);
    const id = names.resolve(atom, uri);
    const { table } = names.atoms;
    table[atom * WORDS + ELEMENT] = id;
    table[atom * WORDS + STATE] = names.state;
    return id;
  }

  /** The id of an attribute's name without a prefix. */
  private attributeName(atom: number): number {
    const id = this.names.resolve(atom, 0);
    this.names.atoms.table[atom * WORDS + ATTRIBUTE] = id;
    return id;
  }

  /** From after the element's name to its `>` or `/>`. */
  protected attributes(from: number, element: number): number {
    const { bytes, end } = this;
    const names = this.names;
    const tag = names.tag();
    let count = 0;
    let p = from;
    for (;;) {
      const at = this.space(p);
      if (at >= end) this.fail('XML-SYNTAX', this.nodes.offset[element], 'The tag that begins here is never closed with ">".');
      if (bytes[at] === GREATER_THAN || (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN)) {
        this.resolveAttributes(element, count, tag);
        return at;
      }
      if (at === p) this.failExpected(p, 'white space, ">" or "/>"');
      count += 1;
      if (count > this.limits.attributes) this.failAttributes(at, count);
      p = this.nameAtom(at, 'an attribute');
      const atom = this.atom;
      p = this.space(p);
      if (p >= end || bytes[p] !== EQUALS) this.failExpected(p, '"=" after the name of an attribute');
      const value = this.space(p + 1);
      const prefix = names.prefixAtom(atom);
      if (names.declares[atom] !== -1) {
        p = this.declaration(at, names.declares[atom], value, tag);
      } else {
        p = this.attributeValue(value);
        // A prefix may be declared further on in the same tag: until then the name is the atom, negative.
        if (this.nodes.length === this.room) this.grow(at);
        this.nodes.add(NodeKind.ATTRIBUTE, prefix === 0 ? this.attributeName(atom) : -atom, element, at, value + 1, p - 1, this.flags);
      }
    }
  }

  private resolveAttributes(element: number, count: number, tag: number): void {
    const nodes = this.nodes;
    const names = this.names;
    for (let node = element + 1; node < nodes.length; node += 1) {
      const atom = -nodes.name[node];
      if (atom > 0) {
        const prefix = names.prefixAtom(atom);
        if (prefix === NO_QNAME) this.failQName(nodes.offset[node], atom);
        const uri = names.bound[prefix];
        if (uri === 0) this.failUnbound(nodes.offset[node], prefix);
        nodes.name[node] = names.resolve(atom, uri);
      }
      if (count === 1) continue;
      const id = names.expanded[nodes.name[node]];
      if (names.attributeOf[id] === tag) {
        this.failTwice(nodes.offset[node], names.local[id]);
      }
      names.attributeOf[id] = tag;
    }
    nodes.end[element] = nodes.length;
  }

  /** A namespace declaration, whose value's opening quote stands at `from`; returns the offset after the closing one. */
  private declaration(at: number, prefix: number, from: number, tag: number): number {
    const { names, bytes } = this;
    let uri = names.lastUri[prefix];
    let to = names.atoms.match(uri, bytes, this.view, from + 1, this.end);
    const known = to > from + 1 && (bytes[from] === QUOTE || bytes[from] === APOSTROPHE) && bytes[to] === bytes[from];
    if (!known || to - from - 1 > this.limits.valueBytes) {
      to = this.attributeValue(from) - 1;
      uri = this.namespace(from + 1, to);
      // One with quotes in it ends elsewhere in a value with others around it.
      names.lastUri[prefix] = this.isPlainRun(from + 1, to) ? uri : 0;
    }
    if (names.document[uri] !== this.document) this.countName(uri, at);
    const fault = this.namespaces.declare(prefix, uri, tag, this.depth);
    if (fault !== undefined) this.failDeclaration(at, fault, prefix);
    return to + 1;
  }

  /** The atom of the attribute value last read. */
  private namespace(from: number, to: number): number {
    if ((this.flags & ValueFlag.COMPLEX) === 0) return this.names.internBytes(this.bytes, from, to);
    const value = encodeUtf8(decodeValue(this.bytes, from, to, NodeKind.ATTRIBUTE));
    return this.names.internBytes(value, 0, value.length);
  }

  protected add(kind: number, name: number, at: number, valueStart: number, valueEnd: number, flags: number): number {
    if (this.nodes.length === this.room) this.grow(at);
    return this.nodes.add(kind, name, this.open, at, valueStart, valueEnd, flags);
  }

  /** Room for as many nodes as the part read so far leads to expect of the whole. */
  private grow(at: number): void {
    const { length } = this.nodes;
    const most = this.limits.nodes + 1;
    if (length >= most) this.failLimit('nodes', at, 'The document has too many elements, attributes and texts');
    const expected = Math.ceil(((length * this.end) / (at + 1)) * 1.1);
    this.room = Math.min(Math.max(expected, Math.ceil(length * 1.25) + 64), length * 4 + 64, most);
    if (this.room > this.nodes.capacity) this.nodes.grow(this.room);
  }

  private failAttributes(at: number, count: number): never {
    this.failLimit('attributes', at, `An element has ${count} attributes or more`, count);
  }

  private failTwice(at: number, found: string): never {
    this.fail('XML-ATTRIBUTE', at, `The element has two attributes named "${found}".`, undefined, { found });
  }

  private failQName(at: number, atom: number): never {
    const found = this.names.atoms.text(atom);
    const remedy = 'Write one colon at most, between a prefix and a name.';
    this.fail('XML-NAMESPACE', at, `"${found}" is no qualified name.`, remedy, { found });
  }

  private failUnbound(at: number, prefix: number): never {
    const found = this.names.atoms.text(prefix);
    this.fail('XML-NAMESPACE', at, `The prefix "${found}" is not declared.`, undefined, { found });
  }

  private failDeclaration(at: number, fault: DeclarationFault, prefix: number): never {
    const name = this.names.atoms.text(prefix);
    const what = name === '' ? 'default namespace' : `prefix "${name}"`;
    const values = name === '' ? {} : { found: name };
    switch (fault) {
      case 'xmlns':
        return this.fail('XML-NAMESPACE', at, 'The prefix "xmlns" and its namespace may not be declared.', 'Remove this declaration.');
      case 'xml':
        return this.fail('XML-NAMESPACE', at, 'The prefix "xml" and its namespace belong to each other only.', 'Remove this declaration.');
      case 'empty':
        return this.fail('XML-NAMESPACE', at, `The ${what} is declared with an empty namespace.`, 'Give the namespace.', values);
      case 'twice':
        return this.fail('XML-ATTRIBUTE', at, `The ${what} is declared twice in one tag.`, undefined, values);
    }
  }
}
