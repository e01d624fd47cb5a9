import type { NameTable } from '../../xml/names.js';
import type { Tree } from '../../xml/tree.js';

/** What is known of a name. */
export const Known = { UNKNOWN: 0, FALSE: 1, TRUE: 2 } as const;

/** A test that depends on a node's name alone, remembered by name. */
export class NameMemo {
  readonly #compute: (node: number) => boolean;
  #names: NameTable | undefined;
  #known = new Uint8Array(0);

  constructor(compute: (node: number) => boolean) {
    this.#compute = compute;
  }

  test(tree: Tree, node: number): boolean {
    const known = this.known(tree);
    const id = tree.name[node] as number;
    if (known[id] === Known.UNKNOWN) known[id] = this.#compute(node) ? Known.TRUE : Known.FALSE;
    return known[id] === Known.TRUE;
  }

  /** By name id what is known, of `Known`; 0 ("no name") is false. `test` fills it while nodes are tested. */
  known(tree: Tree): Uint8Array {
    if (this.#names !== tree.names || this.#known.length < tree.names.size) {
      this.#names = tree.names;
      this.#known = new Uint8Array(tree.names.size);
      this.#known[0] = Known.FALSE;
    }
    return this.#known;
  }
}
