/**
 * The whole path of received documents (open, check, archive, route, a PDF for each, delivery to folders), in documents a second, beside
 * what each of its parts costs in the same run: `tsx bench/dispatch.ts [documents] [documents to warm up a thread]`, after
 * `npm run build`. Parts and whole are measured in turn, a portion of the documents each time, in the same store and the same folders, so
 * that what else the machine does, and what the file system does with files, slows both, and every thread has worked on as many documents
 * before, so that V8 has compiled as much of it: a platform works for months, not for seconds. What the run writes is removed at its end
 * only, and runs are best five minutes apart: an ext4 without a journal passes over every file removed in that time when it makes a new
 * one, which can cost as much as all else that dispatch does. BENCH_FOLDER names another file system.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { recipients } from '../samples/directory/world.js';
import type * as openPlatformRoom from '../src/cli/platform/open-platform.js';
import type * as startRoom from '../src/cli/platform/start-dispatcher.js';
import type * as threadsRoom from '../src/cli/platform/threads.js';
import type { FolderChannel } from '../src/dispatch/channels/folder.js';
import type { StoredDocument } from '../src/dispatch/document.js';
import type { Examination } from '../src/dispatch/steps.js';
import { bigInvoice } from './invoice.js';
import { ROOT } from './published.js';

const CORES = Math.min(2, availableParallelism());
const clock = { now: () => Date.now() };

const built = <T>(path: string): Promise<T> => import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<T>;
const { openPlatform } = await built<typeof openPlatformRoom>('cli/platform/open-platform.js');
const { startDispatching } = await built<typeof startRoom>('cli/platform/start-dispatcher.js');
const { Threads } = await built<typeof threadsRoom>('cli/platform/threads.js');
const { FolderChannel: Folder } = await built<{ FolderChannel: typeof FolderChannel }>('dispatch/channels/folder.js');

/** Those of the samples that are reached by folder: each wants a PDF. */
const reached = recipients().filter(
  ({ channels, require }) => require === undefined && channels[0].kind === 'folder' && channels[0].pieces.includes('pdf'),
);
const endpoints = reached
  .map(({ identifiers }) =>
    identifiers.find(({ kind, validTo }) => kind === 'peppol' && validTo === undefined)?.value.slice('9938:'.length),
  )
  .filter((endpoint, index, all) => endpoint !== undefined && all.indexOf(endpoint) === index);

/** Invoices of 10 KB, each with a number of its own, to one recipient after the other. */
function invoices(count: number, series: string): Uint8Array[] {
  const text = new TextDecoder().decode(bigInvoice({ lines: 2 }));
  return Array.from({ length: count }, (_, i) =>
    new TextEncoder().encode(
      text
        .replace('<cbc:ID>BIG-2-1<', `<cbc:ID>${series}-${i}<`)
        .replace('>LU00000202</cbc:EndpointID>', `>${endpoints[i % endpoints.length]}</cbc:EndpointID>`),
    ),
  );
}

/** Milliseconds of the clock, and of processors: of all threads together, and whatever else the machine does. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

async function timed(work: () => Promise<unknown>): Promise<Time> {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: Number(process.hrtime.bigint() - start) / 1e6, cpu: (user + system) / 1000 };
}

const scaled = ({ wall, cpu }: Time, factor: number): Time => ({ wall: wall * factor, cpu: cpu * factor });
const added = (one: Time, other: Time): Time => ({ wall: one.wall + other.wall, cpu: one.cpu + other.cpu });

/**
 * Milliseconds a document of the parts, each alone: those of a thread (`examine` opens, checks and routes, `make` goes on to the PDF),
 * measured with a thread on every core as they work in the whole, and those of the one that dispatches.
 */
type Parts = Record<'examine' | 'make' | 'archive' | 'store' | 'deliver', Time>;

const homes: string[] = [];

async function inPlatform<T>(use: (platform: ReturnType<typeof openPlatform>) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'peppolkit-bench-'));
  homes.push(home);
  writeFileSync(join(home, 'peppolkit.yaml'), `directory: ${ROOT}samples/directory\nlog: { level: error }\ndispatch: { workers: 16 }\n`);
  const platform = openPlatform(join(home, 'peppolkit.yaml'), clock);
  try {
    return await use(platform);
  } finally {
    await platform.store.close();
  }
}

const DAY = '2026-11-22';

function threadsOf({ loaded: { configuration } }: ReturnType<typeof openPlatform>, size: number) {
  const { policy, retentionYears } = configuration;
  return new Threads(size, { directory: { recipients: recipients(), rules: [] }, policy, retentionYears });
}

/** `name` tells a document from all others: by it, as by its hash, a document that came before is known. */
const examine = (threads: InstanceType<typeof Threads>, bytes: Uint8Array, name: string, make: boolean): Promise<Examination> =>
  threads.run({ kind: 'examine', bytes, document: { sha256: name, source: 'file', name: 'a.xml' }, day: DAY, make });

