import { Worker } from 'node:worker_threads';
import { ToolError } from '../../base/tool-error.js';
import { StepFault } from '../../dispatch/steps.js';
import { PLATFORM_THREAD } from '../thread-url.js';
import { lonelyCollection, roomyHeaps } from '../v8-flags.js';
import type { Answer, Task, TaskResult, ThreadStart } from './task.js';

/** What one document may cost. */
export interface DocumentLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMITS: DocumentLimits = { milliseconds: 60_000, megabytes: 1024 };

/** Jobs that a thread is given at once: the next ones are there when it has done with one, though who hands them out waits for the disk. */
const AHEAD = 4;

/**
 * Megabytes of a thread's heap for what lives shortly, twice of what V8 takes by itself: at most one document is in work when it is
 * cleared, and the more documents passed since, the less there is to copy for each.
 */
const YOUNG = 96;

interface Job {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  /** The first is in work. */
  jobs: Job[];
  timer: NodeJS.Timeout | undefined;
}

/** Threads that work on documents, each on one at a time. A thread that a document brings down is replaced. */
export class Threads {
  readonly #start: ThreadStart;
  readonly #limits: DocumentLimits;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #closed = false;
  #broken: ToolError | undefined;

  constructor(size: number, start: ThreadStart, limits: DocumentLimits = LIMITS) {
    this.#start = start;
    this.#limits = limits;
    lonelyCollection();
    roomyHeaps();
    for (let i = 0; i < size; i++) {
      const thread: Thread = { worker: undefined as unknown as Worker, jobs: [], timer: undefined };
      this.#threads.push(thread);
      this.#begin(thread);
    }
  }

  /** Rejects with StepFault for what lies with the document, with ToolError for what does not. */
  run<T extends Task>(task: T): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      this.#waiting.push({ task, resolve: resolve as (result: TaskResult) => void, reject });
      this.#hand();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const thread of this.#threads) clearTimeout(thread.timer);
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #hand(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threads.reduce((least, other) => (other.jobs.length < least.jobs.length ? other : least));
      if (thread.jobs.length >= AHEAD) return;
      const job = this.#waiting.shift()!;
      thread.jobs.push(job);
      if (thread.jobs.length === 1) this.#time(thread);
      thread.worker.postMessage(job.task);
    }
  }

  /** From now on the first job's time counts. */
  #time(thread: Thread): void {
    clearTimeout(thread.timer);
    const { milliseconds } = this.#limits;
    thread.timer =
      thread.jobs.length === 0
        ? undefined
        : setTimeout(() => this.#end(thread, new StepFault(`it took more than ${milliseconds / 1000} seconds`)), milliseconds);
  }

  #begin(thread: Thread): void {
    const worker = new Worker(PLATFORM_THREAD, {
      workerData: this.#start,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: YOUNG },
    });
    thread.worker = worker;
    let ready = false;
    worker.on('message', (answer: Answer) => {
      if (answer === 'ready') {
        ready = true;
        return;
      }
      const job = thread.jobs.shift();
      this.#time(thread);
      if ('result' in answer) job?.resolve(answer.result);
      else if ('fault' in answer) job?.reject(new StepFault(answer.fault));
      else job?.reject(new ToolError(answer.broken.code, answer.broken.message, answer.broken.remedy));
      this.#hand();
    });
    let failure = 'it ended';
    worker.on('error', ({ message }) => {
      failure = message;
    });
    worker.on('exit', () => {
      if (this.#closed || thread.worker !== worker) return;
      if (ready) this.#end(thread, new StepFault(`the thread that worked on it ended: ${failure}`));
      // Another would fare no better.
      else this.#refuse(new ToolError('THREAD_FAILED', `A thread could not be started: ${failure}`, 'Install peppolkit anew.'));
    });
  }

  /** Ends a thread with its first job, and puts another in its place, which goes on with the others. */
  #end(thread: Thread, error: Error): void {
    const { worker } = thread;
    const [ended, ...others] = thread.jobs;
    thread.jobs = [];
    this.#time(thread);
    this.#waiting.unshift(...others);
    this.#begin(thread);
    void worker.terminate();
    ended?.reject(error);
    this.#hand();
  }

  #refuse(error: ToolError): void {
    this.#broken = error;
    const jobs = [...this.#threads.flatMap((thread) => thread.jobs.splice(0)), ...this.#waiting.splice(0)];
    for (const thread of this.#threads) this.#time(thread);
    for (const { reject } of jobs) reject(error);
  }
}
