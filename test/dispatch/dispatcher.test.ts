import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Acts } from '../../src/dispatch/acts.js';
import { chainFault } from '../../src/dispatch/audit-chain.js';
import { type Channel, ChannelError, type Parcel } from '../../src/dispatch/channel.js';
import { FolderChannel } from '../../src/dispatch/channels/folder.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { FolderArchive } from '../../src/dispatch/folder-archive.js';
import { Intake } from '../../src/dispatch/intake.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import { type ExaminedRoute, StepFault, type Steps } from '../../src/dispatch/steps.js';
import { FACTS } from './store-contract.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Documents that say themselves what is to become of them: `number=1 route=city kind=folder`. */
const steps: Steps = {
  async examine(bytes) {
    const said = Object.fromEntries(
      textOf(bytes)
        .split(' ')
        .map((word) => word.split('=')),
    );
    const { number = '', route = 'city', kind = 'folder', reject, unreadable, crash, once } = said;
    if (crash === 'yes') throw new Error('the examination broke');
    if (crash === 'always') throw new StepFault('it took too long');
    return {
      unreadable,
      facts: { ...FACTS, number },
      keys: [`invoice:${number}`],
      errors: reject === undefined ? 0 : 1,
      warnings: 0,
      rules: reject === undefined ? {} : { [reject]: 1 },
      accepted: reject === undefined,
      because: reject ?? 'no errors',
      verdict: bytesOf(`verdict of ${number}`),
      report: reject === undefined ? undefined : bytesOf(`report of ${number}`),
      made: once === undefined ? undefined : new Map([['pdf', bytesOf(`pdf at once of ${number}`)]]),
      route:
        route === 'nobody'
          ? { outcome: 'quarantined', code: 'no-match', reason: 'nobody', detail: '{}', retainedUntil: '2036-12-31' }
          : routeTo(route, kind),
    };
  },
  routeTo: async (_bytes, _document, recipient) => routeTo(recipient, 'folder'),
  render: async (_bytes, { facts }) => new Map([['pdf', bytesOf(`pdf of ${facts?.number}`)]]),
  async parcel({ sha256, objects, facts }, { id, recipient, settings }, read) {
    return {
      delivery: id,
      recipient,
      settings,
      pieces: [
        { kind: 'original', fileName: `${facts?.number}.xml`, mediaType: 'application/xml', bytes: await read(sha256) },
        { kind: 'pdf', fileName: `${facts?.number}.pdf`, mediaType: 'application/pdf', bytes: await read(objects.pdf) },
      ],
      letter: { subject: '', text: '', language: 'fr' },
    };
  },
};

function routeTo(recipient: string, kind: string): Extract<ExaminedRoute, { outcome: 'routed' }> {
  const deliveries = [{ recipient, channel: 'main', kind, settings: JSON.stringify({ path: recipient }) }];
  return {
    outcome: 'routed',
    recipient,
    department: undefined,
    reason: 'its address',
    detail: '{}',
    deliveries,
    retainedUntil: '2036-12-31',
  };
}

/** A far side that does as it is told, one word a call. */
class Told implements Channel {
  readonly kind = 'told';
  readonly parcels: Parcel[] = [];
  answers: ('take' | 'busy' | 'refuse')[] = [];

  async deliver(parcel: Parcel): Promise<string> {
    const answer = this.answers.shift() ?? 'take';
    if (answer !== 'take') throw new ChannelError(answer, answer === 'busy');
    this.parcels.push(parcel);
    return 'taken';
  }

  async close(): Promise<void> {}
}

let home: string;
let store: SqliteStore;
let archive: FolderArchive;
let told: Told;
let now: number;
const clock = { now: () => now };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peppolkit-dispatch-'));
  store = new SqliteStore(join(home, 'store.db'));
  archive = new FolderArchive(join(home, 'archive'));
  told = new Told();
  now = 1_800_000_000_000;
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

function dispatcher(passing?: (point: string) => void): Dispatcher {
  const channels = new Map<string, Channel>([
    ['told', told],
    ['folder', new FolderChannel({ root: join(home, 'out') })],
  ]);
  return new Dispatcher({
    store,
    archive,
    steps,
    channels,
    clock,
    workers: 4,
    retry: { first: 10, most: 60, attempts: 3 },
    breaker: { failures: 2, pause: 100 },
    random: () => 1,
    log: () => undefined,
    ...(passing === undefined ? {} : { passing }),
  });
}

const receive = async (text: string) =>
  (await new Intake(archive, store, clock).receive({ bytes: bytesOf(text), name: '../../a.xml', source: 'file' })).id;
const work = () => dispatcher().run({ untilIdle: true });
const stateOf = async (id: string) => (await store.get(id))?.state;
const acts = () => new Acts(store, archive, steps, clock, 'Anna');