/** The parts of some documents, by a thread that is warm. */
async function parts(
  platform: ReturnType<typeof openPlatform>,
  threads: InstanceType<typeof Threads>,
  documents: readonly Uint8Array[],
  series: string,
): Promise<Parts> {
  const all = <T>(work: (bytes: Uint8Array, index: number) => Promise<T>): Promise<T[]> => Promise.all(documents.map(work));
  const examined = await timed(() => all((bytes, index) => examine(threads, bytes, `${series}-${index}`, false)));
  let found: Examination[] = [];
  const made = await timed(async () => {
    found = await all((bytes, index) => examine(threads, bytes, `${series}-${index}`, true));
  });
  const hashes: string[][] = [];
  const archived = await timed(() =>
    all(async (bytes, index) => {
      const { verdict, made: pieces = [] } = found[index];
      const objects = [bytes, verdict, ...[...pieces].map(([, piece]) => piece)];
      hashes[index] = await Promise.all(objects.map((one) => platform.archive.put(one)));
    }),
  );
  const stored = await timed(() => all((bytes, index) => steps(platform, `${series}-${index}`, bytes, hashes[index], found[index])));
  const channel = new Folder({ root: join(platform.data, '..', 'out') });
  const delivered = await timed(() =>
    all(async (bytes, index) => {
      const { route, made: pieces = [] } = found[index];
      if (route.outcome !== 'routed') throw new Error(`a document has no recipient: ${route.reason}`);
      const parcel = {
        delivery: `${series}-${index}`,
        recipient: '',
        settings: route.deliveries[0].settings,
        pieces: [bytes, ...[...pieces].map(([, piece]) => piece)].map((one, piece) => ({
          kind: 'pdf',
          fileName: `${series}-${index}-${piece}`,
          mediaType: '',
          bytes: one,
        })),
        letter: { subject: '', text: '', language: '' },
      };
      await channel.deliver(parcel);
      await channel.settled(parcel);
    }),
  );
  const each = (time: Time): Time => scaled(time, 1 / documents.length);
  const ofThread = ({ wall, cpu }: Time): Time => each({ wall: wall * CORES, cpu });
  // Those threads that sync files work on another core meanwhile, which something else could have used.
  const ofDispatcher = ({ wall, cpu }: Time): Time => each({ wall: Math.max(wall, cpu), cpu });
  return {
    examine: ofThread(examined),
    make: added(ofThread(made), scaled(ofThread(examined), -1)),
    archive: ofDispatcher(archived),
    store: ofDispatcher(stored),
    deliver: ofDispatcher(delivered),
  };
}

/** The store's part of one document's way, from received to delivered. */
async function steps(
  { store }: ReturnType<typeof openPlatform>,
  id: string,
  bytes: Uint8Array,
  [sha256, verdict, pdf]: readonly string[],
  { facts, keys, route }: Examination,
) {
  const cause = { reason: 'bench', actor: 'bench' };
  const document: Pick<StoredDocument, 'id' | 'sha256' | 'size' | 'name' | 'source'> = {
    id,
    sha256,
    size: bytes.length,
    name: 'a.xml',
    source: 'file',
  };
  await store.receive(document, 0, cause);
  if (route.outcome !== 'routed') throw new Error('a document has no recipient');
  const deliveries = route.deliveries.map((one) => ({ ...one, document: id }));
  const first = await store.advance(
    id,
    'received',
    [
      { to: 'opened', cause },
      { to: 'checked', cause, change: { facts, errors: 0, warnings: 0, rules: {}, objects: { verdict } } },
      { to: 'accepted', cause },
      { to: 'routed', cause: { ...cause, detail: route.detail }, change: { recipient: route.recipient } },
      { to: 'rendered', cause, change: { objects: { pdf } } },
    ],
    0,
    { keys, deliveries },
  );
  if (first !== undefined) throw new Error(`${id} is taken for ${first}`);
  for (const delivery of await store.deliveries(id)) {
    await store.deliver(delivery.id, { state: 'delivering', attempts: 1 }, 0, cause);
    await store.deliver(delivery.id, { state: 'delivered', proof: 'bench' }, 0, cause);
  }
}

/** How many documents come in at the same time, as from so many senders. */
const SENDERS = 16;

