import { grown } from './atoms.js';
import {
  BANG, CLASS, EQUALS, GREATER_THAN, LESS_THAN, QUESTION, SLASH, SPACE,
} from './chars.js';
import { ContentScanner } from './content-scanner.js';
import { decodeValue } from './decode.js';
import type { XmlLimits } from './limits.js';
import { positionIn } from './line-index.js';
import { GUESS_MASK, NO_QNAME, type NameStore } from './name-store.js';
import type { NodeArrays } from './node-arrays.js';
import { NodeKind, type Position, ValueFlag } from './tree.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';

const { ELEMENT, ATTRIBUTE, TEXT, COMMENT, PROCESSING_INSTRUCTION } = NodeKind;

/** Reads one document into arrays: the elements and what they hold. One instance, one `parse`. */
export class DocumentParser extends ContentScanner {
  private readonly names: NameStore;
  private readonly nodes: NodeArrays;
  /** How many nodes may be there before the arrays must grow or the limit is reached. */
  private room: number;
  /** The open element, and how many are open. */
  private open = 0;
  private depth = 0;
  /** Of the element or attribute name last read. */
  private atom = 0;
  /** How many different names the document has; `NameStore.document` says whether one has been counted. */
  private nameCount = 0;
  private readonly document: number;
  /** Bindings to restore, three numbers each: the prefix's atom, what it was bound to, the depth of the element that bound it anew. */
  private undo = new Int32Array(48);
  private undoLength = 0;
  /** By name id (or, in `declared`, by a prefix's atom): the last element that had the attribute, to find one that stands there twice. */
  private stamps = new Int32Array(0);
  private declared = new Int32Array(0);

  constructor(bytes: Uint8Array, limits: XmlLimits, names: NameStore, nodes: NodeArrays) {
    super(bytes, limits, names.atoms.seed);
    this.names = names;
    this.nodes = nodes;
    this.room = Math.min(nodes.capacity, limits.nodes + 1);
    this.document = names.beginDocument();
  }

  /** From after the XML declaration to the end of the document. */
  parse(at: number): void {
    try {
      this.nodes.reset();
      const root = this.misc(at, true);
      if (root >= this.end) this.fail('XML-EMPTY', root, 'The document has no root element.');
      const after = this.misc(this.elements(root), false);
      if (after < this.end) {
        const what = this.bytes[after] === LESS_THAN ? 'A second root element, or other markup,' : `Text (${this.seen(after)})`;
        this.fail('XML-SYNTAX', after, `${what} stands after the end of the root element.`, 'Send one document with one root element.');
      }
      this.nodes.end[0] = this.nodes.length;
    } finally {
      this.unbind(0);
    }
  }

  /** The root element with everything in it. */
  private elements(at: number): number {
    const { bytes, end } = this;
    let p = this.startTag(at);
    while (this.depth > 0) {
      if (p >= end) this.failUnclosed();
      if (bytes[p] !== LESS_THAN) {
        p = this.textNode(p);
        continue;
      }
      const next = p + 1 < end ? bytes[p + 1] : 0;
      if (next === SLASH) p = this.endTag(p);
      else if (next === BANG) p = this.declarationLike(p);
      else if (next === QUESTION) p = this.instructionNode(p);
      else p = this.startTag(p);
    }
    return p;
  }

  /** White space, comments and processing instructions before or after the root element; before it, a DOCTYPE is found here. */
  private misc(at: number, before: boolean): number {
    let p = this.space(at);
    while (p + 1 < this.end && this.bytes[p] === LESS_THAN) {
      if (this.bytes[p + 1] === QUESTION) p = this.instructionNode(p);
      else if (this.looksAt(p, '<!--')) p = this.commentNode(p);
      else if (before && this.looksAt(p, '<!DOCTYPE')) this.fail('XML-DTD', p, 'The document has a document type declaration (DTD).');
      else break;
      p = this.space(p);
    }
    if (before && p < this.end && this.bytes[p] !== LESS_THAN) {
      this.fail('XML-SYNTAX', p, `Expected the root element here, but found ${this.seen(p)}.`);
    }
    return p;
  }