async function history(id: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { to } of store.audit(id)) if (all.at(-1) !== to) all.push(to);
  return all;
}

test('a document goes its way, and every step is in the audit', async () => {
  const id = await receive('number=1');
  await work();
  expect(await history(id)).toEqual(['received', 'opened', 'checked', 'accepted', 'routed', 'rendered', 'delivering', 'delivered']);
  expect(readdirSync(join(home, 'out', 'city')).sort()).toEqual(['1.pdf', '1.xml']);
  expect(readFileSync(join(home, 'out', 'city', '1.xml'), 'utf8')).toBe('number=1');
  expect((await store.get(id))?.name).toBe('a.xml');
  await acts().acknowledge(id, 'the city');
  expect(await stateOf(id)).toBe('acknowledged');
});

test('what was made in the same go as the examination is delivered, and kept of a duplicate too', async () => {
  const ids = [await receive('number=1 once=yes'), await receive('number=1 once=yes again=yes')];
  await work();
  const delivered = (await store.find({ state: 'delivered' }))[0];
  const [duplicate] = await store.find({ state: 'duplicate' });
  expect([delivered.id, duplicate.id].sort()).toEqual(ids.sort());
  expect(await history(delivered.id)).toEqual([
    'received',
    'opened',
    'checked',
    'accepted',
    'routed',
    'rendered',
    'delivering',
    'delivered',
  ]);
  expect(readFileSync(join(home, 'out', 'city', '1.pdf'), 'utf8')).toBe('pdf at once of 1');
  expect(duplicate.objects.pdf).toBe(delivered.objects.pdf);
});

describe('what does not go its way', () => {
  test.each([
    ['number=2 reject=BR-01', 'rejected'],
    ['number=2 unreadable=empty', 'rejected'],
    ['number=2 route=nobody', 'quarantined'],
    ['number=2 crash=always', 'quarantined'],
  ])('%s is %s', async (text, state) => {
    const id = await receive(text);
    await work();
    expect(await stateOf(id)).toBe(state);
    expect(existsSync(join(home, 'out'))).toBe(false);
  });

  test('the report of a refused document is kept for its sender', async () => {
    const id = await receive('number=2 reject=BR-01');
    await work();
    expect(textOf(await archive.get((await store.get(id))!.objects.report))).toBe('report of 2');
  });

  test('the same invoice again is kept, and goes nowhere; one whose first was refused goes on', async () => {
    const ids = [await receive('number=3 reject=BR-01'), await receive('number=3'), await receive('number=3 again=yes')];
    await work();
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['delivered', 'duplicate', 'rejected']);
    const second = (await store.find({ state: 'duplicate' }))[0];
    expect(await stateOf(second.duplicateOf!)).toBe('delivered');
  });

  test('an examination that breaks leaves the document where it is, and the others go on', async () => {
    const [bad, good] = [await receive('number=4 crash=yes'), await receive('number=5')];
    const running = dispatcher();
    const run = running.run();
    while ((await stateOf(good)) !== 'delivered') await new Promise((resolve) => setTimeout(resolve, 20));
    running.stop();
    await run;
    expect(await stateOf(bad)).toBe('received');
  });
});

describe('deliveries that fail', () => {
  test('are tried again, later each time, under the same id', async () => {
    told.answers = ['busy'];
    const id = await receive('number=6 kind=told');
    await work();
    expect(await store.deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 1, nextAt: now + 10_000, lastError: 'busy' }]);
    now += 9_999;
    await work();
    expect(told.parcels).toEqual([]);
    now += 1;
    await work();
    expect(told.parcels.map(({ delivery }) => delivery)).toEqual([`${id}.city.main`]);
    expect(await stateOf(id)).toBe('delivered');
  });

  test('are given up after the last attempt, and tried again when a person says so', async () => {
    told.answers = ['busy', 'busy', 'busy'];
    const id = await receive('number=7 kind=told');
    for (let i = 0; i < 10; i++, now += 200_000) await work();
    expect(await stateOf(id)).toBe('failed');
    await acts().retry(id);
    await work();
    expect(await stateOf(id)).toBe('delivered');
  });

  test('are given up at once where the far side refuses for good', async () => {
    told.answers = ['refuse'];
    const id = await receive('number=8 kind=told');
    await work();
    expect(await stateOf(id)).toBe('failed');
  });

  test('stop a channel that fails again and again, without using up attempts', async () => {
    told.answers = ['busy', 'busy'];
    const ids = [await receive('number=9 kind=told'), await receive('number=10 kind=told'), await receive('number=11 kind=told')];
    const one = dispatcher();
    await one.run({ untilIdle: true });
    const attempts = (await Promise.all(ids.map((id) => store.deliveries(id)))).flat().map((each) => each.attempts);
    // Four workers may all have begun before the second failure.
    expect(attempts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3);
    now += 200_000;
    await one.run({ untilIdle: true });
    expect((await Promise.all(ids.map(stateOf))).every((state) => state === 'delivered')).toBe(true);
  });
});

