import type { Clock } from '../../base/clock.js';
import { civilDayIn } from '../../base/time-zone.js';
import { ToolError } from '../../base/tool-error.js';
import type { Directory } from '../../directory/directory.js';
import { holdsOn } from '../../directory/directory.js';
import type { Archive } from '../../dispatch/archive.js';
import type { Steps } from '../../dispatch/steps.js';
import type { Configuration } from '../configuration.js';
import { parcelOf } from './parcel.js';
import { neededForAll } from './pieces.js';
import { examinedRoute } from './routed.js';
import type { Threads } from './threads.js';

export interface StepsOptions {
  readonly configuration: Configuration;
  readonly directory: Directory;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly threads: Threads;
}

/** What dispatch does with a document, put together from opening, judging, routing and rendering. The heavy parts run on threads. */
export function platformSteps({ configuration, directory, archive, clock, threads }: StepsOptions): Steps {
  const today = (): string => civilDayIn(configuration.timeZone, clock);
  return {
    examine: (bytes, { sha256, source, name }, { make } = { make: false }) =>
      threads.run({ kind: 'examine', bytes, document: { sha256, source, name }, day: today(), make }),

    async routeTo(_bytes, _document, id) {
      const day = today();
      const recipient = directory.get(id);
      if (recipient === undefined || !holdsOn(recipient, day))
        throw new ToolError(
          'RECIPIENT_UNKNOWN',
          `There is no recipient '${id}' on ${day}.`,
          "'peppolkit directory list --find TEXT' searches.",
        );
      const channels = recipient.channels.map((channel) => channel.id);
      const route = {
        outcome: 'routed',
        recipient: id,
        department: undefined,
        channels,
        reasons: [{ step: 'person', text: 'A person chose it.', terms: [] }],
      } as const;
      const examined = examinedRoute(route, recipient, day, configuration.retentionYears);
      if (examined.outcome === 'quarantined' || examined.deliveries.length === 0)
        throw new ToolError('NO_CHANNEL', `The recipient '${id}' has no channel.`);
      return examined;
    },

    async render(bytes, document, deliveries) {
      const needed = neededForAll(deliveries);
      if (needed.length === 0) return new Map();
      const verdict = await archive.get(document.objects.verdict);
      return threads.run({ kind: 'make', bytes, name: document.name, verdict, needed });
    },

    parcel: parcelOf,
  };
}
