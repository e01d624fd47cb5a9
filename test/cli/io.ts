import { fixedClock } from '../../src/base/clock.js';
import type { Io } from '../../src/cli/io.js';

/** An Io that keeps what is written; `stdin` comes in the given chunks. */
export function fakeIo(stdin: readonly Uint8Array[] = []): Io & { readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  return {
    written,
    async out(text) {
      written.out += text;
    },
    err(text) {
      written.err += text;
    },
    stdin: (async function* () {
      yield* stdin;
    })(),
    colour: false,
    clock: fixedClock('2026-11-22T12:00:00Z'),
  };
}
