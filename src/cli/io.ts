import type { Clock } from '../base/clock.js';

/** What a command has of the outside world; tests hand in their own. */
export interface Io {
  /** Resolves once the reader has taken enough of it. */
  out(text: string): Promise<void>;
  err(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** The locale of messages, `fr_LU.UTF-8`. */
  readonly locale?: string;
  readonly clock: Clock;
  /** Where standard error is a terminal: whether standard output goes there too. */
  readonly terminal?: { readonly showsOutput: boolean } | undefined;
  /** Calls back once, where the process is asked to end; returns how to stop listening. A second time ends the process. */
  onInterrupt?(listener: (signal: Interruption) => void): () => void;
}

export type Interruption = 'SIGINT' | 'SIGTERM';
