import { setImmediate as eventLoop } from 'node:timers/promises';

/** For so long nothing else is attended to. */
const MILLISECONDS = 5;

/**
 * Judging never waits for anything, so that an interruption, other threads and the progress bar must be given their turn: not after every
 * document, for that takes time of its own.
 */
export class Turns {
  #last = performance.now();

  async give(): Promise<void> {
    if (performance.now() - this.#last < MILLISECONDS) return;
    await eventLoop();
    this.#last = performance.now();
  }
}
