import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Interruption } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { fakeIo } from './io.js';
import { type TestPlatform, testPlatform, ublInvoice } from './platform.js';

const TOKEN = 'a-token-of-the-gateway';
const OTHER = 'a-token-of-the-web-form';
const RECIPIENTS = `recipients:
  - { id: hotel, kind: other, name: { fr: Hôtel }, identifiers: [{ kind: peppol, value: "9938:LU00000202" }], languages: [fr], channels: [{ id: folder, kind: folder, path: hotel, pieces: [original] }] }
`;
const SETTINGS = `intake:
  maxBytes: 100000
  http:
    port: 0
    timeoutSeconds: 1
    tokens: [{ name: gateway, token: "file:gateway.token" }, { name: web-form, token: "file:web-form.token" }]
`;

interface Serving {
  readonly address: string;
  readonly log: () => string;
  stop(): Promise<number>;
}

/** Starts `serve` in this process; until it listens. */
async function serving(platform: TestPlatform, ...argv: string[]): Promise<Serving> {
  const io = fakeIo();
  let interrupt: ((signal: Interruption) => void) | undefined;
  const ended = main(['serve', '--config', platform.config, ...argv], {
    ...io,
    onInterrupt(listener) {
      interrupt = listener;
      return () => undefined;
    },
  });
  await Promise.race([until(() => io.written.err.includes('"serving"')), ended]);
  const address = /"address":"([^"]*)"/.exec(io.written.err)?.[1] ?? '';
  return {
    address,
    log: () => io.written.err,
    stop: () => {
      interrupt?.('SIGTERM');
      return ended;
    },
  };
}

async function until(condition: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await condition()); ) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

let platform: TestPlatform;
let server: Serving;

beforeAll(async () => {
  platform = testPlatform({ recipients: RECIPIENTS, settings: SETTINGS });
  writeFileSync(join(platform.home, 'gateway.token'), `${TOKEN}\n`);
  writeFileSync(join(platform.home, 'web-form.token'), OTHER);
  server = await serving(platform, '--dispatch');
});

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  platform.end();
});

const XML = { 'content-type': 'application/xml' };

function send(
  body: string | Uint8Array | ReadableStream,
  headers: Record<string, string> = XML,
  token = TOKEN,
  path = '/documents',
  method = 'POST',
) {
  const more = body instanceof ReadableStream ? { duplex: 'half' } : {};
  const init = { method, headers: { authorization: `Bearer ${token}`, ...headers }, ...(method === 'GET' ? {} : { body }), ...more };
  return fetch(`${server.address}${path}`, init as RequestInit);
}

const get = (path: string, token = TOKEN) => send('', {}, token, path, 'GET');
const stateOf = async (id: string) => ((await (await get(`/documents/${id}`)).json()) as { state: string }).state;

describe('a document sent over HTTP', () => {
  test('is stored when it is answered, and reaches its recipient', async () => {
    const answer = await send(ublInvoice({ number: 'H-1' }));
    expect(answer.status).toBe(202);
    const { id, sha256 } = (await answer.json()) as { id: string; sha256: string };
    expect(answer.headers.get('location')).toBe(`/documents/${id}`);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await platform.document(id)).source).toBe('http:gateway');
    await until(async () => (await stateOf(id)) === 'delivered');
    expect(platform.delivered('hotel').size).toBe(1);
  });

  test('is one document if it is sent again under its key, and not another one', async () => {
    const headers = { ...XML, 'idempotency-key': 'attempt-7' };
    const [first, again] = [await send(ublInvoice({ number: 'H-2' }), headers), await send(ublInvoice({ number: 'H-2' }), headers)];
    expect(await again.json()).toEqual(await first.json());
    expect((await send(ublInvoice({ number: 'H-3' }), headers)).status).toBe(409);
    // Another sender's key is another key.
    expect((await send(ublInvoice({ number: 'H-4' }), headers, OTHER)).status).toBe(202);
  });

  test('that is refused has a report, which its sender can read and nobody else', async () => {
    const { id } = (await (await send(ublInvoice({ number: 'H-5', wrong: true }))).json()) as { id: string };
    await until(async () => (await stateOf(id)) === 'rejected');
    expect(await (await get(`/documents/${id}`)).json()).toMatchObject({ id, errors: 1, report: `/documents/${id}/report` });
    const report = await get(`/documents/${id}/report`);
    expect(report.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox/);
    expect(await report.text()).toContain('BR-CO-16');
    expect((await get(`/documents/${id}`, OTHER)).status).toBe(404);
    expect((await get(`/documents/${id}/report`, OTHER)).status).toBe(404);
  });

  test('with a name that is a path is stored under none', async () => {
    const answer = await send(
      ublInvoice({ number: 'H-6' }),
      XML,
      TOKEN,
      `/documents?name=${encodeURIComponent('../../etc/\u001b[31mpasswd\n')}`,
    );
    const { id } = (await answer.json()) as { id: string };
    expect((await platform.document(id)).name).toBe(' [31mpasswd ');
  });
});

