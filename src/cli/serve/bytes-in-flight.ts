/** Bounds the bytes of request bodies that are held in memory at the same time. */
export class BytesInFlight {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Sets bytes aside; the result gives them back, once. Undefined where there is no room now. */
  take(bytes: number): (() => void) | undefined {
    if (this.#held + bytes > this.#most) return undefined;
    this.#held += bytes;
    let open = true;
    return () => {
      if (open) this.#held -= bytes;
      open = false;
    };
  }
}