test('deliveries that take long do not keep documents from being worked on', async () => {
  const letGo: (() => void)[] = [];
  told.deliver = () => new Promise((resolve) => letGo.push(() => resolve('taken')));
  for (let number = 20; number < 24; number++) await receive(`number=${number} kind=told`);
  const running = dispatcher();
  const run = running.run();
  await expect.poll(() => letGo.length).toBe(4);
  const next = await receive('number=24 kind=told');
  running.wake();
  await expect.poll(() => stateOf(next)).toBe('rendered');
  running.stop();
  for (const each of letGo) each();
  await run;
});

describe('what a person does', () => {
  test('reroute sends what waits to somebody else', async () => {
    const id = await receive('number=12 route=nobody');
    await work();
    await acts().reroute(id, 'school', 'it was for the school');
    await work();
    expect(existsSync(join(home, 'out', 'school', '12.xml'))).toBe(true);
    const persons: string[] = [];
    for await (const { actor, reason } of store.audit(id)) if (actor.startsWith('person:')) persons.push(`${actor} ${reason}`);
    expect(persons).toEqual(['person:Anna to school: it was for the school']);
  });

  test('hold stops, release lets go', async () => {
    const id = await receive('number=13');
    await acts().hold(id, 'a question');
    await work();
    expect(await stateOf(id)).toBe('received');
    await acts().release(id, 'answered');
    await work();
    expect(await stateOf(id)).toBe('delivered');
  });

  test('a duplicate that is none can be released', async () => {
    await receive('number=14');
    await work();
    const id = await receive('number=14 again=yes');
    await work();
    await expect(acts().retry(id)).rejects.toThrow(/No delivery/);
    await acts().release(id, 'another one');
    await work();
    expect(await stateOf(id)).toBe('delivered');
  });
});

test('wherever the process dies, work goes on from there, and the recipient has each file once', async () => {
  const points = new Set<string>();
  await receive('number=1');
  await dispatcher((point) => void points.add(point)).run({ untilIdle: true });
  for (const [i, point] of [...points].entries()) {
    const id = await receive(`number=${100 + i}`);
    class Death extends Error {}
    // As after a kill: the promise never settles, and nothing of that process goes on.
    const dying = dispatcher((passed) => {
      if (passed === point) throw new Death();
    });
    const run = dying.run();
    await new Promise((resolve) => setTimeout(resolve, 150));
    dying.stop();
    await run;
    await work();
    expect([point, await stateOf(id)]).toEqual([point, 'delivered']);
    expect(readdirSync(join(home, 'out', 'city')).filter((name) => name.startsWith(String(100 + i)))).toHaveLength(2);
  }
  const entries = [];
  for await (const entry of store.audit()) entries.push(entry);
  expect(chainFault(entries)).toBeUndefined();
});

test('an object of the archive that was changed on disk is found out', async () => {
  const sha256 = await archive.put(bytesOf('an invoice'));
  const path = join(home, 'archive', sha256.slice(0, 2), sha256);
  writeFileSync(path, 'an invoicf');
  await expect(archive.get(sha256)).rejects.toThrow(/changed on disk/);
  await expect(archive.get('../../etc/passwd')).rejects.toThrow(/no SHA-256/);
});

test('a file that the recipient has taken away does not come back when its delivery is tried again', async () => {
  const channel = new FolderChannel({ root: join(home, 'out') });
  const piece = { kind: 'original', fileName: 'a.xml', mediaType: 'application/xml', bytes: bytesOf('a') };
  const parcel = {
    delivery: 'd',
    recipient: 'r',
    settings: '{"path":"r"}',
    pieces: [piece],
    letter: { subject: '', text: '', language: 'fr' },
  };
  await channel.deliver(parcel);
  rmSync(join(home, 'out', 'r', 'a.xml'));
  await channel.deliver(parcel);
  expect(readdirSync(join(home, 'out', 'r')).filter((name) => !name.startsWith('.'))).toEqual([]);
  await channel.settled(parcel);
  expect(readdirSync(join(home, 'out', 'r'))).toEqual([]);
});

test.each(['../evil', '/etc', 'a/../../b'])('a folder %s that leads out is refused for good', async (path) => {
  const channel = new FolderChannel({ root: join(home, 'out') });
  const parcel = {
    delivery: 'd',
    recipient: 'r',
    settings: JSON.stringify({ path }),
    pieces: [],
    letter: { subject: '', text: '', language: 'fr' },
  };
  await expect(channel.deliver(parcel)).rejects.toMatchObject({ temporary: false });
});
