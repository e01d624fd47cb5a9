/**
 * Nothing lost, nothing twice: documents go through intake to the 800 recipients of the samples by folder and by mail, while the process
 * is killed at points drawn by a seed, the mail server refuses, hangs and cuts, and the disk fills up once. At the end every document that
 * was taken must have met its fate, once.
 *
 *     npx tsx bench/nothing-lost.ts [--documents 20000] [--kills 200] [--seed 1] [--fault sync|transaction|reply]
 *
 * With a fault planted the harness must fail: that shows that it would see one.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { random } from '../samples/directory/numbers.js';
import { recipients } from '../samples/directory/world.js';
import { type AuditEntry, chainFault } from '../src/dispatch/audit-chain.js';
import { FolderArchive } from '../src/dispatch/folder-archive.js';
import { SqliteStore } from '../src/dispatch/sqlite/sqlite-store.js';
import { document, type Sent } from './nothing-lost/documents.js';
import { MailSink } from './nothing-lost/mail-sink.js';
import { FAULT_POINTS, type Fault, type Life, type Order, POINTS, type Word } from './nothing-lost/plan.js';
import { ROOT } from './published.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    fault: { type: 'string' },
    'no-mail': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const [count, kills, seed] = [values.documents, values.kills, values.seed].map((text) => Number.parseInt(text, 10));
const fault = values.fault as Fault | undefined;

const next = random(seed);
const home = mkdtempSync(join(tmpdir(), 'peppolkit-nothing-lost-'));
const [data, out, taken] = ['data', 'out', 'taken'].map((name) => join(home, name));
for (const folder of [data, out, taken]) mkdirSync(folder);
const fullDisk = values.fault === undefined && mounted(data);

const sink = new MailSink(random(seed + 1));
const mailPort = values['no-mail'] ? undefined : await sink.listen();
const program = await bundled();

const all = recipients();
const toSend: Sent[] = Array.from({ length: count }, (_, i) => document(i, all));
/** Told to be on disk. */
const told = new Set<string>();
let resent = 0;
let deaths = 0;
const pointsMet = new Map<string, number>();
/** File names that the consumer has taken out of folders, by key. */
const arrived = new Map<string, number>();
const doubled: string[] = [];

const started = process.hrtime.bigint();
const consumer = setInterval(consume, 50);
let filled = false;
let idle = 0;
while (told.size < count || deaths < kills) {
  const share = Math.ceil(count / (kills + 1));
  const point = pointOfDeath();
  const last = deaths >= kills;
  const before = told.size;
  await live(last ? undefined : { point, passings: 1 + Math.floor(next() * rarity(point)) }, last ? count : share);
  idle = told.size > before || told.size === count ? 0 : idle + 1;
  if (idle > 20) throw new Error('twenty lives took nothing in: the process does not start');
  if (fullDisk && !filled && told.size > count / 2) {
    filled = true;
    await fillDisk();
  }
}
sink.calm();
await live(undefined, count);
clearInterval(consumer);
consume();

