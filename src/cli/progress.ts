import { type DocumentResult, outcomeOf } from '../report/result.js';
import { Tally } from '../report/tally.js';
import { countNamed } from './inputs.js';
import type { Io } from './io.js';

const WIDTH = 24;
const REDRAWN_MS = 100;
const CLEAR_LINE = '\r\u001B[K';

/** Shows progress where there is more than one document, or nobody knows how many. */
export function startProgress(names: readonly string[], filesFrom: string | undefined, io: Pick<Io, 'err'>): Progress | undefined {
  const total = filesFrom === undefined ? countNamed(names) : undefined;
  return total === 1 ? undefined : new Progress((text) => io.err(text), total);
}

/** A line at the bottom of a terminal that says how far a run has come. Whoever writes to the terminal hides it before. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #total: number | undefined;
  readonly #tally = new Tally();
  readonly #timer: NodeJS.Timeout;
  #shown = false;

  /** `total`: how many documents there are; undefined where that is not known beforehand. */
  constructor(write: (text: string) => void, total: number | undefined) {
    this.#write = write;
    this.#total = total;
    this.#timer = setInterval(() => this.#draw(), REDRAWN_MS).unref();
  }

  add(result: DocumentResult): void {
    this.#tally.outcomes[outcomeOf(result)] += 1;
  }

  hide(): void {
    if (this.#shown) this.#write(CLEAR_LINE);
    this.#shown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.hide();
  }

  #draw(): void {
    this.#write(CLEAR_LINE + progressLine(this.#tally, this.#total));
    this.#shown = true;
  }
}

/** `[#####-------------------] 20 of 100 documents, 3 invalid, 1 not judged`. */
export function progressLine({ documents, outcomes }: Pick<Tally, 'documents' | 'outcomes'>, total: number | undefined): string {
  const counts = `${outcomes.invalid} invalid, ${outcomes.unjudged} not judged`;
  if (total === undefined) return `${documents} documents, ${counts}`;
  const full = Math.min(WIDTH, Math.floor((documents / Math.max(total, 1)) * WIDTH));
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${documents} of ${total} documents, ${counts}`;
}
