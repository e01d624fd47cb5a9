import { grown } from './atoms.js';
import type { NameStore } from './name-store.js';

/** What is wrong with a namespace declaration. */
export type DeclarationFault = 'xmlns' | 'xml' | 'empty' | 'twice';

/** Which prefixes are bound to what while a document is parsed; it binds in the `NameStore` and puts back what was there. */
export class NamespaceScope {
  private readonly names: NameStore;
  /** Bindings to restore, three numbers each: the prefix's atom, what it was bound to, the depth of the element that bound it anew. */
  private undo = new Int32Array(48);
  private undoLength = 0;
  /** The depth of the innermost open element with declarations, 0 for none. */
  deepest = 0;
  /** By a prefix's atom: the last element that declared it. */
  private declaredBy = new Int32Array(0);

  constructor(names: NameStore) {
    this.names = names;
  }

  /** Binds a prefix to a namespace (atoms, 0 for none) within an element at a depth; what Namespaces 1.0 forbids is not bound, but returned. */
  declare(prefix: number, uri: number, element: number, depth: number): DeclarationFault | undefined {
    const { names } = this;
    if (prefix === names.xmlns || uri === names.xmlnsUri) return 'xmlns';
    if ((prefix === names.xml) !== (uri === names.xmlUri)) return 'xml';
    if (uri === 0 && prefix !== 0) return 'empty';
    if (prefix >= this.declaredBy.length) this.declaredBy = grown(this.declaredBy, names.bound.length);
    if (this.declaredBy[prefix] === element) return 'twice';
    this.declaredBy[prefix] = element;
    if (this.undoLength === this.undo.length) this.undo = grown(this.undo, this.undo.length * 2);
    this.undo[this.undoLength] = prefix;
    this.undo[this.undoLength + 1] = names.bound[prefix];
    this.undo[this.undoLength + 2] = depth;
    this.undoLength += 3;
    this.deepest = depth;
    names.bind(prefix, uri);
    return undefined;
  }

  /** Takes back the declarations of elements at a depth or deeper. */
  leave(depth: number): void {
    const { undo } = this;
    while (this.undoLength > 0 && undo[this.undoLength - 1] >= depth) {
      this.undoLength -= 3;
      this.names.bind(undo[this.undoLength], undo[this.undoLength + 1]);
    }
    this.deepest = this.undoLength === 0 ? 0 : undo[this.undoLength - 1];
  }
}
