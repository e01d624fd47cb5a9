import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { soundDirectory } from '../directory-input.js';
import { examine } from './examine.js';
import { makePieces } from './pieces.js';
import type { Answer, Task, ThreadStart } from './task.js';

/* A thread of the platform: it examines documents and makes what their channels hand over, one at a time. */

const port = parentPort as MessagePort;
const { directory: folder, policy, retentionYears } = workerData as ThreadStart;
const { directory } = soundDirectory(folder);

port.on('message', async (task: Task) => {
  try {
    const result =
      task.kind === 'examine'
        ? await examine(task.bytes, task.document, { directory, policy, retentionYears, day: task.day })
        : await makePieces(task.bytes, task.name, task.verdict, task.needed);
    port.postMessage({ result } satisfies Answer);
  } catch (error) {
    port.postMessage({ error: (error as Error).message } satisfies Answer);
  }
});
port.postMessage('ready' satisfies Answer);
