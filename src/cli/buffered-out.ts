/** In characters: less than a pipe holds. */
const MOST = 32 * 1024;

/** What comes slowly is not held longer than this. */
const MILLISECONDS = 100;

/** Puts small pieces together before they are written, for each write costs the time of the writer and of the reader. */
export class BufferedOut {
  readonly #out: (text: string) => Promise<void>;
  #waiting = '';
  #timer: NodeJS.Timeout | undefined;
  /** The last write; a failure of it is told by the next. */
  #written: Promise<void> = Promise.resolve();

  constructor(out: (text: string) => Promise<void>) {
    this.#out = out;
  }

  /** Resolves at once, or once the reader has taken what was written. */
  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= MOST) await this.flush();
    else this.#timer ??= setTimeout(() => void this.flush().catch(() => {}), MILLISECONDS).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#waiting;
    this.#waiting = '';
    this.#written = this.#written.then(() => (text === '' ? undefined : this.#out(text)));
    await this.#written;
  }
}
