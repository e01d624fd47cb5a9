import { setImmediate as eventLoop } from 'node:timers/promises';
import type { Input } from './input.js';
import type { Judged } from './judged.js';
import { type Judging, type JudgingArguments, resultOf } from './judging.js';
import type { WorkerPool } from './worker-pool.js';

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

/** Starting threads takes as long as judging some hundred invoices: so many are judged here, or for so many milliseconds. */
const HERE = { documents: 100, milliseconds: 300 };

/** What a thread is handed at a time, so that messages are few; and the bytes in it, so that memory is bounded. */
const BATCH = { documents: 16, bytes: 1024 * 1024 };

/** How many batches of each thread are under way, or judged and waiting for their turn. */
const AHEAD = 4;

/** The results in the order of the inputs, whatever the number of threads. What is under way at any time is bounded. */
export async function* results(work: Workload): AsyncGenerator<Judged, void, undefined> {
  const { judging, jobs } = work;
  const inputs = work.inputs[Symbol.asyncIterator]();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
  }, HERE.milliseconds).unref();
  try {
    for (let count = 0; jobs === 1 || (count < HERE.documents && !late); count++) {
      const { done, value } = await inputs.next();
      if (done) return;
      yield await resultOf(value, judging);
      // Judging never waits for anything: an interruption and the progress bar need their turn.
      await eventLoop();
    }
  } finally {
    clearTimeout(timer);
  }
  yield* fromThreads(batches(inputs), work);
}

async function* fromThreads(
  batches: AsyncIterable<readonly Input[]>,
  { args, today, jobs, signal }: Workload,
): AsyncGenerator<Judged, void, undefined> {
  let pool: WorkerPool | undefined;
  const underWay: Promise<readonly Judged[]>[] = [];
  try {
    for await (const batch of batches) {
      // Loaded and started only where something is left to do.
      pool ??= new (await import('./worker-pool.js')).WorkerPool(jobs, { args, today }, signal);
      const results = pool.run(batch);
      // Whoever waits for it learns of a failure; until then it is not to count as one that nobody handles.
      results.catch(() => {});
      underWay.push(results);
      if (underWay.length >= jobs * AHEAD) yield* await (underWay.shift() as Promise<readonly Judged[]>);
    }
    for (const results of underWay) yield* await results;
  } finally {
    await pool?.close();
  }
}

async function* batches(inputs: AsyncIterator<Input>): AsyncGenerator<readonly Input[], void, undefined> {
  let batch: Input[] = [];
  let bytes = 0;
  for (let step = await inputs.next(); !step.done; step = await inputs.next()) {
    batch.push(step.value);
    bytes += heldBytes(step.value);
    if (batch.length < BATCH.documents && bytes < BATCH.bytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function heldBytes(input: Input): number {
  if ('bytes' in input) return input.bytes.length;
  return 'deflated' in input ? input.deflated.bytes.length : 0;
}
