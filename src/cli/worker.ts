import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { judgingOf, resultOf } from './judging.js';
import { type Task, toWire, type Wire, type WireResult, type WorkerStart } from './worker-wire.js';

/* A thread of `validate`: it judges what it is handed, one batch after the other. */

const port = parentPort as MessagePort;
const { args, today } = workerData as WorkerStart;
const judging = await judgingOf(args, today);
let before: Promise<void> = Promise.resolve();

port.on('message', (task: Task) => {
  before = before.then(() => answer(task));
});
port.postMessage('ready' satisfies WireResult);

async function answer({ id, inputs }: Task): Promise<void> {
  const results: Wire[] = [];
  for (const input of inputs) results.push(toWire(await resultOf(input, judging)));
  port.postMessage({ id, results } satisfies WireResult);
}
