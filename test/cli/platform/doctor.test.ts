import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/dispatch/sqlite/database.js';
import { SqliteStore } from '../../../src/dispatch/sqlite/sqlite-store.js';
import { MisbehavingServer } from '../../dispatch/far-side/misbehaving-server.js';
import { freePort } from '../../dispatch/far-side/smtp-server.js';
import { command } from '../io.js';

const SECRET = 'a-token-that-nobody-may-see';
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peppolkit-doctor-'));
  mkdirSync(join(home, 'directory', 'recipients'), { recursive: true });
  cpSync(join('samples', 'directory', 'recipients', 'hospital.yaml'), join(home, 'directory', 'recipients', 'hospital.yaml'));
  mkdirSync(join(home, 'data'), { mode: 0o700 });
  writeFileSync(join(home, 'token'), SECRET, { mode: 0o600 });
  configure();
});

afterEach(() => rmSync(home, { recursive: true }));

const TOKENS = 'intake:\n  http:\n    tokens:\n      - name: gateway\n        token: file:token\n';

function configure(more = ''): void {
  writeFileSync(join(home, 'peppolkit.yaml'), `retentionYears: 12\n${TOKENS}${more}`);
}

const run = (...argv: readonly string[]) => command([...argv, '--config', join(home, 'peppolkit.yaml')]);
const store = () => new SqliteStore(join(home, 'data', 'peppolkit.db'));

test('where nothing is wrong, it says so, and shows no secret', async () => {
  await store().close();
  const { code, out } = await run('doctor');
  expect(out).not.toMatch(/WRONG|poor/);
  expect(code).toBe(0);
  for (const what of ['node', 'configuration', 'directory', 'data', 'out', 'disk', 'store', 'clock', 'secret'])
    expect(out).toMatch(new RegExp(`^ok +${what} `, 'm'));
  expect(out).not.toContain(SECRET);
});

describe('what is wrong is told, with how to mend it', () => {
  test.each<[string, string, RegExp, () => void | Promise<void>]>([
    ['a mistake in the configuration', 'bad', /peppolkit\.yaml:\d+/, () => configure('nonsense: 1\n')],
    ['an unknown time zone', 'bad', /no time zone/, () => configure('timeZone: Moon\n')],
    [
      'a mistake in the directory',
      'bad',
      /recipients\/bad.yaml:1/,
      () => writeFileSync(join(home, 'directory', 'recipients', 'bad.yaml'), 'nonsense: 1\n'),
    ],
    ['an empty directory', 'bad', /holds no recipients/, () => rmSync(join(home, 'directory', 'recipients', 'hospital.yaml'))],
    ['a secret that is not there', 'bad', /cannot be read/, () => rmSync(join(home, 'token'))],
    ['an empty secret', 'bad', /is empty/, () => writeFileSync(join(home, 'token'), '\n')],
    ['a secret that others can read', 'poor', /chmod 600/, () => chmodSync(join(home, 'token'), 0o644)],
    ['data that others can enter', 'poor', /chmod 700/, () => chmodSync(join(home, 'data'), 0o755)],
    ['a file where the data should be', 'bad', /is no folder/, () => configure('data: token\n')],
    ['a store of a later version', 'bad', /later peppolkit/, () => sql('PRAGMA user_version = 99')],
    ['a store of an earlier version', 'poor', /next start brings it/, () => sql('PRAGMA user_version = 0')],
    ['a store that is none', 'bad', /peppolkit\.db/, () => writeFileSync(join(home, 'data', 'peppolkit.db'), 'x'.repeat(5000))],
    ['a clock that went back', 'bad', /has an entry of 2030/, received('2030-01-01')],
    ['a document that waits for a person', 'poor', /1 quarantined/, quarantined],
    ['a mail server that is not there', 'bad', /ECONNREFUSED/, async () => configure(mail(await freePort()))],
    ['mail in clear to elsewhere', 'bad', /in clear/, () => configure(mail(25).replace('127.0.0.1', 'mail.example.org'))],
  ])('%s', async (_what, state, text, spoil) => {
    await spoil();
    const { out, code } = await run('doctor', '--format', 'json');
    const { diagnoses } = JSON.parse(out) as { diagnoses: { state: string; text: string; remedy?: string }[] };
    const wrong = diagnoses.filter((one) => one.state !== 'good');
    expect(wrong).toHaveLength(1);
    expect(wrong[0].state).toBe(state);
    expect(`${wrong[0].text} ${wrong[0].remedy}`).toMatch(text);
    expect(code).toBe(state === 'bad' ? 1 : 0);
    expect(out).not.toContain(SECRET);
  });
});

test('a mail server that answers is good, one that refuses the password is not', async () => {
  for (const [password, state] of [
    ['usual', 'ok   '],
    ['535 no', 'WRONG'],
  ]) {
    const server = await MisbehavingServer.start((at) => (at === 'AUTH' && password !== 'usual' ? { say: password } : 'usual'));
    configure(mail(server.port).replace('    from', '    user: platform\n    password: file:token\n    from'));
    const { out } = await run('doctor');
    await server.close();
    expect(out).toMatch(new RegExp(`^${state} +mail `, 'm'));
    expect(out).not.toContain(SECRET);
    expect(server.mails).toEqual([]);
  }
});

test('offline, no other machine is asked', async () => {
  configure(mail(await freePort()));
  expect((await run('doctor', '--offline')).code).toBe(0);
});

describe('config', () => {
  test('shows each setting with its line, or that it is the default, and of secrets the reference alone', async () => {
    const { out, code } = await run('config');
    expect(code).toBe(0);
    expect(out).toMatch(/^retentionYears +12 +.*peppolkit\.yaml:1$/m);
    expect(out).toMatch(/^intake\.http\.tokens\.0\.token +file:token +.*peppolkit\.yaml:6$/m);
    expect(out).toMatch(/^intake\.maxBytes +50000000 +default$/m);
    expect(out).toMatch(/^dispatch\.retry\.first +30 +default$/m);
    expect(out).not.toContain(SECRET);
  });

  test('as JSON', async () => {
    const { settings } = JSON.parse((await run('config', '--format', 'json')).out);
    expect(settings).toContainEqual({ name: 'log.level', value: 'info', source: 'default' });
  });

  test('a secret itself is refused where a reference belongs, and is not repeated', async () => {
    writeFileSync(join(home, 'peppolkit.yaml'), TOKENS.replace('file:token', SECRET));
    const { code, err } = await run('config');
    expect(code).toBe(2);
    expect(err).toMatch(/env:NAME or file:PATH/);
    expect(err).not.toContain(SECRET);
  });
});

function mail(port: number): string {
  return `channels:\n  smtp:\n    host: 127.0.0.1\n    port: ${port}\n    security: none\n    timeoutSeconds: 1\n    from: platform@example.org\n`;
}

async function sql(text: string): Promise<void> {
  await store().close();
  const database = openDatabase(join(home, 'data', 'peppolkit.db'));
  database.exec(text);
  database.close();
}

const CAUSE = { reason: 'so', actor: 'test' };

function received(day: string): () => Promise<void> {
  return async () => {
    const opened = store();
    await opened.receive({ id: '1', sha256: 'a', size: 1, name: 'a', source: 'file' }, Date.parse(day), CAUSE);
    await opened.close();
  };
}

async function quarantined(): Promise<void> {
  await received('2026-01-01')();
  const opened = store();
  const steps = (['opened', 'checked', 'accepted', 'quarantined'] as const).map((to) => ({ to, cause: CAUSE }));
  await opened.advance('1', 'received', steps, Date.parse('2026-01-01'));
  await opened.close();
}