  private textNode(at: number): number {
    const p = this.text(at);
    if (!this.empty) this.add(TEXT, 0, at, at, p, this.flags);
    return p;
  }

  /** What begins with `<!` inside the root element. */
  private declarationLike(at: number): number {
    if (this.looksAt(at, '<!--')) return this.commentNode(at);
    if (this.looksAt(at, '<![CDATA[')) return this.textNode(at);
    this.fail('XML-SYNTAX', at, '"<!" begins neither a comment nor a CDATA section here.', 'Write a bare "<" as &lt;.');
  }

  private commentNode(at: number): number {
    const p = this.comment(at);
    this.add(COMMENT, 0, at, this.valueStart, this.valueEnd, this.flags);
    return p;
  }

  private instructionNode(at: number): number {
    const { bytes, end } = this;
    let p = this.name(at + 2, 'a processing instruction');
    const target = this.intern(at + 2, p);
    if (p === at + 5 && (bytes[at + 2] | 0x20) === 0x78 && (bytes[at + 3] | 0x20) === 0x6d && (bytes[at + 4] | 0x20) === 0x6c) {
      this.fail('XML-DECLARATION', at, 'An XML declaration may stand only at the very beginning of the document.');
    }
    if (this.names.prefixAtom(target) !== 0) {
      this.fail('XML-NAMESPACE', at + 2, 'The name of a processing instruction may not contain a colon.', 'Leave the colon out.');
    }
    if (p < end && (CLASS[bytes[p]] & SPACE) !== 0) p = this.space(p);
    else if (!this.looksAt(p, '?>')) this.fail('XML-SYNTAX', p, `Expected white space or "?>" here, but found ${this.seen(p)}.`);
    const after = this.instruction(at, p);
    this.add(PROCESSING_INSTRUCTION, this.names.resolve(target, 0), at, this.valueStart, this.valueEnd, this.flags);
    return after;
  }

  private startTag(at: number): number {
    const { bytes } = this;
    let p = this.nameAtom(at + 1, 'an element (a bare "<" is written &lt;)');
    const atom = this.atom;
    const node = this.add(ELEMENT, 0, at, 0, 0, 0);
    this.depth += 1;
    if (this.depth > this.limits.depth) this.failDepth(at);
    if (p >= this.end || bytes[p] !== GREATER_THAN) {
      const nameEnd = p;
      p = this.attributes(p, node);
      // Only here is it known which namespaces hold for the element.
      this.nodes.name[node] = this.elementName(atom, at + 1);
      if (bytes[p] === SLASH) {
        this.closeElement();
        return p + 2;
      }
      this.nodes.valueEnd[node] = nameEnd;
    } else {
      this.nodes.name[node] = this.elementName(atom, at + 1);
      // Until the element is closed, its value's end holds the end of its name, for the end tag to compare with.
      this.nodes.valueEnd[node] = p;
    }
    this.open = node;
    return p + 1;
  }

  private elementName(atom: number, at: number): number {
    const names = this.names;
    const prefix = names.prefixAtom(atom);
    if (prefix === NO_QNAME) this.failQName(at, atom);
    const uri = names.bound[prefix];
    if (uri === 0 && prefix !== 0) this.failUnbound(at, prefix);
    return names.resolve(atom, uri);
  }

  private endTag(at: number): number {
    const { bytes, end } = this;
    const nodes = this.nodes;
    const open = this.open;
    const nameEnd = nodes.valueEnd[open];
    let p = at + 2;
    let name = nodes.offset[open] + 1;
    if (p + nameEnd - name >= end) this.failEndTag(at);
    const { view } = this;
    for (; name + 4 <= nameEnd; name += 4, p += 4) {
      if (view.getInt32(p, true) !== view.getInt32(name, true)) this.failEndTag(at);
    }
    while (name < nameEnd) {
      if (bytes[p] !== bytes[name]) this.failEndTag(at);
      p += 1;
      name += 1;
    }
    if (bytes[p] !== GREATER_THAN) {
      const after = this.space(p);
      if (after >= end || bytes[after] !== GREATER_THAN) this.failEndTag(at);
      p = after;
    }
    nodes.valueEnd[open] = 0;
    nodes.end[open] = nodes.length;
    this.open = nodes.parent[open];
    this.closeElement();
    return p + 1;
  }

