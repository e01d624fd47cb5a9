import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ToolError } from '../../base/tool-error.js';
import { Directory } from '../../directory/directory.js';
import type { Examination } from '../../dispatch/steps.js';
import { examined } from './examine.js';
import { makePieces, neededForAll, piecesOf } from './pieces.js';
import type { Answer, Task, ThreadStart } from './task.js';

/* A thread of the platform: it examines documents and makes what their channels hand over, one at a time. */

const port = parentPort as MessagePort;
const start = workerData as ThreadStart;
const { policy, retentionYears } = start;
const directory = new Directory(start.directory.recipients, start.directory.rules);

// One after the other, though they may come together: what a document costs is counted for it alone.
let last = Promise.resolve();
port.on('message', (task: Task) => {
  last = last.then(async () => port.postMessage(await answerTo(task)));
});
port.postMessage('ready' satisfies Answer);

async function answerTo(task: Task): Promise<Answer> {
  try {
    if (task.kind === 'examine') return { result: await examination(task) };
    return { result: await makePieces(task.bytes, task.name, JSON.parse(new TextDecoder().decode(task.verdict)), task.needed) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const remedy = error instanceof ToolError ? error.remedy : undefined;
    return liesWithDocument(error) ? { fault: message } : { broken: { code: code ?? 'BROKEN', message, remedy } };
  }
}

async function examination({ bytes, document, day, make }: Extract<Task, { kind: 'examine' }>): Promise<Examination> {
  const found = await examined(bytes, document, { directory, policy, retentionYears, day });
  const { accepted, route } = found.examination;
  if (!make || !accepted || route.outcome !== 'routed' || found.document === undefined) return found.examination;
  try {
    return { ...found.examination, made: await piecesOf(found.document, neededForAll(route.deliveries)) };
  } catch (error) {
    // Examined it is; that it cannot be made is said when that is asked for alone.
    if (liesWithDocument(error)) return found.examination;
    throw error;
  }
}

/** Errors of the system and of modules, and ToolErrors, say that something is amiss here; but a document may be too long for a PDF. */
function liesWithDocument(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof ToolError) return error.code === 'RENDER_TOO_LONG';
  return code === undefined || !/^(E[A-Z]+|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)$/.test(code);
}
