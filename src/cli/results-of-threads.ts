import { batches } from './batches.js';
import type { Input } from './input.js';
import type { Judged } from './judged.js';
import { resultOf } from './judging.js';
import type { Workload } from './results.js';
import { Turns } from './turns.js';
import { fullYoungGeneration } from './v8-flags.js';
import { WorkerPool } from './worker-pool.js';

/** For each thread: how many batches may be under way, or judged and waiting for their turn. */
const UNDER_WAY = 8;

interface Batch {
  readonly results: Promise<readonly Judged[]>;
  settled: boolean;
}

/**
 * The results in the order of the inputs. This thread is one of those that judge: handing out and gathering takes it little time, and another
 * in its place would have to compile the rules for itself.
 */
export async function* resultsOfThreads(inputs: AsyncIterator<Input>, work: Workload): AsyncGenerator<Judged, void, undefined> {
  const { judging, args, today, jobs, signal } = work;
  // A user's rules may take any memory: a thread that ends for want of it costs a document, this one would cost the run.
  const judgesToo = (judging.options.ruleSets ?? []).length === 0;
  fullYoungGeneration();
  const pool = new WorkerPool(judgesToo ? jobs - 1 : jobs, { args, today }, signal);
  const ahead = batches(inputs);
  const turns = new Turns();
  const underWay: Batch[] = [];
  let judgingHere = false;
  let wake = (): void => {};

  async function judgedHere(batch: readonly Input[]): Promise<Judged[]> {
    const results: Judged[] = [];
    for (const input of batch) {
      if (signal.aborted) break;
      results.push(await resultOf(input, judging));
      await turns.give();
    }
    judgingHere = false;
    return results;
  }

  function add(results: Promise<readonly Judged[]>): void {
    const batch = { results, settled: false };
    const settle = (): void => {
      batch.settled = true;
      wake();
    };
    // Whoever waits for it learns of a failure; until then it is not to count as one that nobody handles.
    results.then(settle, settle);
    underWay.push(batch);
  }

  try {
    let next = await ahead.next();
    for (;;) {
      while (!next.done && underWay.length < jobs * UNDER_WAY) {
        if (pool.wantsMore) add(pool.run(next.value));
        else if (judgesToo && !judgingHere) {
          judgingHere = true;
          add(judgedHere(next.value));
        } else break;
        next = await ahead.next();
      }
      if (underWay.length === 0) return;
      if (underWay[0].settled) yield* await (underWay.shift() as Batch).results;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    await pool.close();
  }
}
