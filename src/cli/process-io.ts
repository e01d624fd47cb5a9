import { once } from 'node:events';
import { systemClock } from '../base/clock.js';
import type { Io } from './io.js';

/** The process's own streams. A reader that goes away (`| head`) ends the process without a word. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    async out(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err(text) {
      stderr.write(text);
    },
    get stdin() {
      return process.stdin;
    },
    colour: Boolean(env.FORCE_COLOR) || (stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'),
    clock: systemClock,
  };
}
