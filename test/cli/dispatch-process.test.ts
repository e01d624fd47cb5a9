import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';
import { type TestPlatform, testPlatform, ublInvoice } from './platform.js';

/* Dispatch as processes that are ended and killed; needs `npm run build`. */

const RECIPIENTS = `recipients:
  - { id: hotel, kind: other, name: { fr: Hôtel }, identifiers: [{ kind: peppol, value: "9938:LU00000202" }], languages: [fr], channels: [{ id: folder, kind: folder, path: hotel, pieces: [original, pdf] }] }
`;

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  err(): string;
}

let platforms: TestPlatform[] = [];
let children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const platform of platforms) platform.end();
  [platforms, children] = [[], []];
});

function platformWith(settings = ''): TestPlatform {
  const platform = testPlatform({ recipients: RECIPIENTS, settings });
  platforms.push(platform);
  return platform;
}

function start({ config }: TestPlatform, ...argv: string[]): Running {
  const child = spawn(process.execPath, [`${ROOT}bin/peppolkit.js`, ...argv, '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  children.push(child);
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, ended, err: () => text };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const lockOf = ({ home }: TestPlatform) => join(home, 'data', 'dispatch.lock');

test('one process alone dispatches; SIGTERM ends it cleanly; the lock of a killed one is taken over', { timeout: 90_000 }, async () => {
  const platform = platformWith();
  const first = start(platform, 'dispatch', 'run');
  await until(() => first.err().includes('dispatch begins'));
  const second = start(platform, 'dispatch', 'run');
  expect((await second.ended).code).toBe(2);
  expect(second.err()).toMatch(new RegExp(`^peppolkit: Another process \\(${first.child.pid}\\) dispatches from \\S+\\. Stop it first`));
  // The refused one has not taken the lock away.
  expect(readFileSync(lockOf(platform), 'utf8')).toBe(String(first.child.pid));

  first.child.kill('SIGKILL');
  expect((await first.ended).signal).toBe('SIGKILL');
  expect(existsSync(lockOf(platform))).toBe(true);
  const third = start(platform, 'dispatch', 'run');
  await until(() => third.err().includes('dispatch begins'));
  await platform.receive(ublInvoice());
  await until(() => platform.delivered('hotel').size === 2);
  third.child.kill('SIGTERM');
  expect(await third.ended).toEqual({ code: 0, signal: null });
  expect(third.err()).toContain('"dispatch ends"');
  expect(existsSync(lockOf(platform))).toBe(false);
});

test('killed again and again in the middle of its work, it delivers each document once', { timeout: 120_000 }, async () => {
  const platform = platformWith();
  const count = 24;
  await platform.receive(...Array.from({ length: count }, (_, i) => ublInvoice({ number: `K-${i}` })));
  const files = (): string[] => {
    const folder = join(platform.home, 'out', 'hotel');
    return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  };
  // As soon as something more has been delivered than before, it dies.
  for (let kill = 0; kill < 3; kill++) {
    const before = files().length;
    const running = start(platform, 'dispatch', 'run');
    await until(() => files().length > before);
    running.child.kill('SIGKILL');
    await running.ended;
  }
  const last = start(platform, 'dispatch', 'run', '--until-idle');
  expect((await last.ended).code).toBe(0);
  expect((await platform.run('dispatch', 'status')).out).toBe(`delivered     ${String(count).padStart(8)}\n`);
  const numbers = files().map((name) => /_(K-\d+)_/.exec(name)?.[1]);
  expect(numbers).toHaveLength(2 * count);
  expect(new Set(numbers).size).toBe(count);
});

test('serve takes in and works off until SIGTERM', { timeout: 60_000 }, async () => {
  const platform = platformWith(`intake:
  watch: [{ folder: inbox, settleSeconds: 0.1 }]
  http: { port: 0, tokens: [{ name: gateway, token: "file:token" }] }
`);
  writeFileSync(join(platform.home, 'token'), 'a-token-of-the-gateway');
  mkdirSync(join(platform.home, 'inbox'));
  const serving = start(platform, 'serve', '--dispatch');
  await until(() => serving.err().includes('"serving"'));
  writeFileSync(join(platform.home, 'inbox', 'a.xml'), ublInvoice({ number: 'S-1' }));
  const address = /"address":"([^"]*)"/.exec(serving.err())?.[1];
  const headers = { authorization: 'Bearer a-token-of-the-gateway', 'content-type': 'text/xml' };
  const { status } = await fetch(`${address}/documents`, { method: 'POST', body: ublInvoice({ number: 'S-2' }), headers });
  expect(status).toBe(202);
  await until(() => platform.delivered('hotel').size === 4);
  serving.child.kill('SIGTERM');
  expect(await serving.ended).toEqual({ code: 0, signal: null });
  expect(existsSync(lockOf(platform))).toBe(false);
  expect(readdirSync(join(platform.home, 'inbox', 'done'))).toEqual(['a.xml']);
});
