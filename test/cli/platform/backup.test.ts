import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../src/base/clock.js';
import { Kept } from '../../dispatch/kept.js';
import { command } from '../io.js';

let kept: Kept;
let config: string;

beforeEach(() => {
  kept = new Kept(systemClock);
  config = join(kept.home, 'peppolkit.yaml');
  writeFileSync(config, 'data: data\n');
});

afterEach(async () => {
  await kept.store.close();
  rmSync(kept.home, { recursive: true });
});

const run = (...argv: readonly string[]) => command([...argv, '--config', config]);
const backupFolder = () => join(kept.home, 'backup');

/** What `archive verify` says of a folder of data. */
async function verified(data: string): Promise<{ damage: number; documents: number; problems: unknown[] }> {
  const other = join(kept.home, 'other.yaml');
  writeFileSync(other, `data: ${data}\n`);
  const { out } = await command(['archive', 'verify', '--format', 'json', '--config', other]);
  return JSON.parse(out);
}

test('a backup made while documents come in and go out is whole, again and again', async () => {
  let busy = true;
  let made = 0;
  const worker = async (name: string): Promise<void> => {
    while (busy) await kept.delivered(`${name}-${(made += 1)}`);
  };
  const work = Promise.all([worker('a'), worker('b'), worker('c')]);
  let before = 0;
  try {
    for (let round = 0; round < 4; round++) {
      while (made < before + 10) await new Promise((resolve) => setTimeout(resolve, 10));
      before = made;
      expect((await run('backup', backupFolder())).code).toBe(0);
      const { damage, documents, problems } = await verified('backup');
      expect({ damage, problems }).toEqual({ damage: 0, problems: [] });
      expect(documents).toBeGreaterThan(0);
    }
  } finally {
    busy = false;
    await work;
  }
  expect(readdirSync(backupFolder()).filter((name) => name.includes('making'))).toEqual([]);
}, 60_000);

test('restored, the data are those of the backup, and what was there is kept aside', async () => {
  await kept.delivered('1');
  await run('backup', backupFolder());
  await kept.delivered('2');
  await kept.store.close();
  expect(await run('restore', backupFolder())).toMatchObject({ code: 2, err: expect.stringMatching(/holds data already/) });
  const { code, out } = await run('restore', backupFolder(), '--replace');
  expect(code).toBe(0);
  expect(await verified('data')).toMatchObject({ damage: 0, documents: 1 });
  const aside = /is in (.*)\.$/m.exec(out)![1];
  expect(await verified(aside)).toMatchObject({ damage: 0, documents: 2 });
});

test('what was erased leaves the backup too', async () => {
  await kept.delivered('1', '2000-01-01');
  await kept.delivered('2');
  await run('backup', backupFolder());
  expect(await run('archive', 'erase', '--expired')).toMatchObject({ code: 0, out: expect.stringMatching(/^1 documents were erased/m) });
  expect((await run('backup', backupFolder())).out).toMatch(/3 were removed/);
  expect(await verified('backup')).toMatchObject({ damage: 0, documents: 1, problems: [] });
});

test('a damaged archive is told when it is copied, and a damaged backup is not restored', async () => {
  const id = await kept.delivered('1');
  const { sha256 } = (await kept.store.get(id))!;
  writeFileSync(join(kept.data, 'archive', sha256.slice(0, 2), sha256), 'something else');
  expect(await run('backup', backupFolder())).toMatchObject({ code: 1, err: expect.stringMatching(/was changed on disk/) });
  expect(await run('restore', backupFolder(), '--replace')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/The backup has 1 damages/),
  });
  expect(existsSync(`${kept.data}.restoring`)).toBe(false);
});

test('one copies or erases at a time, and nothing is restored under a running dispatcher', async () => {
  await kept.delivered('1');
  await run('backup', backupFolder());
  writeFileSync(join(kept.data, 'upkeep.lock'), String(process.ppid));
  expect(await run('backup', backupFolder())).toMatchObject({ code: 2, err: expect.stringMatching(/Another process/) });
  writeFileSync(join(kept.data, 'dispatch.lock'), String(process.ppid));
  expect(await run('archive', 'erase', '--expired')).toMatchObject({ code: 2, err: expect.stringMatching(/dispatches from/) });
  expect(await run('restore', backupFolder(), '--replace')).toMatchObject({ code: 2, err: expect.stringMatching(/dispatches from/) });
});

test('there has to be a backup, and elsewhere than the data', async () => {
  expect(await run('restore', join(kept.home, 'nothing'))).toMatchObject({ code: 2, err: expect.stringMatching(/There is no backup/) });
  expect(await run('backup', kept.data)).toMatchObject({ code: 2, err: expect.stringMatching(/another folder/) });
});
