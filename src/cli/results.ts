import { ticks } from '../base/clock.js';
import type { Input } from './input.js';
import type { Judged } from './judged.js';
import { type Judging, type JudgingArguments, resultOf } from './judging.js';
import { Turns } from './turns.js';
import { lessInlining } from './v8-flags.js';

export interface Workload {
  readonly inputs: AsyncIterable<Input>;
  /** How this thread judges. */
  readonly judging: Judging;
  /** From what another thread learns to judge in the same way. */
  readonly args: JudgingArguments;
  readonly today: string;
  /** How many threads may judge at the same time. */
  readonly jobs: number;
  /** Ends the threads. */
  readonly signal: AbortSignal;
}

/** Starting a thread takes as long as judging some hundred invoices: so many are judged before, or for so many milliseconds. */
const ALONE = { documents: 100, milliseconds: 300 };

/** The results in the order of the inputs, whatever the number of threads. What is under way at any time is bounded. */
export async function* results(work: Workload): AsyncGenerator<Judged, void, undefined> {
  const { judging, jobs } = work;
  lessInlining();
  const inputs = work.inputs[Symbol.asyncIterator]();
  const turns = new Turns();
  const end = ticks() + ALONE.milliseconds;
  for (let count = 0; jobs === 1 || (count < ALONE.documents && ticks() < end); count++) {
    const { done, value } = await inputs.next();
    if (done) return;
    yield await resultOf(value, judging);
    await turns.give();
  }
  // Loaded only where something is left to do.
  const { resultsOfThreads } = await import('./results-of-threads.js');
  yield* resultsOfThreads(inputs, work);
}
