import { setFlagsFromString } from 'node:v8';

/** V8 of Node 24; one that does not know the flag would say so on standard error. */
const NEWEST_TRIED = 13;

/**
 * Tells V8 to take less of the called functions into the caller, in all threads. Rules are many functions that each run about once a
 * document: with V8's own bound (920) every thread compiles for some two seconds, and what comes of it is no quicker.
 */
export function lessInlining(): void {
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_TRIED) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
