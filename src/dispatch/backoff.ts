export interface RetryPolicy {
  /** Seconds before the first retry; each further one waits twice as long. */
  readonly first: number;
  /** Seconds at most. */
  readonly most: number;
  /** After so many attempts a delivery is given up. */
  readonly attempts: number;
}

/** Milliseconds to wait after a number of attempts. `random` is below 1: between half and the whole, so that retries do not come together. */
export function backoff(attempts: number, { first, most }: RetryPolicy, random: number): number {
  const full = Math.min(most, first * 2 ** Math.min(attempts - 1, 30)) * 1000;
  return Math.round(full * (0.5 + random / 2));
}
