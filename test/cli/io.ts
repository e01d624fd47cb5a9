import { fixedClock } from '../../src/base/clock.js';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

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

/** Runs a command line; its exit code and what it wrote. */
export async function command(argv: readonly string[], stdin?: string): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(stdin === undefined ? [] : [new TextEncoder().encode(stdin)]);
  const code = await main(argv, io);
  return { code, ...io.written };
}
