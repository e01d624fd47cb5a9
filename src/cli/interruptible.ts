import type { Interruption, Io } from './io.js';

/**
 * Takes what comes, one after the other, until it ends or the process is asked to end, which is then told at once: whatever is under way is
 * given up.
 */
export async function interruptible<T>(
  source: (signal: AbortSignal) => AsyncIterable<T>,
  take: (value: T) => Promise<void>,
  io: Pick<Io, 'onInterrupt'>,
): Promise<Interruption | undefined> {
  const abort = new AbortController();
  let interruption: Interruption | undefined;
  let wake = (): void => {};
  const stop = io.onInterrupt?.((signal) => {
    interruption = signal;
    abort.abort();
    wake();
  });
  const values = source(abort.signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      // Not Promise.race with one promise for the whole run: it would keep every step.
      const step = await new Promise<IteratorResult<T, unknown> | undefined>((resolve, reject) => {
        wake = () => resolve(undefined);
        if (interruption !== undefined) wake();
        else values.next().then(resolve, reject);
      });
      if (step === undefined || interruption !== undefined) return interruption;
      if (step.done) return undefined;
      await take(step.value);
    }
  } finally {
    stop?.();
  }
}
