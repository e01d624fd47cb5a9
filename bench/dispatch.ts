/**
 * The whole path of received documents (open, check, archive, route, a PDF for each, delivery to folders), in documents a second, beside
 * what each of its parts costs in the same run: `tsx bench/dispatch.ts [documents]`, after `npm run build`. The parts are measured before
 * and after the whole, so that what else the machine does slows both.
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

/** Milliseconds a document of the parts, each alone: `threads` is the work of one thread, the others are that of the one that dispatches. */
type Parts = Record<'examine' | 'render' | 'archive' | 'store' | 'deliver', Time>;

async function inPlatform<T>(use: (platform: ReturnType<typeof openPlatform>) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'peppolkit-bench-'));
  try {
    writeFileSync(join(home, 'peppolkit.yaml'), `directory: ${ROOT}samples/directory\nlog: { level: error }\ndispatch: { workers: 16 }\n`);
    const platform = openPlatform(join(home, 'peppolkit.yaml'), clock);
    try {
      return await use(platform);
    } finally {
      await platform.store.close();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}

function parts(documents: readonly Uint8Array[]): Promise<Parts> {
  return inPlatform(async (platform) => {
    const { configuration } = platform.loaded;
    const all = recipients();
    const { policy, retentionYears } = configuration;
    const threads = new Threads(1, { directory: { recipients: all, rules: [] }, policy, retentionYears });
    const day = '2026-11-22';
    const examine = (bytes: Uint8Array, sha256: string): Promise<Examination> =>
      threads.run({ kind: 'examine', bytes, document: { sha256, source: 'file', name: 'a.xml' }, day });
    const make = (bytes: Uint8Array, { verdict, route }: Examination) =>
      threads.run({ kind: 'make', bytes, name: 'a.xml', verdict, needed: needed(route) });
    for (const [index, bytes] of documents.slice(0, 30).entries()) await make(bytes, await examine(bytes, String(index)));
    const found: Examination[] = [];
    const examined = await timed(async () => {
      found.push(...(await Promise.all(documents.map((bytes, index) => examine(bytes, String(index))))));
    });
    let made: ReadonlyMap<string, Uint8Array>[] = [];
    const rendered = await timed(async () => {
      made = await Promise.all(documents.map((bytes, index) => make(bytes, found[index])));
    });
    await threads.close();
    const hashes: string[][] = [];
    const archived = await timed(async () => {
      await Promise.all(
        documents.map(async (bytes, index) => {
          const objects = [bytes, found[index].verdict, ...made[index].values()];
          hashes[index] = await Promise.all(objects.map((one) => platform.archive.put(one)));
        }),
      );
    });
    const channel = new Folder({ root: join(platform.data, '..', 'out') });
    const stored = await timed(() =>
      Promise.all(documents.map((bytes, index) => steps(platform, index, bytes, hashes[index], found[index]))),
    );
    const delivered = await timed(() =>
      Promise.all(
        documents.map((bytes, index) => {
          const { route } = found[index];
          if (route.outcome !== 'routed') throw new Error(`a document has no recipient: ${route.reason}`);
          const pieces = [bytes, ...made[index].values()].map((one, piece) => ({
            kind: 'pdf',
            fileName: `${index}-${piece}`,
            mediaType: '',
            bytes: one,
          }));
          return channel.deliver({
            delivery: '',
            recipient: '',
            settings: route.deliveries[0].settings,
            pieces,
            letter: { subject: '', text: '', language: '' },
          });
        }),
      ),
    );
    const each = (time: Time): Time => scaled(time, 1 / documents.length);
    return { examine: each(examined), render: each(rendered), archive: each(archived), store: each(stored), deliver: each(delivered) };
  });
}

function needed(route: Examination['route']): string[] {
  if (route.outcome !== 'routed') throw new Error(`a document has no recipient: ${route.reason}`);
  const { pieces, language } = JSON.parse(route.deliveries[0].settings) as { pieces: string[]; language: string };
  return pieces.filter((piece) => piece !== 'original').map((piece) => (piece === 'pdf' ? `pdf.${language}` : piece));
}

/** The store's part of one document's way, from received to delivered. */
async function steps(
  { store }: ReturnType<typeof openPlatform>,
  index: number,
  bytes: Uint8Array,
  [sha256, verdict]: readonly string[],
  { facts, keys, route }: Examination,
) {
  const id = `document-${index}`;
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
  await store.advance(
    id,
    'received',
    [
      { to: 'opened', cause },
      { to: 'checked', cause, change: { facts, errors: 0, warnings: 0, rules: {}, objects: { verdict } } },
      { to: 'accepted', cause },
      { to: 'routed', cause: { ...cause, detail: route.detail }, change: { recipient: route.recipient } },
    ],
    0,
    { keys, deliveries },
  );
  await store.advance(id, 'routed', [{ to: 'rendered', cause, change: { objects: { pdf: verdict } } }], 0);
  for (const delivery of await store.deliveries(id)) {
    await store.deliver(delivery.id, { state: 'delivering', attempts: 1 }, 0, cause);
    await store.deliver(delivery.id, { state: 'delivered', proof: 'bench' }, 0, cause);
  }
}

/** Milliseconds a document of the whole path, once warm; `report` says how the dispatching thread spends its time. */
function whole(documents: readonly Uint8Array[], warmup: readonly Uint8Array[]): Promise<Time> {
  return inPlatform(async (platform) => {
    const receive = (all: readonly Uint8Array[]) =>
      Promise.all(all.map((bytes) => platform.intake.receive({ bytes, name: 'a.xml', source: 'file' })));
    await receive(warmup);
    const { dispatcher, close } = startDispatching(platform, clock, () => undefined, CORES);
    try {
      await dispatcher.run({ untilIdle: true });
      const time = await timed(async () => {
        await receive(documents);
        await dispatcher.run({ untilIdle: true });
      });
      const { delivered } = await platform.store.counts();
      if (delivered !== documents.length + warmup.length) throw new Error(`only ${delivered} documents were delivered`);
      return scaled(time, 1 / documents.length);
    } finally {
      await close();
    }
  });
}

/** Examining alone, on both cores; a document. */
function examining(documents: readonly Uint8Array[]): Promise<Time> {
  return inPlatform(async ({ loaded: { configuration } }) => {
    const { policy, retentionYears } = configuration;
    const threads = new Threads(CORES, { directory: { recipients: recipients(), rules: [] }, policy, retentionYears });
    const day = '2026-11-22';
    const examine = (bytes: Uint8Array, index: number) =>
      threads.run({ kind: 'examine', bytes, document: { sha256: String(index), source: 'file', name: '' }, day });
    const run = () => Promise.all(documents.map(examine));
    await run();
    const time = await timed(run);
    await threads.close();
    return scaled(time, 1 / documents.length);
  });
}

const count = Number.parseInt(process.argv[2] ?? '300', 10);
const before = await parts(invoices(count, 'PART-1'));
const path = await whole(invoices(count, 'WHOLE'), invoices(60, 'WARM'));
const after = await parts(invoices(count, 'PART-2'));
const alone = await examining(invoices(Math.max(count, 1000), 'ALONE'));

const say = (name: string, { wall, cpu }: Time, rest: string): void =>
  void process.stdout.write(
    `${name.padEnd(12)} ${wall.toFixed(2).padStart(7)} ms ${cpu.toFixed(2).padStart(7)} ms of processors  ${rest}\n`,
  );
let sum: Time = { wall: 0, cpu: 0 };
for (const part of Object.keys(before) as (keyof Parts)[]) {
  const mean = scaled(added(before[part], after[part]), 0.5);
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
say('check, route', alone, `${(1000 / alone.wall).toFixed(0)} a second alone (bar 3000)`);
const [busy] = loadavg();
process.stdout.write(
  `A machine with nothing else to do: at most ${((CORES * 1000) / path.cpu).toFixed(0)} a second by the processors' time, ${((CORES * 1000) / alone.cpu).toFixed(0)} of check and route; the load was ${busy.toFixed(1)} here.\n`,
);
