import { Worker } from 'node:worker_threads';
import { ToolError } from '../base/tool-error.js';
import type { Input } from './input.js';
import type { Judged } from './judged.js';
import { fromWire, type Task, type WireResult, type WorkerStart } from './worker-wire.js';

/** Beside the bundle, whether this runs from there or from the source. */
const WORKER = new URL('../../dist/bin/worker.js', import.meta.url);

/** How many batches a thread is handed at most: one to judge, and others so that it never waits. One that is not ready gets one. */
const AHEAD = 4;

interface Job {
  readonly id: number;
  readonly inputs: readonly Input[];
  readonly resolve: (results: readonly Judged[]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** In the order in which they were handed over: the first is the one that is being judged. */
  readonly jobs: Job[];
  ready: boolean;
}

/** Threads that judge. One that ends before its time (out of memory) is replaced, and costs no document but the one it ended at. */
export class WorkerPool {
  readonly #start: WorkerStart;
  readonly #file: URL;
  readonly #threads: Thread[] = [];
  #nextId = 0;
  #closed = false;
  #broken: ToolError | undefined;

  constructor(size: number, start: WorkerStart, signal: AbortSignal, file: URL = WORKER) {
    this.#start = start;
    this.#file = file;
    for (let i = 0; i < size; i++) this.#threads.push(this.#thread());
    signal.addEventListener('abort', () => void this.close(), { once: true });
  }

  /** Whether a thread should be handed more; true too where none can be, which `run` then tells. */
  get wantsMore(): boolean {
    return this.#broken !== undefined || this.#threads.some((thread) => roomOf(thread) > 0);
  }

  /** Judges a batch. Throws ToolError `WORKER_FAILED` where threads cannot be started. */
  run(inputs: readonly Input[]): Promise<readonly Judged[]> {
    return new Promise((resolve, reject) => this.#hand({ id: this.#nextId++, inputs, resolve, reject }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #hand(job: Job): void {
    if (this.#broken !== undefined) {
      job.reject(this.#broken);
      return;
    }
    const thread = this.#threads.reduce((most, other) => (roomOf(other) > roomOf(most) ? other : most));
    thread.jobs.push(job);
    thread.worker.postMessage({ id: job.id, inputs: job.inputs } satisfies Task);
  }

  #thread(): Thread {
    const worker = new Worker(this.#file, { workerData: this.#start, execArgv: [] });
    const thread: Thread = { worker, jobs: [], ready: false };
    let failure: Error | undefined;
    worker.on('message', (message: WireResult) => {
      if (message === 'ready') thread.ready = true;
      else thread.jobs.shift()?.resolve(message.results.map(fromWire));
    });
    worker.on('error', (error: Error) => {
      failure = error;
    });
    worker.on('exit', () => {
      if (!this.#closed) this.#replace(thread, failure);
    });
    return thread;
  }

  #replace(thread: Thread, failure: Error | undefined): void {
    const why = failure?.message ?? 'it ended';
    if (!thread.ready) {
      // Another would fare no better.
      const error = new ToolError('WORKER_FAILED', `A thread could not be started: ${why}.`, "Run again with '--jobs 1'.", {
        cause: failure,
      });
      this.#broken = error;
      for (const { jobs } of this.#threads) for (const { reject } of jobs.splice(0)) reject(error);
      return;
    }
    const [ended, ...waiting] = thread.jobs;
    this.#threads[this.#threads.indexOf(thread)] = this.#thread();
    for (const job of waiting) this.#hand(job);
    if (ended !== undefined) this.#again(ended, why);
  }

  /** Its documents one by one, to find the one at which the thread ended. */
  #again(job: Job, why: string): void {
    if (job.inputs.length > 1) {
      const alone = job.inputs.map((input) => this.run([input]));
      Promise.all(alone).then((results) => job.resolve(results.flat()), job.reject);
      return;
    }
    const error = new ToolError('WORKER_FAILED', `The thread that judged the document ended: ${why}.`, 'Judge the document alone.');
    job.resolve([{ input: job.inputs[0].name, error }]);
  }
}

function roomOf({ ready, jobs }: Thread): number {
  return (ready ? AHEAD : 1) - jobs.length;
}
