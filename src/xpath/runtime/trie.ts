import type { Tree } from '../../xml/tree.js';

/**
 * Many child paths from one context node, looked for in one walk: `not(a/b)` and `count(a/@c) <= 1` by the hundred.
 * States are numbered from 1 (the context); a cell of the table leads from a state and a name to the next state.
 */
export class Trie {
  readonly #width: number;
  /** Row of a state that has ways on, else 0. */
  readonly #row: Uint16Array;
  readonly #cells: Uint16Array;
  /** Slots that a state counts for; most states have none. */
  readonly #slots: readonly (readonly number[] | undefined)[];
  readonly #limits: readonly number[];
  /** By slot, how many nodes of the context in hand were found. */
  readonly #counts: Int32Array;
  /** The slots for which nodes were found, in the order in which they were. */
  readonly #met: Int32Array;
  #metCount: number;

  /**
   * @param width how many names the module has, plus one
   * @param edges triples: state, name, next state; states in order of first appearance
   * @param accepts pairs: state, slot
   * @param limits by slot, how many nodes are allowed
   */
  constructor(width: number, edges: readonly number[], accepts: readonly number[], limits: readonly number[]) {
    let states = 1;
    for (let i = 2; i < edges.length; i += 3) states = Math.max(states, edges[i] as number);
    this.#width = width;
    this.#row = new Uint16Array(states + 1);
    let rows = 0;
    for (let i = 0; i < edges.length; i += 3) {
      const state = edges[i] as number;
      if (this.#row[state] === 0) this.#row[state] = ++rows;
    }
    this.#cells = new Uint16Array((rows + 1) * width);
    for (let i = 0; i < edges.length; i += 3) {
      this.#cells[(this.#row[edges[i] as number] as number) * width + (edges[i + 1] as number)] = edges[i + 2] as number;
    }
    const slots: number[][] = [];
    for (let i = 0; i < accepts.length; i += 2) {
      const state = accepts[i] as number;
      slots[state] = [...(slots[state] ?? []), accepts[i + 1] as number];
    }
    this.#slots = Array.from({ length: states + 1 }, (_, state) => slots[state]);
    this.#limits = limits;
    this.#counts = new Int32Array(limits.length);
    this.#met = new Int32Array(limits.length);
    this.#metCount = 0;
  }

  /** The slots whose limit the context node's subtree exceeds, in ascending order; undefined where there is none. */
  exceeded(tree: Tree, nm: Uint16Array, context: number): number[] | undefined {
    const counts = this.#counts;
    const met = this.#met;
    // What the last call counted is forgotten here, so that it is even where that call ended in an error.
    for (; this.#metCount > 0; this.#metCount -= 1) counts[met[this.#metCount - 1] as number] = 0;
    this.#walk(tree.end, nm, context, 1);
    const exceeded: number[] = [];
    for (let i = 0; i < this.#metCount; i += 1) {
      const slot = met[i] as number;
      if ((counts[slot] as number) > (this.#limits[slot] as number)) exceeded.push(slot);
    }
    return exceeded.length === 0 ? undefined : exceeded.sort((a, b) => a - b);
  }

  #walk(end: Int32Array, nm: Uint16Array, node: number, state: number): void {
    const base = (this.#row[state] as number) * this.#width;
    const cells = this.#cells;
    for (let c = node + 1, e = end[node] as number; c < e; c = end[c] as number) {
      const next = cells[base + (nm[c] as number)] as number;
      if (next === 0) continue;
      const slots = this.#slots[next];
      if (slots !== undefined) this.#count(slots);
      if (this.#row[next] !== 0) this.#walk(end, nm, c, next);
    }
  }

  #count(slots: readonly number[]): void {
    const counts = this.#counts;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] as number;
      if (counts[slot] === 0) this.#met[this.#metCount++] = slot;
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
}
