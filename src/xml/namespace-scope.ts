import type { NameStore } from './name-store.js';

/** What is wrong with a namespace declaration. */
export type DeclarationFault = 'xmlns' | 'xml' | 'empty' | 'twice';

/** Which prefixes are bound to what while a document is parsed; it binds in the `NameStore` and puts back what was there. */
export class NamespaceScope {
  private readonly names: NameStore;
  /** Bindings to restore, four numbers each: the state before, the prefix's atom, what it was bound to, the depth of the element that bound it anew. */
  private readonly undo: number[] = [];
  /** The depth of the innermost open element with declarations, 0 for none. */
  deepest = 0;

  constructor(names: NameStore) {
    this.names = names;
  }

  /** Binds a prefix to a namespace (atoms, 0 for none) within an element at a depth, whose tag has a number (`NameStore.tag`); what Namespaces 1.0 forbids is not bound, but returned. */
  declare(prefix: number, uri: number, tag: number, depth: number): DeclarationFault | undefined {
    const { names } = this;
    if (prefix === names.xmlns || uri === names.xmlnsUri) return 'xmlns';
    if ((prefix === names.xml) !== (uri === names.xmlUri)) return 'xml';
    if (uri === 0 && prefix !== 0) return 'empty';
    if (names.declaredIn[prefix] === tag) return 'twice';
    names.declaredIn[prefix] = tag;
    this.undo.push(names.state, prefix, names.bound[prefix], depth);
    this.deepest = depth;
    names.bind(prefix, uri);
    return undefined;
  }

  /** Takes back the declarations of elements at a depth or deeper. */
  leave(depth: number): void {
    const { undo } = this;
    while (undo.length > 0 && undo[undo.length - 1] >= depth) {
      undo.pop();
      const uri = undo.pop() as number;
      const prefix = undo.pop() as number;
      this.names.unbind(prefix, uri, undo.pop() as number);
    }
    this.deepest = undo.length === 0 ? 0 : undo[undo.length - 1];
  }
}
