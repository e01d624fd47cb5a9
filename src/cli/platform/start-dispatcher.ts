import { randomInt } from 'node:crypto';
import type { Clock } from '../../base/clock.js';
import { realDisk } from '../../base/disk.js';
import type { Channel } from '../../dispatch/channel.js';
import { FolderChannel } from '../../dispatch/channels/folder.js';
import { SmtpChannel } from '../../dispatch/channels/smtp.js';
import { Dispatcher } from '../../dispatch/dispatcher.js';
import { RecentObjects } from '../../dispatch/recent-objects.js';
import { configuredPath } from '../configuration.js';
import { soundDirectory } from '../directory-input.js';
import type { Log } from './log.js';
import type { Platform } from './open-platform.js';
import { smtpServer } from './smtp-server.js';
import { platformSteps } from './steps.js';
import { Threads } from './threads.js';

export interface Dispatching {
  readonly dispatcher: Dispatcher;
  readonly steps: ReturnType<typeof platformSteps>;
  /** Ends threads and channels; the store stays open. */
  close(): Promise<void>;
}

/** How many threads: as many as there are cores to be had, and no more than documents in work. */
export function startDispatching(platform: Platform, clock: Clock, log: Log, threadCount: number): Dispatching {
  const { loaded, store } = platform;
  const archive = new RecentObjects(platform.archive);
  const { configuration } = loaded;
  const { directory } = soundDirectory(configuredPath(loaded, configuration.directory));
  const { policy, retentionYears, dispatch } = configuration;
  const threads = new Threads(threadCount, {
    directory: { recipients: directory.recipients, rules: directory.rules },
    policy,
    retentionYears,
  });
  const steps = platformSteps({ configuration, directory, archive, clock, threads });
  const channels = channelsOf(platform, clock);
  const dispatcher = new Dispatcher({
    store,
    archive,
    steps,
    channels,
    clock,
    workers: Math.max(dispatch.workers, threadCount * 2),
    retry: dispatch.retry,
    breaker: dispatch.breaker,
    random: () => randomInt(1_000_000) / 1_000_000,
    log,
  });
  return {
    dispatcher,
    steps,
    async close() {
      await threads.close();
      await Promise.all([...channels.values()].map((channel) => channel.close()));
    },
  };
}

function channelsOf({ loaded }: Platform, clock: Clock): Map<string, Channel> {
  const root = configuredPath(loaded, loaded.configuration.channels.folder.root);
  realDisk.makeFolder(root);
  const channels: Channel[] = [new FolderChannel({ root })];
  const { smtp } = loaded.configuration.channels;
  if (smtp !== undefined) channels.push(new SmtpChannel({ server: smtpServer(smtp, loaded), from: smtp.from, clock }));
  return new Map(channels.map((channel) => [channel.kind, channel]));
}