describe('refused, logged, and the service lives on', () => {
  const large = 'x'.repeat(100_001);
  const stream = (): ReadableStream => new Blob([large]).stream();
  test.each<[string, number, string, () => Promise<Response>]>([
    ['a wrong token', 401, 'UNAUTHORIZED', () => send('<a/>', XML, 'a-token-of-the-gatewaY')],
    ['a token that is too long', 401, 'UNAUTHORIZED', () => send('<a/>', XML, 'x'.repeat(2000))],
    ['no token', 401, 'UNAUTHORIZED', () => fetch(`${server.address}/documents`, { method: 'POST', body: '<a/>', headers: XML })],
    ['a wrong token for a status', 401, 'UNAUTHORIZED', () => get('/documents/x', 'wrong')],
    ['a wrong token for nothing', 401, 'UNAUTHORIZED', () => get('/', 'wrong')],
    ['a body over the bound', 413, 'TOO_LARGE', () => send(large)],
    ['a body over the bound that does not say its size', 413, 'TOO_LARGE', () => send(stream())],
    ['an empty body', 400, 'EMPTY', () => send('')],
    ['JSON', 415, 'CONTENT_TYPE', () => send('{}', { 'content-type': 'application/json' })],
    ['a zip archive', 415, 'CONTENT_TYPE', () => send('PK', { 'content-type': 'application/zip' })],
    ['a form', 415, 'CONTENT_TYPE', () => send('a=b', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['compressed content', 415, 'CONTENT_ENCODING', () => send('x', { ...XML, 'content-encoding': 'gzip' })],
    ['a wrong method', 405, 'METHOD', () => send('<a/>', XML, TOKEN, '/documents', 'PUT')],
    ['a wrong place', 404, 'NOT_FOUND', () => get('/')],
    ['a path in the id', 404, 'DOCUMENT_UNKNOWN', () => get('/documents/..%2f..%2fetc%2fpasswd')],
    ['an id with a NUL', 404, 'DOCUMENT_UNKNOWN', () => get('/documents/%00')],
    ['an id that is no UTF-8', 400, 'BAD_REQUEST', () => get('/documents/%ff')],
  ])('%s: %i %s', async (_what, status, code, request) => {
    const before = server.log().length;
    const answer = await request();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: code });
    expect(server.log().slice(before)).toContain(`"because":"${code}"`);
    expect((await send(ublInvoice({ number: `L-${code}-${_what}` }))).status).toBe(202);
  });

  test.each([
    ['headers that never end', 'POST /documents HTTP/1.1\r\nHost: x\r\nX-A: b\r\n'],
    [
      'a body that never ends',
      `POST /documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: text/xml\r\nContent-Length: 90000\r\n\r\n<`,
    ],
  ])('a slow sender with %s is cut off', async (_what, start) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number.parseInt(port, 10), hostname);
    const begun = Date.now();
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write(start);
    const drip = setInterval(() => socket.write('x'), 100);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(drip);
    expect(Date.now() - begun).toBeLessThan(6000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(server.log()).toContain('ERR_HTTP_REQUEST_TIMEOUT');
  });

  test('what is not HTTP is answered and logged', async () => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number.parseInt(port, 10), hostname);
    const answer = new Promise<string>((resolve) => socket.on('data', (chunk: Buffer) => resolve(chunk.toString())));
    socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });

  test('the log holds nothing of the documents, and no token', () => {
    expect(server.log()).not.toMatch(/BOUL|Boulangerie|LU00000202|H-1|a-token/);
    for (const line of server.log().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
  });
});

describe('it does not start', () => {
  test.each([
    ['without anything to serve', 'intake: {}\n', /neither intake\.http nor intake\.watch/],
    ['with a token that can be guessed', SETTINGS.replace('file:web-form.token', 'file:short.token'), /less than 16 characters/],
    ['with one token for two senders', SETTINGS.replace('file:web-form.token', 'file:gateway.token'), /shares its name or its token/],
    ['with a token file that is not there', SETTINGS.replace('web-form.token', 'gone.token'), /gone\.token cannot be read/],
    ['with the token itself', SETTINGS.replace('file:web-form.token', OTHER), /referred to as env:NAME or file:PATH/],
  ])('%s', async (_what, settings, words) => {
    const broken = testPlatform({ recipients: RECIPIENTS, settings });
    for (const [name, token] of [
      ['gateway', TOKEN],
      ['web-form', OTHER],
      ['short', 'secret'],
    ])
      writeFileSync(join(broken.home, `${name}.token`), token);
    const io = fakeIo();
    expect(await main(['serve', '--config', broken.config], io)).toBe(2);
    expect(io.written.err).toMatch(words);
    expect(io.written.err).not.toContain(OTHER);
    broken.end();
  });

  test('on a port that is taken', async () => {
    const io = fakeIo();
    expect(await main(['serve', '--config', platform.config, '--port', new URL(server.address).port], io)).toBe(2);
    expect(io.written.err).toMatch(/cannot be listened on \(EADDRINUSE\)/);
  });
});

test('a watched folder is served without HTTP', async () => {
  const both = testPlatform({ recipients: RECIPIENTS, settings: 'intake:\n  watch: [{ folder: inbox, settleSeconds: 0.05 }]\n' });
  mkdirSync(join(both.home, 'inbox'));
  writeFileSync(join(both.home, 'inbox', 'a.xml'), ublInvoice({ number: 'W-1' }));
  const served = await serving(both, '--dispatch');
  await until(() => both.delivered('hotel').size === 1);
  expect(await served.stop()).toBe(0);
  both.end();
});
