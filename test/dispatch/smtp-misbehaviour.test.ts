import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { ChannelError } from '../../src/dispatch/channel.js';
import { SmtpChannel } from '../../src/dispatch/channels/smtp.js';
import { parcel } from './channel-contract.js';
import { type Conduct, MisbehavingServer, type Point } from './far-side/misbehaving-server.js';
import { freePort } from './far-side/smtp-server.js';

const never = new AbortController().signal;
const SECRET = 'hunter2-of-the-platform';

function channelTo(port: number, timeoutSeconds = 1): SmtpChannel {
  const login = { user: 'platform', password: SECRET };
  return new SmtpChannel({
    server: { host: '127.0.0.1', port, security: 'none', timeoutSeconds, login },
    from: 'platform@example.org',
    clock: fixedClock('2026-11-22'),
  });
}

const letter = (to: readonly string[] = ['a@example.org']) => parcel(JSON.stringify({ to }));

async function failure(conduct: (point: Point, nth: number) => Conduct, to?: readonly string[]) {
  const server = await MisbehavingServer.start(conduct);
  try {
    const error: unknown = await channelTo(server.port)
      .deliver(letter(to), never)
      .catch((reason: unknown) => reason);
    return { error: error as ChannelError, mails: server.mails };
  } finally {
    await server.close();
  }
}

const CASES: readonly (readonly [Point, Conduct, temporary: boolean])[] = [
  ['greeting', { say: '554 not for you' }, true],
  ['greeting', { say: '421 busy' }, true],
  ['greeting', 'silence', true],
  ['greeting', 'cut', true],
  ['EHLO', { say: '502 what?' }, true],
  ['EHLO', 'cut', true],
  ['AUTH', { say: '535 wrong password' }, true],
  ['AUTH', 'silence', true],
  ['MAIL', { say: '530 log in first' }, true],
  ['MAIL', { say: '552 too large' }, false],
  ['MAIL', { say: '452 no room' }, true],
  ['RCPT', { say: '550 nobody of that name' }, false],
  ['RCPT', { say: '450 come back later' }, true],
  ['DATA', { say: '554 no' }, false],
  ['DATA', { say: '421 closing' }, true],
  ['DATA', 'cut', true],
  ['message', { say: '554 spam' }, false],
  ['message', { say: '451 local error' }, true],
  ['message', 'cut', true],
  ['message', 'silence', true],
  ['message', { say: 'x'.repeat(3_000_000) }, true],
  ['greeting', { say: 'HTTP/1.1 400 Bad Request' }, true],
];

test.each(CASES.map(([point, conduct, temporary]) => ({ point, conduct, temporary, said: JSON.stringify(conduct).slice(0, 40) })))(
  'at $point $said: temporary $temporary',
  async ({ point, conduct, temporary }) => {
    const { error } = await failure((at) => (at === point ? conduct : 'usual'));
    expect(error).toBeInstanceOf(ChannelError);
    expect(error.temporary).toBe(temporary);
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toContain(SECRET);
    expect(error.message).not.toContain(Buffer.from(SECRET).toString('base64'));
  },
);

test('a closed port is temporary', async () => {
  await expect(channelTo(await freePort()).deliver(letter(), never)).rejects.toMatchObject({ temporary: true });
});

test('a server that always says a little more is left after ten times its silence', async () => {
  const server = await MisbehavingServer.start((at) => (at === 'message' ? 'drip' : 'usual'));
  try {
    await expect(channelTo(server.port, 0.3).deliver(letter(), never)).rejects.toMatchObject({
      temporary: true,
      message: expect.stringMatching(/more than 3 seconds/),
    });
  } finally {
    await server.close();
  }
});

test('cut after the mail, the second attempt has the same Message-ID', async () => {
  let cut = true;
  const server = await MisbehavingServer.start((at) => (at === 'message' && cut ? 'cut' : 'usual'));
  try {
    await expect(channelTo(server.port).deliver(letter(), never)).rejects.toMatchObject({ temporary: true });
    cut = false;
    await channelTo(server.port).deliver(letter(), never);
    const ids = server.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1].trim());
    expect(ids).toHaveLength(2);
    expect(new Set(ids)).toEqual(new Set(['<11111111-1111-4111-8111-111111111111.city.main@example.org>']));
  } finally {
    await server.close();
  }
});

test('refused for one of two addresses, a person decides: the other has it', async () => {
  const { error, mails } = await failure(
    (at, nth) => (at === 'RCPT' && nth === 1 ? { say: '550 who?' } : 'usual'),
    ['a@example.org', 'b@example.org'],
  );
  expect(mails).toHaveLength(1);
  expect(error).toMatchObject({ temporary: false, message: expect.stringMatching(/not for b@example.org \(550 who\?\)/) });
});

test('stopped before the mail it is given up; after it, the answer is waited for', async () => {
  for (const [point, outcome] of [
    ['EHLO', 'given up'],
    ['message', 'taken'],
  ] as const) {
    const stop = new AbortController();
    const server = await MisbehavingServer.start((at) => {
      if (at === point) setTimeout(() => stop.abort());
      return at === 'EHLO' && point === 'EHLO' ? 'silence' : 'usual';
    });
    const result = await channelTo(server.port, 5)
      .deliver(letter(), stop.signal)
      .then(
        () => 'taken',
        ({ message }: Error) => (message.endsWith('dispatch is stopping') ? 'given up' : message),
      );
    await server.close();
    expect(result).toBe(outcome);
  }
});
