import { once } from 'node:events';
import { systemClock } from '../base/clock.js';
import type { Interruption, Io } from './io.js';
import { localeIn } from './language.js';

const SIGNALS: readonly Interruption[] = ['SIGINT', 'SIGTERM'];

/** The process's own streams. A reader that goes away (`| head`) ends the process without a word. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let reading = false;
  let interrupted = false;
  return {
    async out(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err(text) {
      stderr.write(text);
    },
    get stdin() {
      reading = true;
      // Asked for after the interruption, it would be waited for all the same.
      if (interrupted) letGo(process.stdin);
      return process.stdin;
    },
    colour: Boolean(env.FORCE_COLOR) || (stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'),
    locale: localeIn(env),
    clock: systemClock,
    terminal: stderr.isTTY === true && env.TERM !== 'dumb' ? { showsOutput: stdout.isTTY === true } : undefined,
    onInterrupt(listener) {
      const stop = (): void => {
        for (const signal of SIGNALS) process.off(signal, heard);
      };
      const heard = (signal: Interruption): void => {
        stop();
        interrupted = true;
        listener(signal);
        // Else the process would wait for what is no longer read.
        if (reading) letGo(process.stdin);
      };
      for (const signal of SIGNALS) process.on(signal, heard);
      return stop;
    },
  };
}

/** Closes standard input; where a read of it is just beginning, that is not enough for the process to end. */
function letGo(stdin: typeof process.stdin): void {
  stdin.destroy();
  stdin.unref?.();
}
