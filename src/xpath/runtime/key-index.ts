import { Decimal } from '../../base/decimal.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Double, Float, UntypedAtomic } from './item.js';
import { sortUnique } from './nodes.js';

/** The nodes of an `xsl:key` by value; values are equal as `eq` has it, untyped ones as strings. */
export class KeyIndex {
  readonly #nodes = new Map<string | number, number[]>();
  /** Whether nodes of some value were noted out of document order. */
  #unsorted = false;
  /** Made when there is one: nearly no document has any. */
  #faults: Map<number, unknown> | undefined;

  /**
   * Notes that a value of a node could not be computed; those before it count. As in `nodes[values = $value]`, which stops at the first
   * value that is equal, the error comes up only where a look-up does not find the node by one of them.
   */
  fault(node: number, error: unknown): void {
    if (!(error instanceof XPathError)) throw error;
    this.#faults ??= new Map();
    this.#faults.set(node, error);
  }

  add(value: Atomic, node: number): void {
    const key = keyOf(value);
    if (key === undefined) return;
    const nodes = this.#nodes.get(key);
    if (nodes === undefined) this.#nodes.set(key, [node]);
    else {
      const last = nodes[nodes.length - 1] as number;
      if (node < last) this.#unsorted = true;
      if (node !== last) nodes.push(node);
    }
  }

  /** The nodes of any of the values, in document order. Not to be changed. */
  get(values: readonly Atomic[]): readonly number[] {
    return values.length === 1 ? this.of(values[0]) : this.#checked(sortUnique(values.flatMap((value) => this.#nodesOf(value))));
  }

  /** The same of one value, or none. */
  of(value: Atomic | undefined): readonly number[] {
    return this.#checked(value === undefined ? NONE : this.#nodesOf(value));
  }

  #checked(nodes: readonly number[]): readonly number[] {
    if (this.#faults !== undefined) for (const [node, error] of this.#faults) if (!nodes.includes(node)) throw error;
    return nodes;
  }

  #nodesOf(value: Atomic): readonly number[] {
    const key = keyOf(value);
    const nodes = key === undefined ? undefined : this.#nodes.get(key);
    if (nodes === undefined) return NONE;
    return this.#unsorted ? sortUnique(nodes) : nodes;
  }
}

const NONE: readonly number[] = [];

/** Equal values have equal keys; NaN has none. Small whole numbers, which most rates are, stand for themselves. */
function keyOf(value: Atomic): string | number | undefined {
  if (value instanceof Decimal && value.big === undefined) {
    let { mantissa, scale } = value;
    for (; scale > 0 && mantissa % 10 === 0; scale--) mantissa /= 10;
    return scale === 0 ? mantissa + 0 : `n${value}`;
  }
  if (typeof value === 'string') return `s${value}`;
  if (value instanceof UntypedAtomic || value instanceof AnyURI) return `s${value.value}`;
  if (typeof value === 'bigint') return keyOf(Decimal.of(value));
  if (value instanceof Decimal) return `n${value}`;
  if (value instanceof Double || value instanceof Float) {
    if (Number.isNaN(value.value)) return undefined;
    const exact = Decimal.fromDouble(value.value);
    return exact === undefined ? `n${value.value}` : keyOf(exact);
  }
  return `${typeof value}${JSON.stringify(value, (_, part) => (typeof part === 'bigint' || part instanceof Decimal ? String(part) : part))}`;
}
