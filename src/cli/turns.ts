import { setImmediate as eventLoop } from 'node:timers/promises';
import { ticks } from '../base/clock.js';

/** For so long nothing else is attended to. */
const MILLISECONDS = 5;

/**
 * Judging never waits for anything, so that an interruption, other threads and the progress bar must be given their turn: not after every
 * document, for that takes time of its own.
 */
export class Turns {
  #last = ticks();

  async give(): Promise<void> {
    if (ticks() - this.#last < MILLISECONDS) return;
    await eventLoop();
    this.#last = ticks();
  }
}
