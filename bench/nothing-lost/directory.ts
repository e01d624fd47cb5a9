import { recipients } from '../../samples/directory/world.js';
import { Directory } from '../../src/directory/directory.js';
import type { Recipient } from '../../src/directory/recipient.js';

/** The sample recipients, each with one channel that hands over the original alone: what is measured here is that nothing is lost. */
export function directory(withMail: boolean): Directory {
  return new Directory(
    recipients().map((one): Recipient => {
      const [channel] = one.channels;
      const plain = { id: channel.id, pieces: ['original'] as ['original'], fileName: '{number}_{id}' };
      if (channel.kind === 'smtp' && withMail) return { ...one, channels: [{ ...plain, kind: 'smtp', to: channel.to }] };
      return { ...one, channels: [{ ...plain, kind: 'folder', path: one.id }] };
    }),
  );
}
