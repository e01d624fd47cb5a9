import { setMaxListeners } from 'node:events';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { oneLine } from '../../base/one-line.js';
import { ChannelError } from '../channel.js';
import type { Mail } from './mail.js';

/** The mail server that takes letters for delivery. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, STARTTLS or nothing is sent, or in clear to this machine alone. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login?: { readonly user: string; readonly password: string } | undefined;
  /** Authorities that are trusted in place of the system's, as PEM. */
  readonly ca?: string | undefined;
  /** Seconds that it may be silent; the whole conversation may take ten times as long. */
  readonly timeoutSeconds: number;
}

/** Of what a server says, so much is kept. */
export const LONGEST_REPLY = 300;

/** What a server said to a mail that it took. */
export interface HandedOver {
  /** Addresses that it would not take the mail for, each with what it said. */
  readonly refused: readonly string[];
  readonly response: string;
}

/** Says hello as a client does; what is wrong with the server, or with how it is configured, rejects as ChannelError. */
export async function greet(server: SmtpServer): Promise<void> {
  await converse(server, AbortSignal.timeout(server.timeoutSeconds * 10_000), async () => undefined);
}

/** Hands one mail to a server. Rejects with ChannelError: temporary unless the server refuses this very mail. */
export function handOver(mail: Mail, server: SmtpServer, signal: AbortSignal): Promise<HandedOver> {
  return converse(server, signal, (connection, sent) => {
    const envelope = { from: mail.from, to: [...mail.to], size: mail.bytes.length };
    return new Promise((resolve, reject) => {
      sent();
      connection.send(envelope, mail.bytes, (error, info) => {
        if (error || !info) return reject(error ?? new Error('the server said nothing'));
        const refused = (info.rejectedErrors ?? []).map(({ recipient, response }) => `${recipient} (${response})`);
        resolve({ refused, response: info.response });
      });
    });
  });
}

/**
 * Connects, secures, logs in, lets `talk` talk, and leaves. `talk` calls `sent` before the first word about a mail: from then on a stop is
 * no longer obeyed, since nobody could tell whether the server took it; the time limits still are.
 */
async function converse<T>(
  server: SmtpServer,
  signal: AbortSignal,
  talk: (connection: SMTPConnection, sent: () => void) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw new ChannelError('dispatch is stopping', true);
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, security, login, ca, timeoutSeconds } = server;
  const milliseconds = timeoutSeconds * 1000;
  const connection = new Connection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
  });
  let stop = (_why: string): void => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject);
    connection.on('end', () => reject(new Error('the connection ended')));
    stop = (why) => reject(new Error(why));
  });
  broken.catch(() => undefined);
  // One signal serves every mail that is under way.
  setMaxListeners(0, signal);
  const stopping = (): void => stop('dispatch is stopping');
  signal.addEventListener('abort', stopping, { once: true });
  // Against a server that says a word now and then.
  const limit = setTimeout(() => stop(`it took more than ${timeoutSeconds * 10} seconds`), milliseconds * 10);
  const step = <R>(begin: (done: (error?: Error | null, result?: R) => void) => void): Promise<R> =>
    Promise.race([broken, new Promise<R>((resolve, reject) => begin((error, result) => (error ? reject(error) : resolve(result as R))))]);
  try {
    await step<void>((done) => connection.connect((error) => done(error)));
    if (login !== undefined)
      await step((done) => connection.login({ credentials: { user: login.user, pass: login.password } }, (error) => done(error)));
    const result = await Promise.race([broken, talk(connection, () => signal.removeEventListener('abort', stopping))]);
    connection.quit();
    return result;
  } catch (error) {
    connection.close();
    throw channelError(error, host, port);
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', stopping);
  }
}

/** Replies about who we are, not about the mail: the next mail would fare the same, and this one a moment later need not. */
const ABOUT_US = new Set([530, 534, 535, 538]);

function channelError(error: unknown, host: string, port: number): ChannelError {
  const { message, responseCode, command = '', code } = error as Error & { responseCode?: number; command?: string; code?: string };
  const said = oneLine(message, LONGEST_REPLY);
  const ofTheMail = /^(MAIL|RCPT|DATA|API)/.test(command);
  const tooLarge = code === 'EMESSAGE' && responseCode === undefined;
  const refused = responseCode !== undefined && responseCode >= 500 && !ABOUT_US.has(responseCode);
  return new ChannelError(`${host}:${port}: ${said}`, !(ofTheMail && (refused || tooLarge)), { cause: error });
}
