import { afterEach, expect, test } from 'vitest';
import type { JudgingArguments } from '../../src/cli/judging.js';
import { WorkerPool } from '../../src/cli/worker-pool.js';

/** A thread that ends at a document called `die`, and says of others that they cannot be read. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage('ready');
parentPort.on('message', ({ id, inputs }) => {
  if (inputs.some(({ name }) => name === 'die')) process.exit(1);
  parentPort.postMessage({ id, results: inputs.map(({ name }) => ({ input: name, refusal: { code: 'TEST', message: name } })) });
});`;

const abort = new AbortController();
const pools: WorkerPool[] = [];

function pool(size: number, thread: string): WorkerPool {
  const file = new URL(
    `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///');${thread}`)}`,
  );
  const made = new WorkerPool(size, { args: {} as JudgingArguments, today: '2026-11-22' }, abort.signal, file);
  pools.push(made);
  return made;
}

afterEach(async () => {
  for (const made of pools.splice(0)) await made.close();
});

const inputs = (...names: string[]) => names.map((name) => ({ name, file: name }));

test.each([1, 2])('a thread that ends costs the document at which it ended, and no other, with %i of them', async (size) => {
  const threads = pool(size, THREAD);
  const batches = [['a', 'b'], ['c', 'die', 'd'], ['e'], ['die'], ['f', 'g', 'h']];
  const results = await Promise.all(batches.map((names) => threads.run(inputs(...names))));
  expect(results.map((batch) => batch.map(({ input, error }) => [input, error?.code]))).toEqual(
    batches.map((names) => names.map((name) => [name, name === 'die' ? 'WORKER_FAILED' : 'TEST'])),
  );
});

test('threads that cannot be started are told once, with a remedy', async () => {
  const threads = pool(2, "throw new Error('no room');");
  await expect(threads.run(inputs('a'))).rejects.toMatchObject({ code: 'WORKER_FAILED', message: expect.stringContaining('no room') });
  expect(threads.wantsMore).toBe(true);
  await expect(threads.run(inputs('b'))).rejects.toMatchObject({ code: 'WORKER_FAILED' });
});

test('a thread is handed one batch before it is ready, and then some ahead, so that it never waits', async () => {
  const threads = pool(1, THREAD);
  expect(threads.wantsMore).toBe(true);
  const first = threads.run(inputs('a'));
  expect(threads.wantsMore).toBe(false);
  await first;
  const ahead = [];
  while (threads.wantsMore) ahead.push(threads.run(inputs('b')));
  expect(ahead.length).toBe(4);
  await Promise.all(ahead);
  expect(threads.wantsMore).toBe(true);
});