const faults = await verdict();
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
process.stdout.write(
  `${JSON.stringify(
    {
      documents: count,
      kills: deaths,
      points: Object.fromEntries([...pointsMet].sort()),
      resentAfterSilence: resent,
      fullDisk: fullDisk ? 'filled once' : 'no small disk could be mounted here',
      folderTwice: doubled.length,
      mailTwice: [...sink.taken.values()].filter((times) => times > 1).length,
      seconds: Math.round(seconds),
      faults: faults.slice(0, 20),
      faultCount: faults.length,
    },
    null,
    2,
  )}\n`,
);
sink.close();
if (fullDisk) spawnSync('umount', [data]);
rmSync(program, { force: true });
if (!values.keep) rmSync(home, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;

/** Each point in turn; with a fault planted, every third life dies where the fault shows. */
function pointOfDeath(): string {
  const own = fault === undefined ? undefined : FAULT_POINTS[fault];
  return own !== undefined && deaths % 3 === 0 ? own : POINTS[deaths % POINTS.length];
}

/** How often a point is passed in a life at most, before death: some are passed by one document in fifty only. */
function rarity(point: string): number {
  if (['rejected', 'quarantined', 'duplicate', 'undelivered'].includes(point)) return 1;
  return Math.max(1, Math.floor(count / (kills + 1) / 2));
}

/** One life of the process: it is sent documents and dies, or, without a death, brings everything to its end. */
async function live(death: Life['death'], share: number): Promise<void> {
  const life: Life = {
    data,
    out,
    seed: Math.floor(next() * 1e9),
    ...(death === undefined ? {} : { death }),
    ...(fault === undefined ? {} : { fault }),
    ...(mailPort === undefined ? {} : { mailPort }),
  };
  const child = fork(program, [JSON.stringify(life)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['--no-warnings'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const open = new Map<string, Sent>();
  child.on('message', (word: Word) => {
    if (word.kind === 'taken') {
      told.add(word.key);
      open.delete(word.key);
    } else if (word.kind === 'refused') open.delete(word.key);
  });
  await Promise.race([new Promise<void>((resolve) => child.once('message', () => resolve())), ended]);
  // A sender who hears nothing sends again, sometimes also after it has heard.
  const waiting = toSend.filter(({ key }) => !told.has(key)).slice(0, share);
  const again = Array.from({ length: 2 }, () => toSend[Math.floor(next() * toSend.length)]).filter(({ key }) => told.has(key));
  for (const sent of [...waiting, ...again]) {
    if (!alive(child)) break;
    if (again.includes(sent)) resent += 1;
    open.set(sent.key, sent);
    send(child, { kind: 'take', key: sent.key, bytes: sent.bytes.toString('base64') });
    while (open.size > 30 && alive(child)) await pause(1);
  }
  if (death === undefined) send(child, { kind: 'finish' });
  else {
    // Where the point is not met in time, death comes from outside.
    let { point } = death;
    const timer = setTimeout(() => {
      point = 'at some moment';
      send(child, { kind: 'die' });
    }, 3000);
    await ended;
    clearTimeout(timer);
    deaths += 1;
    pointsMet.set(point, (pointsMet.get(point) ?? 0) + 1);
  }
  await ended;
  resent += open.size;
}

function alive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.connected;
}

function send(child: ChildProcess, order: Order): void {
  if (alive(child)) child.send(order, () => undefined);
}

/** Takes files away as a recipient does, so that one that comes twice is seen twice. */
function consume(): void {
  for (const folder of readdirSync(out)) {
    if (folder.startsWith('.')) continue;
    for (const name of readdirSync(join(out, folder))) {
      if (name.startsWith('.')) continue;
      const key = name.slice(0, 7);
      const times = (arrived.get(key) ?? 0) + 1;
      arrived.set(key, times);
      if (times > 1) doubled.push(name);
      renameSync(join(out, folder, name), join(taken, `${times}-${name}`));
    }
  }
}

/** What is wrong at the end; nothing where all is well. */
async function verdict(): Promise<string[]> {
  const faults: string[] = [];
  const store = new SqliteStore(join(data, 'store.db'));
  const archive = new FolderArchive(join(data, 'archive'));
  const byKey = new Map<string, { state: string; id: string }[]>();
  for (const { name, state, id } of await store.find({ limit: count * 3 })) {
    const key = name.slice(0, 7);
    byKey.set(key, [...(byKey.get(key) ?? []), { state, id }]);
  }
  for (const { key, fate } of toSend) {
    const found = byKey.get(key) ?? [];
    const fates = found.filter(({ state }) => state !== 'duplicate');
    if (!told.has(key)) faults.push(`${key}: never taken`);
    else if (fates.length === 0) faults.push(`${key}: lost (${found.map(({ state }) => state).join() || 'not in the store'})`);
    else if (fates.some(({ state }) => state !== fate)) faults.push(`${key}: ${fates.map(({ state }) => state).join()}, should be ${fate}`);
    if (fate !== 'rejected' && fates.length > 1) faults.push(`${key}: ${fates.length} times in the store, not known as the same`);
  }
  for (const { key, fate } of toSend) {
    if (fate !== 'delivered') {
      if (arrived.has(key)) faults.push(`${key}: delivered, though ${fate}`);
      continue;
    }
    const [delivered] = (byKey.get(key) ?? []).filter(({ state }) => state === 'delivered');
    if (delivered === undefined) continue;
    const [delivery] = await store.deliveries(delivered.id);
    if (delivery === undefined) faults.push(`${key}: delivered to nobody`);
    else if (delivery.kind === 'folder' ? !arrived.has(key) : !sink.taken.has(delivery.proof?.split(' ')[0] ?? ''))
      faults.push(`${key}: said to be delivered, and did not arrive`);
  }
  for (const name of doubled) faults.push(`${name}: twice in a folder`);
  const mailTwice = [...sink.taken.values()].reduce((sum, times) => sum + times - 1, 0);
  if (mailTwice > deaths) faults.push(`${mailTwice} mails twice, with ${deaths} kills`);
  const entries: AuditEntry[] = [];
  for await (const entry of store.audit()) entries.push(entry);
  const broken = chainFault(entries);
  if (broken !== undefined) faults.push(`the audit chain: ${broken}`);
  for await (const { document: id, kind, sha256 } of store.objects()) {
    await archive.get(sha256).catch((error: Error) => faults.push(`${id} ${kind}: ${error.message}`));
  }
  await store.close();
  return faults;
}

/** A small disk of its own for the data, where this process may mount one. */
function mounted(folder: string): boolean {
  const megabytes = Math.max(256, Math.ceil(count / 25));
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' }).status === 0;
}

/** Fills the disk to the last byte, lets the process run into it, and makes room again. */
async function fillDisk(): Promise<void> {
  const ballast = join(data, 'ballast');
  for (let size = 64 * 1024 * 1024, at = 0; size >= 1; ) {
    try {
      writeFileSync(`${ballast}${at++}`, Buffer.alloc(size));
    } catch {
      size = Math.floor(size / 2);
    }
    if (at > 5000) break;
  }
  await live({ point: 'never', passings: 1 }, 200);
  for (const name of readdirSync(data)) if (name.startsWith('ballast')) rmSync(join(data, name));
}

/** The process as one file, so that each of its lives begins quickly. */
async function bundled(): Promise<string> {
  // Inside the project, as deep as src/cli, so that it finds the compiled rules, the packages and the manifest.
  const outfile = join(ROOT, '.cache', 'bench', `nothing-lost-${process.pid}.mjs`);
  await build({
    entryPoints: [join(ROOT, 'bench/nothing-lost/process.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    packages: 'external',
    logLevel: 'error',
    external: ['#compiled/*'],
    banner: { js: `import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);` },
  });
  return outfile;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
