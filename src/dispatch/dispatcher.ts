import type { Clock } from '../base/clock.js';
import type { Archive } from './archive.js';
import { backoff, type RetryPolicy } from './backoff.js';
import { Breaker } from './breaker.js';
import { type Channel, ChannelError } from './channel.js';
import type { Delivery, StoredDocument } from './document.js';
import { type Examination, type ExaminedRoute, StepFault, type Steps } from './steps.js';
import { type Cause, type Step, type Store, StoreConflict } from './store.js';

export interface DispatcherOptions {
  readonly store: Store;
  readonly archive: Archive;
  readonly steps: Steps;
  /** By kind. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: Clock;
  /** Documents in work at once, and as many deliveries. */
  readonly workers: number;
  readonly retry: RetryPolicy;
  readonly breaker: { readonly failures: number /** Seconds. */; readonly pause: number };
  /** Below 1; for the jitter of retries. */
  readonly random: () => number;
  /** What a log should say; without content of documents. */
  readonly log: (level: 'info' | 'warn' | 'error', text: string, about: Readonly<Record<string, string | number>>) => void;
  /** Called as work passes a point, by its name: for tests that kill the process there. */
  readonly passing?: (point: string) => void;
}

const ACTOR = 'dispatch';

/** How long a dispatcher waits at most before it looks again, in milliseconds. */
const IDLE = 250;

