import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditEntry, chainFault } from '../../src/dispatch/audit-chain.js';
import type { DocumentFacts, NewDelivery } from '../../src/dispatch/document.js';
import { type Store, StoreConflict } from '../../src/dispatch/store.js';

const CAUSE = { reason: 'a test', actor: 'test' };

export const FACTS: DocumentFacts = {
  number: 'R-1',
  issueDate: '2026-11-01',
  typeCode: '380',
  seller: 'Lanternes Dupont',
  sellerId: 'LU10000000',
  buyer: 'Ville de Brumeval',
  total: '119.00',
  currency: 'EUR',
  syntax: 'ubl-invoice',
  profile: 'peppol-billing',
  provider: '9938:LU20000000',
  transportId: 'envelope-1',
};

const delivery = (document: string, channel = 'folder'): NewDelivery => ({
  document,
  recipient: 'city',
  channel,
  kind: 'folder',
  settings: '{"path":"city"}',
});

/** What every store promises; `reopen` closes it and opens it again, as after a restart. */
export function storeContract(
  name: string,
  make: () => Promise<{ store: Store; reopen: () => Promise<Store>; dispose: () => Promise<void> }>,
): void {
  describe(name, () => {
    let store: Store;
    let made: Awaited<ReturnType<typeof make>>;

    beforeEach(async () => {
      made = await make();
      store = made.store;
    });
    afterEach(() => made.dispose());

    const receive = (id: string, sha256 = 'a'.repeat(64)) =>
      store.receive({ id, sha256, size: 3, name: 'a.xml', source: 'file' }, 1000, CAUSE);
    const audit = async (document?: string): Promise<AuditEntry[]> => {
      const entries: AuditEntry[] = [];
      for await (const entry of store.audit(document)) entries.push(entry);
      return entries;
    };
    const routed = async (id: string, deliveries: readonly NewDelivery[] = [delivery(id)]) => {
      await receive(id);
      const steps = (['opened', 'checked', 'accepted', 'routed', 'rendered'] as const).map((to) => ({ to, cause: CAUSE }));
      await store.advance(id, 'received', steps, 2000, { deliveries });
    };

    test('what was taken in is there after a restart, once', async () => {
      await receive('d1');
      await receive('d1');
      store = await made.reopen();
      expect(await store.get('d1')).toMatchObject({ id: 'd1', state: 'received', receivedAt: 1000, held: false });
      expect(await store.counts()).toEqual({ received: 1 });
      expect(await audit()).toHaveLength(1);
    });

    test('steps are taken all or none', async () => {
      await receive('d1');
      await expect(
        store.advance(
          'd1',
          'received',
          [
            { to: 'opened', cause: CAUSE },
            { to: 'delivered', cause: CAUSE },
          ],
          2000,
        ),
      ).rejects.toThrow(StoreConflict);
      await expect(store.advance('d1', 'opened', [{ to: 'checked', cause: CAUSE }], 2000)).rejects.toThrow(StoreConflict);
      await expect(store.advance('nobody', 'received', [{ to: 'opened', cause: CAUSE }], 2000)).rejects.toThrow(StoreConflict);
      expect((await store.get('d1'))?.state).toBe('received');
      expect(await audit()).toHaveLength(1);
    });

    test('many at the same time: each stands alone', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, i) => receive(`d${i}`)));
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_, i) =>
          store.advance(`d${i}`, i % 2 === 0 ? 'received' : 'opened', [{ to: 'opened', cause: CAUSE }], 2000),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
      expect(await store.counts()).toEqual({ received: 25, opened: 25 });
      expect(chainFault(await audit())).toBeUndefined();
    });

    test('of many at the same time, one that fails half-way leaves nothing behind', async () => {
      await Promise.all(Array.from({ length: 9 }, (_, i) => receive(`d${i}`)));
      const wrong = { to: 'delivered', cause: CAUSE } as const;
      const results = await Promise.allSettled(
        Array.from({ length: 9 }, (_, i) =>
          store.advance(`d${i}`, 'received', [{ to: 'opened', cause: CAUSE }, ...(i % 4 === 1 ? [wrong] : [])], 2000, {
            keys: [`invoice:${i}`],
          }),
        ),
      );
      expect(results.map(({ status }) => status === 'fulfilled')).toEqual(Array.from({ length: 9 }, (_, i) => i % 4 !== 1));
      expect(await store.counts()).toEqual({ received: 2, opened: 7 });
      expect(await audit()).toHaveLength(9 + 7);
      expect(chainFault(await audit())).toBeUndefined();
      // Nor does it hold a key.
      expect(await store.advance('d5', 'received', [{ to: 'opened', cause: CAUSE }], 2000, { keys: ['invoice:1'] })).toBeUndefined();
    });

    test('facts, rules and objects are kept, and found again', async () => {
      await receive('d1');
      const change = {
        facts: FACTS,
        errors: 2,
        warnings: 1,
        rules: { 'BR-CO-10': 2 },
        objects: { verdict: 'b'.repeat(64) },
        recipient: 'city',
        retainedUntil: '2036-12-31',
      };
      await store.advance('d1', 'received', [{ to: 'opened', cause: CAUSE, change }], 2000);
      store = await made.reopen();
      expect(await store.get('d1')).toMatchObject({ ...change, department: undefined });
      for (const text of ['R-1', 'lanternes', 'LU10000000', 'envelope-1', 'd1', 'a'.repeat(64)])
        expect((await store.find({ text })).map(({ id }) => id)).toEqual(['d1']);
      expect(await store.find({ text: "' OR 1 = 1 --" })).toEqual([]);
      expect(await store.statistics()).toMatchObject([
        { month: '1970-01', recipient: 'city', seller: FACTS.seller, provider: FACTS.provider, documents: 1 },
      ]);
      expect(await store.ruleStatistics()).toMatchObject([{ rule: 'BR-CO-10', documents: 1 }]);
    });

    test('the same document is known by any of its keys, until it is rejected', async () => {
      await Promise.all([receive('d1'), receive('d2')]);
      const keys = ['transport:envelope-1', 'invoice:x'] as const;
      expect(await store.advance('d1', 'received', [{ to: 'opened', cause: CAUSE }], 2000, { keys })).toBeUndefined();
      expect(await store.advance('d2', 'received', [{ to: 'opened', cause: CAUSE }], 2000, { keys: ['content:y', 'invoice:x'] })).toBe(
        'd1',
      );
      expect((await store.get('d2'))?.state).toBe('received');
      await store.advance(
        'd1',
        'opened',
        [
          { to: 'checked', cause: CAUSE },
          { to: 'rejected', cause: CAUSE },
        ],
        2000,
      );
      expect(await store.advance('d2', 'received', [{ to: 'opened', cause: CAUSE }], 2000, { keys })).toBeUndefined();
    });

    test('a document is delivered when its last delivery is, and failed when one is given up', async () => {
      await routed('d1', [delivery('d1'), delivery('d1', 'mail')]);
      const [first, second] = await store.dueDeliveries(5000, 10, new Set());
      await Promise.all([first, second].map(({ id }) => store.deliver(id, { state: 'delivering', attempts: 1 }, 3000, CAUSE)));
      expect((await store.get('d1'))?.state).toBe('delivering');
      await store.deliver(first.id, { state: 'delivered', proof: 'in the folder' }, 3000, CAUSE);
      expect((await store.get('d1'))?.state).toBe('delivering');
      await store.deliver(second.id, { state: 'failed', lastError: 'no such user' }, 3000, CAUSE);
      expect((await store.get('d1'))?.state).toBe('failed');
      await store.deliver(second.id, { state: 'waiting', nextAt: 9000 }, 3000, CAUSE);
      expect((await store.get('d1'))?.state).toBe('delivering');
      expect(await store.dueDeliveries(8999, 10, new Set())).toEqual([]);
      await store.deliver(second.id, { state: 'delivered' }, 9000, CAUSE);
      expect((await store.get('d1'))?.state).toBe('delivered');
    });

    test('two deliveries that end in the same moment end the document', async () => {
      await routed('d1', [delivery('d1'), delivery('d1', 'mail')]);
      const both = await store.deliveries('d1');
      await Promise.all(both.map(({ id }) => store.deliver(id, { state: 'delivering' }, 3000, CAUSE)));
      await Promise.all(both.map(({ id }) => store.deliver(id, { state: 'delivered' }, 3000, CAUSE)));
      expect((await store.get('d1'))?.state).toBe('delivered');
    });

    test('a delivery that was cut off is tried again after a restart', async () => {
      await routed('d1');
      await store.deliver('d1.city.folder', { state: 'delivering', attempts: 1 }, 3000, CAUSE);
      store = await made.reopen();
      expect(await store.dueDeliveries(9000, 10, new Set())).toEqual([]);
      expect(await store.recover(4000)).toBe(1);
      expect(await store.dueDeliveries(9000, 10, new Set())).toMatchObject([{ id: 'd1.city.folder', state: 'waiting', attempts: 1 }]);
    });

    test('what is held is not due', async () => {
      await receive('d1');
      await store.note('d1', 2000, CAUSE, { held: true });
      expect(await store.due(['received'], 10, new Set())).toEqual([]);
      await store.note('d1', 3000, CAUSE, { held: false });
      expect(await store.due(['received'], 10, new Set())).toHaveLength(1);
      expect(await store.due(['received'], 10, new Set(['d1']))).toEqual([]);
    });

    test('what was handed over stays when a document is routed anew', async () => {
      await routed('d1', [delivery('d1'), delivery('d1', 'mail')]);
      await store.deliver('d1.city.folder', { state: 'delivered' }, 3000, CAUSE);
      await store.dropDeliveries('d1');
      expect((await store.deliveries('d1')).map(({ id }) => id)).toEqual(['d1.city.folder']);
    });

    test('an erased document leaves a chain that verifies, and nothing of what it said', async () => {
      await receive('d1');
      await store.advance(
        'd1',
        'received',
        [
          {
            to: 'opened',
            cause: { ...CAUSE, detail: 'secret of Dupont' },
            change: { facts: FACTS, rules: { 'BR-01': 1 }, objects: { pdf: 'c'.repeat(64) }, retainedUntil: '2020-12-31' },
          },
        ],
        2000,
      );
      expect(await store.expired('2020-12-31', 10)).toEqual([]);
      expect((await store.expired('2021-01-01', 10)).map(({ id }) => id)).toEqual(['d1']);
      expect(await store.references('c'.repeat(64))).toBe(1);
      expect(await store.detail(2)).toBe('secret of Dupont');
      await store.erase('d1', 3000, CAUSE);
      expect(await store.detail(2)).toBe('');
      expect(await store.references('c'.repeat(64))).toBe(0);
      expect(JSON.stringify([await store.get('d1'), await audit()])).not.toMatch(/Dupont|LU10000000|R-1|Brumeval/);
      expect(chainFault(await audit())).toBeUndefined();
      expect(await store.expired('2021-01-01', 10)).toEqual([]);
    });

    test('every entry follows the one before it', async () => {
      await routed('d1');
      await routed('d2');
      const entries = await audit();
      expect(chainFault(entries)).toBeUndefined();
      expect((await audit('d1')).map(({ to }) => to)).toEqual(['received', 'opened', 'checked', 'accepted', 'routed', 'rendered']);
      expect(chainFault(entries.filter((_, i) => i !== 3))).toMatch(/missing/);
      expect(chainFault(entries.map((entry, i) => (i === 3 ? { ...entry, actor: 'somebody' } : entry)))).toMatch(/entry 4 was changed/);
    });
  });
}
