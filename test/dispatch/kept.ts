import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock.js';
import { FolderArchive } from '../../src/dispatch/folder-archive.js';
import { Intake } from '../../src/dispatch/intake.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import { FACTS } from './store-contract.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A store and an archive in a folder of their own, as the command line finds them with `config`. */
export class Kept {
  readonly home = mkdtempSync(join(tmpdir(), 'peppolkit-kept-'));
  readonly data = join(this.home, 'data');
  readonly archive = new FolderArchive(join(this.data, 'archive'));
  readonly store = new SqliteStore(join(this.data, 'peppolkit.db'));
  readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** A document that went all its way; retained until a day. */
  async delivered(
    number: string,
    retainedUntil = '2036-12-31',
    more: { readonly pdf?: string; readonly provider?: string; readonly rules?: Record<string, number> } = {},
  ): Promise<string> {
    const { store, archive, clock } = this;
    const { pdf = `pdf of ${number}`, provider = '0192:ap-one', rules = {} } = more;
    const { id } = await this.received(`invoice ${number}`);
    const cause = { reason: 'so', actor: 'dispatch' };
    const facts = { ...FACTS, number, provider };
    const objects = { verdict: await archive.put(bytesOf(`verdict of ${number}`)), 'pdf.fr': await archive.put(bytesOf(pdf)) };
    const detail = JSON.stringify({ outcome: 'routed', recipient: 'city', reasons: [{ text: 'its address' }] });
    const delivery = { document: id, recipient: 'city', channel: 'main', kind: 'folder', settings: '{"path":"city"}' };
    await store.advance(
      id,
      'received',
      [
        { to: 'opened', cause },
        { to: 'checked', cause, change: { facts, rules, objects, retainedUntil } },
        { to: 'accepted', cause },
        { to: 'routed', cause: { ...cause, detail }, change: { recipient: 'city' } },
        { to: 'rendered', cause },
      ],
      clock.now(),
      { deliveries: [delivery] },
    );
    await store.deliver(`${id}.city.main`, { state: 'delivering', attempts: 1 }, clock.now(), cause);
    await store.deliver(`${id}.city.main`, { state: 'delivered', proof: 'a file' }, clock.now(), { ...cause, detail: 'a file' });
    return id;
  }

  /** A document that only came in. */
  received(text: string): Promise<{ id: string; sha256: string }> {
    return new Intake(this.archive, this.store, this.clock).receive({ bytes: bytesOf(text), name: 'a.xml', source: 'file' }, randomUUID());
  }
}