/** The whole path, warm, as a function that takes documents along it, later ones coming in while the first are on their way: milliseconds a document. */
async function wholePath<T>(
  platform: ReturnType<typeof openPlatform>,
  warmup: readonly Uint8Array[],
  use: (take: (documents: readonly Uint8Array[]) => Promise<Time>) => Promise<T>,
) {
  const receive = async (all: readonly Uint8Array[]) => {
    const left = all.values();
    const sender = async () => {
      for (const bytes of left) await platform.intake.receive({ bytes, name: 'a.xml', source: 'file' });
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  };
  const delivered = async () => (await platform.store.counts()).delivered ?? 0;
  await receive(warmup);
  const { dispatcher, close } = startDispatching(platform, clock, () => undefined, CORES);
  try {
    await dispatcher.run({ untilIdle: true });
    return await use(async (documents) => {
      const before = await delivered();
      const time = await timed(async () => {
        await receive(documents.slice(0, SENDERS));
        let arrives = true;
        const rest = receive(documents.slice(SENDERS)).finally(() => {
          arrives = false;
        });
        while (arrives) await dispatcher.run({ untilIdle: true });
        await rest;
        await dispatcher.run({ untilIdle: true });
      });
      const arrived = (await delivered()) - before;
      if (arrived !== documents.length) throw new Error(`only ${arrived} of ${documents.length} documents were delivered`);
      return scaled(time, 1 / documents.length);
    });
  } finally {
    await close();
  }
}

/**
 * Checking and routing alone, on both cores, a document: opening, all official rules and the advice, reading the invoice, facts and keys by
 * which a duplicate is known, policy, routing among the 800 recipients, the verdict as JSON, and the way to the thread and back. Nothing
 * is stored. The first round, of threads that have just begun, and the last.
 */
function examining(documents: readonly Uint8Array[]): Promise<readonly [first: Time, last: Time]> {
  return inPlatform(async (platform) => {
    const threads = threadsOf(platform, CORES);
    const rounds: Time[] = [];
    for (let i = 0; i < 5; i++)
      rounds.push(await timed(() => Promise.all(documents.map((bytes, index) => examine(threads, bytes, `${index}`, false)))));
    await threads.close();
    return [scaled(rounds[0], 1 / documents.length), scaled(rounds[4], 1 / documents.length)];
  });
}

/** How often parts and whole take turns. */
const TURNS = 4;

const [count, warm] = [process.argv[2] ?? '1200', process.argv[3] ?? '1500'].map((text) => Number.parseInt(text, 10));
const portion = Math.ceil(count / TURNS);
const turns = await inPlatform(async (platform) => {
  const threads = threadsOf(platform, CORES);
  await Promise.all(invoices(warm * CORES, 'WARM').map((bytes, index) => examine(threads, bytes, `${index}`, true)));
  await parts(platform, threads, invoices(Math.min(count, 100), 'PART'), 'warm');
  const measured = await wholePath(platform, invoices(warm * CORES, 'WHOLE-WARM'), async (take) => {
    const all: { readonly parts: Parts; readonly whole: Time }[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const part = () => parts(platform, threads, invoices(portion, `PART-${turn}`), `${turn}`);
      const whole = () => take(invoices(portion, `WHOLE-${turn}`));
      // Neither always comes first.
      if (turn % 2 === 0) all.push({ parts: await part(), whole: await whole() });
      else all.push({ whole: await whole(), parts: await part() });
    }
    return all;
  });
  await threads.close();
  return measured;
});
const [cold, alone] = await examining(invoices(3000, 'ALONE'));
for (const home of homes) rmSync(home, { recursive: true });

const say = (name: string, { wall, cpu }: Time, rest: string): void =>
  void process.stdout.write(
    `${name.padEnd(12)} ${wall.toFixed(2).padStart(7)} ms ${cpu.toFixed(2).padStart(7)} ms of processors  ${rest}\n`,
  );
process.stdout.write(`${count} documents, each thread warm after ${warm}:\n`);
const meanOf = (of: (turn: (typeof turns)[number]) => Time): Time => scaled(turns.map(of).reduce(added), 1 / turns.length);
const path = meanOf(({ whole }) => whole);
let sum: Time = { wall: 0, cpu: 0 };
for (const part of Object.keys(turns[0].parts) as (keyof Parts)[]) {
  const mean = meanOf(({ parts }) => parts[part]);
  sum = added(sum, mean);
  say(part, mean, '');
}
// Every part on some core all the time: no arrangement of them is faster.
say('parts', sum, `${((CORES * 1000) / sum.wall).toFixed(0)} documents a second are possible on ${CORES} cores`);
say(
  'whole path',
  path,
  `${(1000 / path.wall).toFixed(0)} a second (aim 170): ${(sum.wall / CORES / path.wall).toFixed(2)} of what the parts allow (bar 0.8)`,
);
say(
  'check, route',
  alone,
  `${(1000 / alone.wall).toFixed(0)} a second alone (bar 3000); ${(1000 / cold.wall).toFixed(0)} of the first 3,000`,
);
const [busy] = loadavg();
process.stdout.write(
  `A machine with nothing else to do: at most ${((CORES * 1000) / path.cpu).toFixed(0)} a second by the processors' time, ${((CORES * 1000) / alone.cpu).toFixed(0)} of check and route; the load was ${busy.toFixed(1)} here.\n`,
);