  /** One element fewer is open. */
  private closeElement(): void {
    this.depth -= 1;
    if (this.undoLength > 0) this.unbind(this.depth + 1);
  }

  /** From after the element's name to its `>` or `/>`. */
  private attributes(from: number, element: number): number {
    const { bytes, end } = this;
    const names = this.names;
    let count = 0;
    let p = from;
    for (;;) {
      const at = this.space(p);
      if (at >= end) this.fail('XML-SYNTAX', this.nodes.offset[element], 'The tag that begins here is never closed with ">".');
      if (bytes[at] === GREATER_THAN || (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN)) {
        this.resolveAttributes(element, count);
        return at;
      }
      if (at === p) this.fail('XML-SYNTAX', p, `Expected white space, ">" or "/>" here, but found ${this.seen(p)}.`);
      count += 1;
      if (count > this.limits.attributes) this.failLimit('attributes', at, `An element has ${count} attributes or more`);
      p = this.nameAtom(at, 'an attribute');
      const atom = this.atom;
      p = this.space(p);
      if (p >= end || bytes[p] !== EQUALS) this.fail('XML-SYNTAX', p, `Expected "=" after the name of an attribute, but found ${this.seen(p)}.`);
      const value = this.space(p + 1);
      p = this.attributeValue(value);
      const prefix = names.prefixAtom(atom);
      if (names.declares[atom] !== -1) {
        this.declare(at, names.declares[atom], value + 1, p - 1, element);
      } else {
        // A prefix may be declared further on in the same tag: until then the name is the atom, negative.
        if (this.nodes.length === this.room) this.grow(at);
        this.nodes.add(ATTRIBUTE, prefix === 0 ? names.resolve(atom, 0) : -atom, element, at, value + 1, p - 1, this.flags);
      }
    }
  }

