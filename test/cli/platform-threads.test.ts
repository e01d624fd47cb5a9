import { afterEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { openPlatform, type Platform } from '../../src/cli/platform/open-platform.js';
import { platformSteps } from '../../src/cli/platform/steps.js';
import type { ThreadStart } from '../../src/cli/platform/task.js';
import { type DocumentLimits, Threads } from '../../src/cli/platform/threads.js';
import { Directory } from '../../src/directory/directory.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { StepFault } from '../../src/dispatch/steps.js';
import { testPlatform, ublInvoice } from './platform.js';

/* Threads that documents bring down; needs `npm run build`. */

const START: ThreadStart = {
  directory: { recipients: [], rules: [] },
  policy: { errors: 'reject', warnings: 'accept' },
  retentionYears: 10,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const examine = (text: string) =>
  ({ kind: 'examine', bytes: bytesOf(text), document: { sha256: '', source: 'file', name: 'a' }, day: '2026-11-22', make: false }) as const;
/** Of more memory than a thread has that is held short. */
const LARGE = ublInvoice().replace('</Invoice>', `${'<a/>'.repeat(8_000_000)}</Invoice>`);

let close: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of close) await end();
  close = [];
});

function threads(limits: Partial<DocumentLimits> = {}, start: ThreadStart = START, size = 1): Threads {
  const made = new Threads(size, start, { milliseconds: 60_000, megabytes: 1024, ...limits });
  close.push(() => made.close());
  return made;
}

test('a document that takes too long is given up', async () => {
  await expect(threads({ milliseconds: 1 }).run(examine(ublInvoice()))).rejects.toThrow(new StepFault('it took more than 0.001 seconds'));
});

test('a document that takes all memory costs itself alone', async () => {
  const some = threads({ megabytes: 48 });
  const [before, large, after] = await Promise.allSettled([
    some.run(examine(ublInvoice())),
    some.run(examine(LARGE)),
    some.run(examine(ublInvoice())),
  ]);
  expect(large).toMatchObject({ status: 'rejected', reason: expect.any(StepFault) });
  expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
});

test('a thread that cannot be started is no fault of the document', async () => {
  const some = threads({}, {} as ThreadStart);
  for (let i = 0; i < 2; i++) await expect(some.run(examine(ublInvoice()))).rejects.toMatchObject({ code: 'THREAD_FAILED' });
});

describe('on its way', () => {
  async function dispatched(limits: Partial<DocumentLimits>, ...documents: string[]): Promise<Platform> {
    const { config, end } = testPlatform({ recipients: 'recipients: []\n' });
    close.push(async () => end());
    const clock = fixedClock('2026-11-22');
    const platform = openPlatform(config, clock);
    close.unshift(() => platform.store.close());
    const { configuration } = platform.loaded;
    const { store, archive } = platform;
    for (const text of documents) await platform.intake.receive({ bytes: bytesOf(text), name: 'a.xml', source: 'file' });
    const steps = platformSteps({ configuration, directory: new Directory([]), archive, clock, threads: threads(limits) });
    const options = { store, archive, steps, channels: new Map(), clock, random: () => 0, log: () => undefined };
    await new Dispatcher({ ...options, workers: 2, retry: { first: 1, most: 1, attempts: 1 }, breaker: { failures: 1, pause: 1 } }).run({
      untilIdle: true,
    });
    return platform;
  }

  test.each<[string, Partial<DocumentLimits>, string]>([
    ['hangs', { milliseconds: 1 }, ublInvoice()],
    ['takes all memory', { megabytes: 48 }, LARGE],
  ])('a document that %s is put aside, and not tried again', async (_what, limits, text) => {
    const { store } = await dispatched(limits, text);
    const [document] = await store.find({});
    expect(document.state).toMatch(/^(rejected|quarantined)$/);
    const reasons: string[] = [];
    for await (const { reason } of store.audit(document.id)) reasons.push(reason);
    expect(reasons).toEqual(['from file', expect.stringMatching(/^it c/)]);
  });
});