/**
 * Works off what the store holds: examines, renders, delivers. Whatever happens in between, each document is in one state on disk, and
 * work goes on from there. One dispatcher a store.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #breaker: Breaker;
  /** In work, by id: each kind has room of its own, so that deliveries, which go first, do not leave the threads without documents. */
  readonly #documents = new Map<string, Promise<void>>();
  readonly #deliveries = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #awake = false;
  #rise: (() => void) | undefined;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#breaker = new Breaker(options.breaker.failures, options.breaker.pause * 1000);
  }

  /** Runs until `stop`, or, with `untilIdle`, until nothing is due. */
  async run({ untilIdle = false }: { readonly untilIdle?: boolean } = {}): Promise<void> {
    const { store, clock, log } = this.#options;
    const cut = await store.recover(clock.now());
    if (cut > 0) log('warn', 'deliveries were interrupted and are tried again', { deliveries: cut });
    while (!this.#stopping.signal.aborted) {
      this.#awake = false;
      if ((await this.#begin()) > 0) continue;
      if (untilIdle && this.#documents.size + this.#deliveries.size === 0) return;
      if (!this.#awake) await this.#sleep();
    }
    await Promise.all([...this.#documents.values(), ...this.#deliveries.values()]);
  }

  /** Looks for work now. */
  wake(): void {
    this.#awake = true;
    this.#rise?.();
  }

  /** Ends what is in work, begins nothing new; `run` then returns. */
  stop(): void {
    this.#stopping.abort();
    this.wake();
  }

  /** Begins as much as there is room for; how much that was. */
  async #begin(): Promise<number> {
    const { store, clock, workers } = this.#options;
    const [documents, deliveries] = [this.#documents, this.#deliveries];
    let begun = 0;
    // What is nearest to its end goes first, so that little is half done.
    if (deliveries.size < workers) {
      for (const delivery of await store.dueDeliveries(clock.now(), workers - deliveries.size, new Set(deliveries.keys()))) {
        this.#work(deliveries, delivery.id, () => this.#deliver(delivery));
        begun += 1;
      }
    }
    if (documents.size < workers) {
      for (const document of await store.due(['routed', 'received'], workers - documents.size, new Set(documents.keys()))) {
        this.#work(documents, document.id, () => (document.state === 'routed' ? this.#render(document) : this.#examine(document)));
        begun += 1;
      }
    }
    return begun;
  }

  #work(inWork: Map<string, Promise<void>>, key: string, task: () => Promise<void>): void {
    const done = task()
      .catch((error: unknown) => this.#failed(key, error))
      .finally(() => {
        inWork.delete(key);
        this.wake();
      });
    inWork.set(key, done);
  }

  async #failed(key: string, error: unknown): Promise<void> {
    const { log } = this.#options;
    if (error instanceof StoreConflict) return log('info', 'somebody else was quicker', { what: key });
    log('error', (error as Error).message, { what: key });
    // A full disk or a broken renderer fails at once again: not in a tight circle.
    await pause(1000, this.#stopping.signal);
  }

  async #examine(document: StoredDocument): Promise<void> {
    const { store, archive, steps, clock } = this.#options;
    const bytes = await archive.get(document.sha256);
    let found: Examination;
    try {
      found = await steps.examine(bytes, document, { make: true });
    } catch (error) {
      if (!(error instanceof StepFault)) throw error;
      await store.advance(
        document.id,
        'received',
        [{ to: 'quarantined', cause: because('it could not be examined', error.message) }],
        clock.now(),
      );
      return this.#passing('quarantined');
    }
    this.#passing('examined');
    const { facts, errors, warnings, rules, route } = found;
    const made = found.accepted && route.outcome === 'routed' ? found.made : undefined;
    const [objects, pieces] = await Promise.all([
      this.#keep([['verdict', found.verdict], ...(found.report === undefined ? [] : [['report', found.report] as const])]),
      this.#keep(made ?? []),
    ]);
    if (made !== undefined) this.#passing('made');
    // Of a refused document too, so that its recipient's statistics tell of it.
    const meant = route.outcome === 'routed' ? { recipient: route.recipient, department: route.department } : {};
    const change = { facts, errors, warnings, rules, objects, retainedUntil: route.retainedUntil, ...meant };
    const now = clock.now();
    if (found.unreadable !== undefined) {
      await store.advance(
        document.id,
        'received',
        [{ to: 'rejected', cause: because('it cannot be read', found.unreadable), change }],
        now,
      );
      return this.#passing('rejected');
    }
    // What a person let go as no duplicate is none.
    const keys = found.accepted && document.duplicateOf === undefined ? found.keys : [];
    const steps_: Step[] = [
      { to: 'opened', cause: because(facts.syntax) },
      { to: 'checked', cause: because(`${errors} errors, ${warnings} warnings`), change },
    ];
    if (!found.accepted) steps_.push({ to: 'rejected', cause: because(found.because) });
    else steps_.push({ to: 'accepted', cause: because(found.because) }, routeStep(route));
    if (made !== undefined) steps_.push(renderedStep(pieces));
    const deliveries =
      found.accepted && route.outcome === 'routed' ? route.deliveries.map((one) => ({ ...one, document: document.id })) : [];
    const first = await store.advance(document.id, 'received', steps_, now, { keys, deliveries });
    if (first !== undefined) {
      const cause = because(`the same document came before: ${first}`);
      const kept = { ...change, objects: { ...objects, ...pieces }, duplicateOf: first };
      await store.advance(document.id, 'received', [{ to: 'duplicate', cause, change: kept }], now);
      return this.#passing('duplicate');
    }
    this.#passing(found.accepted ? route.outcome : 'rejected');
    if (made !== undefined) this.#passing('rendered');
  }

  /** Puts objects into the archive, all at once; their hashes by kind. */
  async #keep(objects: Iterable<readonly [kind: string, bytes: Uint8Array]>): Promise<Record<string, string>> {
    const { archive } = this.#options;
    return Object.fromEntries(await Promise.all([...objects].map(async ([kind, bytes]) => [kind, await archive.put(bytes)] as const)));
  }

  async #render(document: StoredDocument): Promise<void> {
    const { store, archive, steps, clock } = this.#options;
    const deliveries = await store.deliveries(document.id);
    const bytes = await archive.get(document.sha256);
    let rendered: ReadonlyMap<string, Uint8Array>;
    try {
      rendered = await steps.render(bytes, document, deliveries);
    } catch (error) {
      if (!(error instanceof StepFault)) throw error;
      const cause = because('what its channels want cannot be made of it', error.message);
      await store.dropDeliveries(document.id);
      await store.advance(document.id, 'routed', [{ to: 'quarantined', cause }], clock.now());
      return this.#passing('quarantined');
    }
    this.#passing('made');
    const objects = await this.#keep(rendered);
    await store.advance(document.id, 'routed', [renderedStep(objects)], clock.now());
    this.#passing('rendered');
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { store, archive, steps, channels, clock } = this.#options;
    const side = `${delivery.recipient}/${delivery.channel}`;
    const resting = this.#breaker.closedUntil(side, clock.now());
    if (resting > 0) {
      const cause = because('its channel failed too often; it rests');
      return store.deliver(delivery.id, { nextAt: resting }, clock.now(), cause);
    }
    const document = await store.get(delivery.document);
    if (document === undefined) throw new StoreConflict(`there is no document ${delivery.document}`);
    const attempts = delivery.attempts + 1;
    const channel = channels.get(delivery.kind);
    await store.deliver(delivery.id, { state: 'delivering', attempts }, clock.now(), because(`attempt ${attempts}`));
    this.#passing('delivering');
    let proof: string;
    try {
      if (channel === undefined)
        throw new ChannelError(`there is no channel of the kind '${delivery.kind}' here; see the configuration`, false);
      const parcel = await steps.parcel(document, delivery, (sha256) => archive.get(sha256));
      proof = await channel.deliver(parcel, this.#stopping.signal);
    } catch (error) {
      return this.#undelivered(delivery, attempts, side, error);
    }
    this.#passing('handed-over');
    this.#breaker.succeeded(side);
    await store.deliver(delivery.id, { state: 'delivered', proof }, clock.now(), because('delivered', proof));
    this.#passing('delivered');
    await channel.settled?.({ delivery: delivery.id, settings: delivery.settings });
  }

  async #undelivered(delivery: Delivery, attempts: number, side: string, error: unknown): Promise<void> {
    const { store, clock, retry, random, log } = this.#options;
    const temporary = !(error instanceof ChannelError) || error.temporary;
    const message = (error as Error).message.slice(0, 500);
    const now = clock.now();
    this.#breaker.failed(side, now);
    log('warn', 'a delivery failed', { delivery: delivery.id, attempts, temporary: temporary ? 'yes' : 'no' });
    if (temporary && attempts < retry.attempts) {
      const nextAt = now + backoff(attempts, retry, random());
      await store.deliver(
        delivery.id,
        { state: 'waiting', nextAt, lastError: message },
        now,
        because('failed; it is tried again', message),
      );
    } else {
      await store.deliver(delivery.id, { state: 'failed', lastError: message }, now, because('given up', message));
    }
    this.#passing('undelivered');
  }

  #passing(point: string): void {
    this.#options.passing?.(point);
  }

  /** Until somebody wakes it, or a while has passed. What else ends in the same turn of the event loop is heard with the first. */
  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#rise?.(), IDLE);
      this.#rise = () => {
        this.#rise = undefined;
        clearTimeout(timer);
        setImmediate(resolve);
      };
    });
  }
}

function because(reason: string, detail?: string): Cause {
  return { reason: reason.slice(0, 300), actor: ACTOR, ...(detail === undefined ? {} : { detail }) };
}

/** The step that a route means. */
export function routeStep(route: ExaminedRoute, actor: string = ACTOR): Step {
  const cause = { reason: route.reason.slice(0, 300), actor, detail: route.detail };
  if (route.outcome === 'quarantined') return { to: 'quarantined', cause };
  return { to: 'routed', cause, change: { recipient: route.recipient, department: route.department, retainedUntil: route.retainedUntil } };
}

function renderedStep(objects: Readonly<Record<string, string>>): Step {
  const kinds = Object.keys(objects).join(', ');
  return { to: 'rendered', cause: because(kinds === '' ? 'nothing to make' : kinds), change: { objects } };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
