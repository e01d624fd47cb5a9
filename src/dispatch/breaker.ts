/** Stops asking a far side that fails again and again: after so many failures in a row nothing is tried for a while, then one. */
export class Breaker {
  readonly #failures: number;
  readonly #pause: number;
  readonly #sides = new Map<string, { failures: number; until: number }>();

  /** `pause` in milliseconds. */
  constructor(failures: number, pause: number) {
    this.#failures = failures;
    this.#pause = pause;
  }

  /** Until when a far side is left alone; 0 where it may be tried now. */
  closedUntil(side: string, now: number): number {
    const state = this.#sides.get(side);
    if (state === undefined || state.failures < this.#failures || state.until <= now) return 0;
    return state.until;
  }

  succeeded(side: string): void {
    this.#sides.delete(side);
  }

  failed(side: string, now: number): void {
    const failures = (this.#sides.get(side)?.failures ?? 0) + 1;
    this.#sides.set(side, { failures, until: failures >= this.#failures ? now + this.#pause : 0 });
  }
}
