import { createServer, type Server, type Socket } from 'node:net';

/** What a far side does at a point of an SMTP conversation: says a line, says nothing ever, ends the connection, or goes on as usual. */
export type Conduct = { readonly say: string } | 'silence' | 'cut' | 'drip' | 'usual';

/** Points of a conversation; `message` is the end of the mail, where the server takes it. */
export type Point = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'QUIT';

const USUAL: Readonly<Record<Point, string>> = {
  greeting: '220 here',
  EHLO: '250-here\r\n250 AUTH PLAIN',
  AUTH: '235 come in',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  message: '250 taken',
  QUIT: '221 bye',
};

/** A mail server that misbehaves at one point. */
export class MisbehavingServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #conduct: (point: Point, nth: number) => Conduct;
  /** Mails that were sent as far as their end, with what was said of them or not. */
  readonly mails: string[] = [];

  private constructor(conduct: (point: Point, nth: number) => Conduct) {
    this.#conduct = conduct;
    this.#server = createServer((socket) => this.#talk(socket));
  }

  /** `conduct` is asked at each point, with how often it came there in this conversation, from 0. */
  static async start(conduct: (point: Point, nth: number) => Conduct): Promise<MisbehavingServer> {
    const one = new MisbehavingServer(conduct);
    await new Promise<void>((resolve) => one.#server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    const counts = new Map<Point, number>();
    let text = '';
    let inMail = false;
    const answer = (point: Point): void => {
      const nth = counts.get(point) ?? 0;
      counts.set(point, nth + 1);
      const conduct = this.#conduct(point, nth);
      if (conduct === 'cut') socket.destroy();
      else if (conduct === 'drip') setInterval(() => socket.writable && socket.write(`${USUAL[point].slice(0, 3)}-wait\r\n`), 100).unref();
      else if (conduct !== 'silence') socket.write(`${conduct === 'usual' ? USUAL[point] : conduct.say}\r\n`);
      if (point === 'DATA' && conduct === 'usual') inMail = true;
    };
    answer('greeting');
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
      for (;;) {
        const mark = inMail ? '\r\n.\r\n' : '\r\n';
        const end = text.indexOf(mark);
        if (end < 0) return;
        const line = text.slice(0, end);
        text = text.slice(end + mark.length);
        if (inMail) {
          inMail = false;
          this.mails.push(line);
          answer('message');
        } else answer(line.slice(0, 4).toUpperCase().trim() as Point);
      }
    });
  }
}
