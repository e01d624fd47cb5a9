import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's python3-aiosmtpd, which .ci/run installs. */
const PROGRAM = '/usr/bin/aiosmtpd';
const READER = fileURLToPath(new URL('read-maildir.py', import.meta.url));
const NOBODY = 65_534;

/** Whether there is a mail server to test with. On CI there has to be. */
export const hasSmtpServer = existsSync(PROGRAM) || process.env.CI === 'true';

/** A mail as another program reads it. */
export interface ReadMail {
  readonly messageId: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly envelopeTo: readonly string[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly defects: readonly string[];
  readonly files: Readonly<Record<string, { readonly type: string; readonly base64: string }>>;
}

/** A mail server on this machine, without privileges, that puts what it takes into a maildir. */
export class SmtpServerProcess {
  readonly port: number;
  readonly home: string;
  readonly #arguments: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(port: number, home: string, options: readonly string[]) {
    this.port = port;
    this.home = home;
    this.#arguments = ['-n', ...options, '-c', 'aiosmtpd.handlers.Mailbox', '-l', `127.0.0.1:${port}`, join(home, 'mail')];
  }

  /** `options` of aiosmtpd, such as a certificate. */
  static async start(options: (home: string) => readonly string[] = () => []): Promise<SmtpServerProcess> {
    const home = mkdtempSync(join(tmpdir(), 'peppolkit-smtp-'));
    const server = new SmtpServerProcess(await freePort(), home, options(home));
    mkdirSync(join(home, 'mail'));
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(home, 'mail', name));
    if (process.getuid?.() === 0) for (const path of ['.', ...namesBelow(home)]) chownSync(join(home, path), NOBODY, NOBODY);
    await server.run();
    return server;
  }

  async run(): Promise<void> {
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    let said = '';
    this.#process = spawn(PROGRAM, this.#arguments, { stdio: ['ignore', 'ignore', 'pipe'], ...user });
    this.#process.stderr?.on('data', (chunk) => (said += chunk));
    for (let tries = 0; !(await listens(this.port)); tries++) {
      if (tries > 200) throw new Error(`the mail server does not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (running === undefined) return;
    this.#process = undefined;
    await new Promise((resolve) => running.once('exit', resolve).kill('SIGKILL'));
  }

  mails(): ReadMail[] {
    return JSON.parse(
      execFileSync('/usr/bin/python3', [READER, join(this.home, 'mail')], { encoding: 'utf8', maxBuffer: 1e8 }),
    ) as ReadMail[];
  }

  clear(): void {
    const folder = join(this.home, 'mail', 'new');
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true });
  }
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(!socket.destroy().connecting));
    socket.on('error', () => resolve(false));
  });
}
