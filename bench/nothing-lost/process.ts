import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { random } from '../../samples/directory/numbers.js';
import { systemClock } from '../../src/base/clock.js';
import { examine } from '../../src/cli/platform/examine.js';
import { parcelOf } from '../../src/cli/platform/parcel.js';
import type { Channel } from '../../src/dispatch/channel.js';
import { FolderChannel } from '../../src/dispatch/channels/folder.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { FolderArchive } from '../../src/dispatch/folder-archive.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import type { Steps } from '../../src/dispatch/steps.js';
import type { Store } from '../../src/dispatch/store.js';
import { directory } from './directory.js';
import { ForgetfulDisk } from './forgetful-disk.js';
import type { Life, Order, Word } from './plan.js';

/* One life of a platform's process: it takes documents in, works on them, and dies where it is told to. */

const life = JSON.parse(process.argv[2]) as Life;
const { data, out, seed, death, fault, mailPort } = life;
const disk = new ForgetfulDisk(fault !== 'sync');
let left = death?.passings ?? 0;

function passing(point: string): void {
  if (point === death?.point && --left === 0) die();
}

function die(): void {
  disk.losePower();
  process.kill(process.pid, 'SIGKILL');
  // Nothing of this process may go on while the signal is on its way.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

const say = (word: Word): void => void process.send?.(word);
/** Says it, and waits until it is on its way: a death after that does not take it back. */
const heard = (word: Word): Promise<void> => new Promise((resolve) => process.send?.(word, () => resolve()));
const sqlite = new SqliteStore(join(data, 'store.db'));
const store: Store = fault === 'transaction' ? torn(sqlite) : sqlite;
const archive = new FolderArchive(join(data, 'archive'), disk);
const recipients = directory(mailPort !== undefined);

/** The fault of a step in two: what is to be delivered is written after the state that it belongs to. */
function torn(whole: SqliteStore): Store {
  return new Proxy<Store>(whole, {
    get(target, name) {
      if (name === 'advance') {
        const advance: Store['advance'] = async (id, from, steps, at, { keys = [], deliveries = [] } = {}) => {
          const first = await whole.advance(id, from, steps, at, { keys });
          if (first !== undefined || deliveries.length === 0) return first;
          await new Promise((resolve) => setTimeout(resolve, 5));
          passing('torn');
          return whole.advance(id, steps[steps.length - 1].to, [], at, { deliveries });
        };
        return advance;
      }
      const value = target[name as keyof Store] as (...all: unknown[]) => unknown;
      return value.bind(target);
    },
  });
}

const pieces = (sha256: string) => new Map([['piece', new TextEncoder().encode(`made of ${sha256}`)]]);

const steps: Steps = {
  async examine(bytes, found) {
    const examination = await examine(bytes, found, {
      directory: recipients,
      policy: { errors: 'reject', warnings: 'accept' },
      retentionYears: 10,
      day: '2026-11-22',
    });
    // Half of them in one go, so that death meets both ways.
    return found.sha256 < '8' ? { ...examination, made: pieces(found.sha256) } : examination;
  },
  routeTo: () => Promise.reject(new Error('not here')),
  render: async (_bytes, { sha256 }) => pieces(sha256),
  parcel: parcelOf,
};

const channels = new Map<string, Channel>([['folder', new FolderChannel({ root: out, disk })]]);
if (mailPort !== undefined) {
  const { SmtpChannel } = await import('../../src/dispatch/channels/smtp.js');
  channels.set(
    'smtp',
    new SmtpChannel({
      server: { host: '127.0.0.1', port: mailPort, security: 'none', timeoutSeconds: 2 },
      from: 'platform@peppolkit.example',
      clock: systemClock,
    }),
  );
}

const dispatcher = new Dispatcher({
  store,
  archive,
  steps,
  channels,
  clock: systemClock,
  workers: 16,
  retry: { first: 1, most: 2, attempts: 100 },
  breaker: { failures: 20, pause: 1 },
  random: random(seed),
  log: () => undefined,
  passing,
});

let taking = 0;

async function take({ key, bytes: base64 }: Extract<Order, { kind: 'take' }>): Promise<void> {
  const bytes = Buffer.from(base64, 'base64');
  taking += 1;
  passing('arrived');
  try {
    const sha256 = await archive.put(bytes);
    passing('archived');
    if (fault === 'reply') {
      await heard({ kind: 'taken', key });
      passing('answered');
    }
    await store.receive({ id: randomUUID(), sha256, size: bytes.length, name: `${key}.xml`, source: 'harness' }, systemClock.now(), {
      reason: 'harness',
      actor: 'intake',
    });
    passing('stored');
    if (fault !== 'reply') say({ kind: 'taken', key });
    dispatcher.wake();
  } catch {
    // A full disk: the sender is told, and comes again.
    say({ kind: 'refused', key });
  } finally {
    taking -= 1;
  }
}

process.on('message', (order: Order) => {
  if (order.kind === 'take') void take(order);
  else if (order.kind === 'die') die();
  else void finish();
});

/** Ends when nothing is on its way any more, or when nothing has moved for a while: the harness then sees what was left. */
async function finish(): Promise<void> {
  const still = 100;
  for (let unmoved = 0, before = ''; unmoved < still; ) {
    const counts = await store.counts();
    const busy = (['received', 'opened', 'checked', 'accepted', 'routed', 'rendered', 'delivering'] as const).some(
      (state) => (counts[state] ?? 0) > 0,
    );
    if (!busy && taking === 0) break;
    const now = JSON.stringify(counts);
    unmoved = now === before ? unmoved + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  dispatcher.stop();
}

process.on('disconnect', () => process.exit(0));
say({ kind: 'ready' });
await dispatcher.run();
await Promise.all([...channels.values()].map((channel) => channel.close()));
await store.close();
say({ kind: 'idle' });
process.disconnect?.();