  private resolveAttributes(element: number, count: number): void {
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
      if (id >= this.stamps.length) this.stamps = grown(this.stamps, names.expanded.length);
      if (this.stamps[id] === element) {
        const name = names.local[id];
        this.fail('XML-ATTRIBUTE', nodes.offset[node], `The element has two attributes named "${name}".`);
      }
      this.stamps[id] = element;
    }
    nodes.end[element] = nodes.length;
  }

  /** A namespace declaration; its value is `bytes[from, to)`. */
  private declare(at: number, prefix: number, from: number, to: number, element: number): void {
    const names = this.names;
    let uri: number;
    if ((this.flags & ValueFlag.COMPLEX) !== 0) {
      const value = encodeUtf8(decodeValue(this.bytes, from, to, NodeKind.ATTRIBUTE));
      uri = names.internBytes(value, 0, value.length);
    } else {
      uri = names.internBytes(this.bytes, from, to);
    }
    if (names.document[uri] !== this.document) this.countName(uri, at);
    if (prefix === names.xmlns || uri === names.xmlnsUri) {
      this.fail('XML-NAMESPACE', at, 'The prefix "xmlns" and its namespace may not be declared.', 'Remove this declaration.');
    }
    if ((prefix === names.xml) !== (uri === names.xmlUri)) {
      this.fail('XML-NAMESPACE', at, 'The prefix "xml" and its namespace belong together and to nothing else.', 'Remove this declaration.');
    }
    if (uri === 0 && prefix !== 0) {
      this.fail('XML-NAMESPACE', at, `The prefix "${names.atoms.text(prefix)}" is declared with an empty namespace.`, 'Give the namespace.');
    }
    if (prefix >= this.declared.length) this.declared = grown(this.declared, names.bound.length);
    if (this.declared[prefix] === element) {
      this.fail('XML-ATTRIBUTE', at, `The prefix "${names.atoms.text(prefix)}" is declared twice in one tag.`);
    }
    this.declared[prefix] = element;
    if (this.undoLength === this.undo.length) this.undo = grown(this.undo, this.undo.length * 2);
    this.undo[this.undoLength] = prefix;
    this.undo[this.undoLength + 1] = names.bound[prefix];
    this.undo[this.undoLength + 2] = this.depth;
    this.undoLength += 3;
    names.bound[prefix] = uri;
  }

  /** Takes back the declarations of elements at a depth or deeper. */
  private unbind(depth: number): void {
    const undo = this.undo;
    while (this.undoLength > 0 && undo[this.undoLength - 1] >= depth) {
      this.undoLength -= 3;
      this.names.bound[undo[this.undoLength]] = undo[this.undoLength + 1];
    }
  }

  /** A name that is likely to be the one that followed the same names before. Leaves `atom`. */
  private nameAtom(at: number, what: string): number {
    const { names } = this;
    const slot = (this.atom * 31 + this.nodes.name[this.open]) & GUESS_MASK;
    const guess = names.guesses[slot];
    let p = names.atoms.match(guess, this.bytes, this.view, at, this.end);
    if (guess !== 0 && p !== -1) {
      if (names.document[guess] !== this.document) this.countName(guess, at);
      this.atom = guess;
      return p;
    }
    p = this.name(at, what);
    this.atom = this.intern(at, p);
    names.guesses[slot] = this.atom;
    return p;
  }

  private intern(from: number, to: number): number {
    const atom = this.names.intern(this.bytes, from, to, this.hash);
    if (this.names.document[atom] !== this.document) this.countName(atom, from);
    return atom;
  }

  private countName(atom: number, at: number): void {
    this.names.document[atom] = this.document;
    this.nameCount += 1;
    if (this.nameCount > this.limits.names) this.failLimit('names', at, `The document has more than ${this.limits.names} different names`);
  }

  private add(kind: number, name: number, at: number, valueStart: number, valueEnd: number, flags: number): number {
    if (this.nodes.length === this.room) this.grow(at);
    return this.nodes.add(kind, name, this.open, at, valueStart, valueEnd, flags);
  }

  /** Room for as many nodes as the part read so far leads to expect of the whole. */
  private grow(at: number): void {
    const { length } = this.nodes;
    const most = this.limits.nodes + 1;
    if (length >= most) this.failLimit('nodes', at, `The document has more than ${this.limits.nodes} nodes`);
    const expected = Math.ceil(((length * this.end) / (at + 1)) * 1.1);
    this.room = Math.min(Math.max(expected, Math.ceil(length * 1.25) + 64), length * 4 + 64, most);
    if (this.room > this.nodes.capacity) this.nodes.grow(this.room);
  }

  private failQName(at: number, atom: number): never {
    const name = this.names.atoms.text(atom);
    this.fail('XML-NAMESPACE', at, `"${name}" is no qualified name.`, 'Write one colon at most, with a prefix before it and a name after it.');
  }

  private failUnbound(at: number, prefix: number): never {
    this.fail('XML-NAMESPACE', at, `The prefix "${this.names.atoms.text(prefix)}" is not declared.`);
  }

  private failEndTag(at: number): never {
    const p = this.name(at + 2, 'an element (a bare "<" is written &lt;)');
    const found = this.names.atoms.text(this.intern(at + 2, p));
    const open = this.openName();
    if (found === open) this.fail('XML-SYNTAX', this.space(p), `Expected ">" here, but found ${this.seen(this.space(p))}.`);
    const { line } = this.openPosition();
    this.fail('XML-TAG', at, `</${found}> does not close <${open}>, which was opened in line ${line}.`);
  }

  private failDepth(at: number): never {
    this.failLimit('depth', at, `Elements are nested ${this.depth} deep`);
  }

  private failUnclosed(): never {
    const { line } = this.openPosition();
    this.fail('XML-TAG', this.end, `The document ends before <${this.openName()}> is closed, which was opened in line ${line}.`);
  }

  private openName(): string {
    return decodeUtf8(this.bytes, this.nodes.offset[this.open] + 1, this.nodes.valueEnd[this.open]);
  }

  private openPosition(): Position {
    return positionIn(this.bytes, this.nodes.offset[this.open]);
  }
}
