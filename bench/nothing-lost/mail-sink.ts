import { createServer, type Server, type Socket } from 'node:net';

/** What the mail server does with the next connection. */
type Mood = 'take' | 'refuse' | 'hang' | 'cut' | 'cut-after-data';

/** A mail server that refuses, hangs and cuts connections as chance will have it, and counts what it takes by Message-ID. */
export class MailSink {
  /** How often each Message-ID was taken. */
  readonly taken = new Map<string, number>();
  readonly #server: Server;
  readonly #random: () => number;
  #kind = true;

  constructor(random: () => number) {
    this.#random = random;
    this.#server = createServer((socket) => this.#serve(socket, this.#mood()));
  }

  listen(): Promise<number> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as { port: number }).port)));
  }

  /** From now on it takes everything. */
  calm(): void {
    this.#kind = false;
  }

  close(): void {
    this.#server.close();
  }

  #mood(): Mood {
    if (!this.#kind) return 'take';
    const chance = this.#random();
    if (chance < 0.02) return 'refuse';
    if (chance < 0.023) return 'hang';
    if (chance < 0.04) return 'cut';
    return chance < 0.05 ? 'cut-after-data' : 'take';
  }

  #serve(socket: Socket, mood: Mood): void {
    socket.on('error', () => undefined);
    if (mood === 'hang') return;
    if (mood === 'cut') return void socket.destroy();
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    if (mood === 'refuse') {
      say('421 sink.example is busy');
      return void socket.end();
    }
    say('220 sink.example');
    let data: string | undefined;
    let rest = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') {
            data += `${line}\r\n`;
            continue;
          }
          if (mood === 'cut-after-data') return void socket.destroy();
          this.#take(data);
          data = undefined;
          say('250 taken');
        } else if (/^EHLO/i.test(line)) say('250 sink.example');
        else if (/^DATA/i.test(line)) {
          data = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  }

  #take(mail: string): void {
    const id = /^Message-ID:\s*(\S+)/im.exec(mail)?.[1] ?? 'none';
    this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
  }
}
