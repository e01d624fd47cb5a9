import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Channel, ChannelError, type Parcel } from '../../src/dispatch/channel.js';

/** What has arrived at a recipient: per delivery as the recipient can tell them apart, its files by name. */
export type Arrived = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

/** A channel with a real far side behind it. */
export interface FarSide {
  readonly channel: Channel;
  /** What the directory would say of a recipient. */
  settings(recipient: string): string;
  arrived(recipient: string): Promise<Arrived>;
  /** Settings that would lead somewhere else, or say more than they may. */
  readonly hostileSettings: readonly string[];
  /** From now on it takes nothing, until `mend`. */
  breakDown(): Promise<void>;
  mend(): Promise<void>;
  /** Forgets all that arrived. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const never = new AbortController().signal;
const bytesOf = (text: string) => new TextEncoder().encode(text);

export function parcel(settings: string, more: Partial<Parcel> = {}): Parcel {
  return {
    delivery: '11111111-1111-4111-8111-111111111111.city.main',
    recipient: 'city',
    settings,
    pieces: [
      { kind: 'original', fileName: 'inv-1.xml', mediaType: 'application/xml', bytes: bytesOf('<a>é</a>\r\n.\r\n') },
      { kind: 'pdf', fileName: 'inv-1.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from({ length: 1024 }, (_, i) => i % 256) },
    ],
    letter: { subject: 'Facture 1 de Café Müller', text: 'Bonjour,\n.\nà bientôt\n', language: 'fr' },
    ...more,
  };
}

/** The cases that every channel passes. */
export function channelContract(open: () => Promise<FarSide>): void {
  let far: FarSide;
  beforeAll(async () => {
    far = await open();
  });
  afterEach(() => far.clear());
  afterAll(() => far.close());

  const deliver = (one: Parcel) => far.channel.deliver(one, never);
  const files = async (recipient: string) => [...(await far.arrived(recipient)).values()].map((each) => [...each.keys()].sort());

  test('every piece arrives byte for byte, and the proof says where', async () => {
    const sent = parcel(far.settings('city'));
    expect(await deliver(sent)).toMatch(/city/);
    const [arrived] = (await far.arrived('city')).values();
    for (const { fileName, bytes } of sent.pieces) expect(Buffer.compare(arrived.get(fileName)!, bytes), fileName).toBe(0);
    expect(arrived.size).toBe(2);
  });

  test('the same delivery twice is one to the recipient', async () => {
    await deliver(parcel(far.settings('city')));
    await deliver(parcel(far.settings('city')));
    expect(await files('city')).toEqual([['inv-1.pdf', 'inv-1.xml']]);
  });

  test('two deliveries stay apart, and each recipient gets its own', async () => {
    const other = { delivery: '22222222-2222-4222-8222-222222222222.school.main', recipient: 'school' };
    const piece = { kind: 'original', fileName: 'inv-2.xml', mediaType: 'application/xml', bytes: bytesOf('<b/>') };
    await deliver(parcel(far.settings('city')));
    await deliver(parcel(far.settings('school'), { ...other, pieces: [piece] }));
    expect(await files('city')).toEqual([['inv-1.pdf', 'inv-1.xml']]);
    expect(await files('school')).toEqual([['inv-2.xml']]);
  });

  test('twenty at once all arrive', async () => {
    const numbers = Array.from({ length: 20 }, (_, i) => i + 10);
    await Promise.all(
      numbers.map((n) => {
        const piece = { kind: 'original', fileName: `inv-${n}.xml`, mediaType: 'application/xml', bytes: bytesOf(`<n>${n}</n>`) };
        return deliver(parcel(far.settings('city'), { delivery: `${n}.city.main`, pieces: [piece] }));
      }),
    );
    expect((await files('city')).flat().sort()).toEqual(numbers.map((n) => `inv-${n}.xml`));
  });

  test('a large piece and an empty one', async () => {
    const large = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7 + (i >> 8)) % 256);
    const pieces = [
      { kind: 'pdf', fileName: 'large.pdf', mediaType: 'application/pdf', bytes: large },
      { kind: 'original', fileName: 'empty.xml', mediaType: 'application/xml', bytes: new Uint8Array() },
    ];
    await deliver(parcel(far.settings('city'), { pieces }));
    const [arrived] = (await far.arrived('city')).values();
    expect(Buffer.compare(arrived.get('large.pdf')!, large)).toBe(0);
    expect(arrived.get('empty.xml')).toHaveLength(0);
  });

  test.each(['../inv.xml', 'a/b.xml', 'a\r\nBcc: x@example.com.xml', '.hidden', 'a\u0000.xml', ''])(
    '%j is no file name, for good',
    async (fileName) => {
      const piece = { kind: 'original', fileName, mediaType: 'application/xml', bytes: bytesOf('<a/>') };
      const refused = await deliver(parcel(far.settings('city'), { pieces: [piece] })).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ChannelError);
      expect((refused as ChannelError).temporary).toBe(false);
      expect(await files('city')).toEqual([]);
    },
  );

  test('settings that lead elsewhere are refused for good', async () => {
    expect(far.hostileSettings.length).toBeGreaterThan(0);
    for (const settings of far.hostileSettings) {
      const refused = await deliver(parcel(settings)).catch((error: unknown) => error);
      expect(refused, settings).toBeInstanceOf(ChannelError);
      expect((refused as ChannelError).temporary, settings).toBe(false);
    }
  });

  test('a far side that is down is a reason to try again, and then it works', async () => {
    await far.breakDown();
    const down = await deliver(parcel(far.settings('city'))).catch((error: unknown) => error);
    await far.mend();
    expect(down).toBeInstanceOf(ChannelError);
    expect((down as ChannelError).temporary).toBe(true);
    await deliver(parcel(far.settings('city')));
    expect(await files('city')).toEqual([['inv-1.pdf', 'inv-1.xml']]);
  });
}
