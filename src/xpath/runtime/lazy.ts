const UNSET = Symbol('unset');

/** A value computed when first asked for: a variable whose error shows only where the variable is used. */
export class Lazy<T> {
  readonly #compute: () => T;
  #value: T | typeof UNSET = UNSET;

  constructor(compute: () => T) {
    this.#compute = compute;
  }

  get(): T {
    if (this.#value === UNSET) this.#value = this.#compute();
    return this.#value as T;
  }
}

/** A part of a message: text where the value can be had, and a dash where it can not. */
export function messagePart(compute: () => string): string {
  try {
    return compute();
  } catch {
    return '–';
  }
}
