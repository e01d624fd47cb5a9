import { BANG, CLASS, GREATER_THAN, LESS_THAN, QUESTION, SLASH, SPACE } from './chars.js';
import { positionIn } from './line-index.js';
import { QuickScanner } from './quick-scanner.js';
import { NodeKind, type Position } from './tree.js';
import { decodeUtf8 } from './utf8.js';

const { ELEMENT, TEXT, COMMENT, PROCESSING_INSTRUCTION } = NodeKind;

/** Reads one document into arrays. One instance, one `parse`. */
export class DocumentParser extends QuickScanner {
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
      this.nodes.finish();
    } finally {
      this.namespaces.leave(0);
    }
  }

  /** The root element with everything in it. */
  private elements(at: number): number {
    const { bytes, end } = this;
    let p = this.startTag(at);
    while (this.depth > 0) {
      p = this.quick(p);
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
      this.failExpected(p, 'the root element');
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
      const what =
        at === 0 ? 'The XML declaration is malformed.' : 'An XML declaration may stand only at the very beginning of the document.';
      this.fail('XML-DECLARATION', at, what);
    }
    if (this.names.prefixAtom(target) !== 0) {
      this.fail('XML-NAMESPACE', at + 2, 'The name of a processing instruction may not contain a colon.', 'Leave the colon out.');
    }
    if (p < end && (CLASS[bytes[p]] & SPACE) !== 0) p = this.space(p);
    else if (!this.looksAt(p, '?>')) this.failExpected(p, 'white space or "?>"');
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
    this.before = nodes.name[open];
    this.open = nodes.parent[open];
    this.closeElement();
    return p + 1;
  }

  /** One element fewer is open. */
  private closeElement(): void {
    if (this.namespaces.deepest >= this.depth) this.namespaces.leave(this.depth);
    this.depth -= 1;
  }

  private failEndTag(at: number): never {
    const p = this.name(at + 2, 'an element (a bare "<" is written &lt;)');
    const found = this.names.atoms.text(this.intern(at + 2, p));
    const open = this.openName();
    if (found === open) this.failExpected(this.space(p), '">"');
    const line = String(this.openPosition().line);
    const message = `</${found}> does not close <${open}>, which was opened in line ${line}.`;
    this.fail('XML-TAG', at, message, undefined, { found, expected: open, line });
  }

  private failDepth(at: number): never {
    this.failLimit('depth', at, `Elements are nested ${this.depth} deep`, this.depth);
  }

  private failUnclosed(): never {
    const line = String(this.openPosition().line);
    const expected = this.openName();
    const message = `The document ends before <${expected}> is closed, which was opened in line ${line}.`;
    this.fail('XML-TAG', this.end, message, undefined, { expected, line });
  }

  private openName(): string {
    return decodeUtf8(this.bytes, this.nodes.offset[this.open] + 1, this.nodes.valueEnd[this.open]);
  }

  private openPosition(): Position {
    return positionIn(this.bytes, this.nodes.offset[this.open]);
  }
}
