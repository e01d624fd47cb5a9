import { setFlagsFromString } from 'node:v8';

/** V8 of Node 24; one that does not know a flag would say so on standard error. */
const NEWEST_TRIED = 13;

/**
 * Tells V8 to take less of the called functions into the caller, in all threads. Rules are many functions that each run about once a
 * document: with V8's own bound (920) every thread compiles for some two seconds, and what comes of it is no quicker.
 */
export function lessInlining(): void {
  set('--max-inlined-bytecode-size-cumulative=200');
}

/**
 * Gives the threads to come all the room for young objects at once (16 MiB, V8's own bound), and this one where it next asks for more. V8
 * doubles it by and by otherwise, collects more often until then, and memory goes on growing for some ten thousand documents.
 */
export function fullYoungGeneration(): void {
  set('--min-semi-space-size=16');
  set('--semi-space-growth-factor=16');
}

/**
 * Lets all heaps grow to three times of what lives in them before they are cleared as a whole. V8 measures how much time that takes by the
 * thread alone, and clears the heap of one that works on documents every hundred of them: with what helpers mark on the other cores, that
 * is a twentieth of all that a document costs.
 */
export function roomyHeaps(): void {
  set('--heap-growing-percent=200');
}

/** Has threads clear their young objects by themselves: where the cores have work, V8's helpers would take them from each other. */
export function lonelyCollection(): void {
  set('--no-parallel-scavenge');
}

function set(flag: string): void {
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_TRIED) setFlagsFromString(flag);
}
