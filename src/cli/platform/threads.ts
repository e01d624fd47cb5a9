import { Worker } from 'node:worker_threads';
import { ToolError } from '../../base/tool-error.js';
import { StepFault } from '../../dispatch/steps.js';
import { PLATFORM_THREAD } from '../thread-url.js';
import type { Answer, Task, TaskResult, ThreadStart } from './task.js';

/** What one document may cost. */
const LIMITS = { milliseconds: 60_000, megabytes: 1024 };

interface Job {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Threads that work on documents, each on one at a time. A thread that a document brings down is replaced. */
export class Threads {
  readonly #start: ThreadStart;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(size: number, start: ThreadStart) {
    this.#start = start;
    for (let i = 0; i < size; i++) {
      const thread: Thread = { worker: undefined as unknown as Worker, job: undefined, timer: undefined };
      this.#threads.push(thread);
      this.#begin(thread);
    }
  }

  /** Rejects with StepFault for what lies with the document, with ToolError for what does not. */
  run<T extends Task>(task: T): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve: resolve as (result: TaskResult) => void, reject });
      this.#hand();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #hand(): void {
    for (const thread of this.#threads) {
      if (thread.job !== undefined) continue;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      thread.job = job;
      thread.timer = setTimeout(
        () => this.#end(thread, new StepFault(`it took more than ${LIMITS.milliseconds / 1000} seconds`)),
        LIMITS.milliseconds,
      );
      thread.worker.postMessage(job.task);
    }
  }

  #begin(thread: Thread): void {
    const worker = new Worker(PLATFORM_THREAD, {
      workerData: this.#start,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
    });
    thread.worker = worker;
    let ready = false;
    worker.on('message', (answer: Answer) => {
      if (answer === 'ready') {
        ready = true;
        return;
      }
      const { job } = thread;
      this.#free(thread);
      if ('result' in answer) job?.resolve(answer.result);
      else job?.reject(new StepFault(answer.error));
      this.#hand();
    });
    worker.on('error', (error) => {
      if (this.#closed || thread.worker !== worker) return;
      if (ready) this.#end(thread, new StepFault(`the thread that worked on it ended: ${error.message}`));
      else this.#refuse(new ToolError('THREAD_FAILED', `A thread could not be started: ${error.message}`));
    });
  }

  /** Ends a thread with its job, and puts another in its place. */
  #end(thread: Thread, error: Error): void {
    const { job, worker } = thread;
    this.#free(thread);
    void worker.terminate();
    if (!this.#closed) this.#begin(thread);
    job?.reject(error);
    this.#hand();
  }

  #free(thread: Thread): void {
    clearTimeout(thread.timer);
    thread.timer = undefined;
    thread.job = undefined;
  }

  #refuse(error: ToolError): void {
    const jobs = [...this.#threads.flatMap(({ job }) => job ?? []), ...this.#waiting.splice(0)];
    for (const thread of this.#threads) this.#free(thread);
    for (const { reject } of jobs) reject(error);
  }
}
