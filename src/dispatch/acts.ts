import type { Clock } from '../base/clock.js';
import { ToolError } from '../base/tool-error.js';
import type { Archive } from './archive.js';
import { routeStep } from './dispatcher.js';
import type { NewDelivery, StoredDocument } from './document.js';
import type { Steps } from './steps.js';
import type { Store } from './store.js';

/** What a person may do to documents on their way. Each act is in the audit under the person's name. Throws ToolError. */
export class Acts {
  readonly #store: Store;
  readonly #archive: Archive;
  readonly #steps: Steps;
  readonly #clock: Clock;
  readonly #actor: string;

  constructor(store: Store, archive: Archive, steps: Steps, clock: Clock, person: string) {
    this.#store = store;
    this.#archive = archive;
    this.#steps = steps;
    this.#clock = clock;
    this.#actor = `person:${person}`;
  }

  /** Stops a document where it is. */
  async hold(id: string, reason: string): Promise<void> {
    const document = await this.#document(id);
    if (document.held) throw new ToolError('HELD', `The document ${id} is held already.`);
    await this.#store.note(id, this.#clock.now(), { reason: `held: ${reason}`, actor: this.#actor }, { held: true });
  }

  /** Lets a held document go on; one in quarantine or taken for a duplicate is examined and routed once more. */
  async release(id: string, reason: string): Promise<void> {
    const document = await this.#document(id);
    const cause = { reason: `released: ${reason}`, actor: this.#actor };
    if (document.held) await this.#store.note(id, this.#clock.now(), cause, { held: false });
    else if (document.state === 'duplicate' || document.state === 'rejected' || document.facts === undefined)
      await this.#store.advance(id, document.state, [{ to: 'received', cause }], this.#clock.now());
    else if (document.state === 'quarantined') await this.#routeAnew(document, reason);
    else throw new ToolError('NOT_WAITING', `The document ${id} is ${document.state}; there is nothing to release.`);
  }

  /** Tries what has failed, or waits for its next attempt, now. */
  async retry(id: string): Promise<void> {
    await this.#document(id);
    const now = this.#clock.now();
    let tried = 0;
    for (const { id: delivery, state } of await this.#store.deliveries(id)) {
      if (state !== 'failed' && state !== 'waiting') continue;
      const cause = { reason: 'tried again', actor: this.#actor };
      await this.#store.deliver(delivery, { state: 'waiting', nextAt: now, attempts: 0 }, now, cause);
      tried += 1;
    }
    if (tried === 0) throw new ToolError('NOTHING_TO_RETRY', `No delivery of ${id} has failed or waits.`);
  }

  /** Gives a document that is on its way, waits or has failed to a recipient whom a person names. */
  async reroute(id: string, recipient: string, reason: string): Promise<void> {
    const document = await this.#document(id);
    const route = await this.#steps.routeTo(await this.#archive.get(document.sha256), document, recipient);
    const step = routeStep({ ...route, reason: `to ${recipient}: ${reason}` }, this.#actor);
    await this.#route(document, [step], route.deliveries);
  }

  /** The recipient says that it came. */
  async acknowledge(id: string, by: string): Promise<void> {
    const document = await this.#document(id);
    if (document.state !== 'delivered') throw new ToolError('NOT_DELIVERED', `The document ${id} is ${document.state}, not delivered.`);
    await this.#store.advance(
      id,
      'delivered',
      [{ to: 'acknowledged', cause: { reason: `by ${by}`, actor: this.#actor } }],
      this.#clock.now(),
    );
  }

  async #routeAnew(document: StoredDocument, reason: string): Promise<void> {
    const { route } = await this.#steps.examine(await this.#archive.get(document.sha256), document);
    const step = routeStep({ ...route, reason: `released: ${reason}; ${route.reason}` }, this.#actor);
    await this.#route(document, [step], route.outcome === 'routed' ? route.deliveries : []);
  }

  async #route(
    document: StoredDocument,
    steps: Parameters<Store['advance']>[2],
    deliveries: readonly Omit<NewDelivery, 'document'>[],
  ): Promise<void> {
    const { id, state } = document;
    const away = state === 'quarantined' ? [] : [{ to: 'quarantined' as const, cause: { reason: 'taken back', actor: this.#actor } }];
    if (!['quarantined', 'routed', 'rendered', 'failed'].includes(state))
      throw new ToolError('NOT_WAITING', `The document ${id} is ${state}; it cannot be sent elsewhere.`);
    await this.#store.dropDeliveries(id);
    await this.#store.advance(id, state, [...away, ...steps], this.#clock.now(), {
      deliveries: deliveries.map((one) => ({ ...one, document: id })),
    });
  }

  async #document(id: string): Promise<StoredDocument> {
    const document = await this.#store.get(id);
    if (document === undefined) throw new ToolError('DOCUMENT_UNKNOWN', `There is no document ${id}.`, "'peppolkit find' searches.");
    return document;
  }
}
