import { availableParallelism, userInfo } from 'node:os';
import type { InferredOptionTypes } from 'yargs';
import { Acts } from '../dispatch/acts.js';
import { type Command, defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openPlatform } from './platform/open-platform.js';
import { startDispatching } from './platform/start-dispatcher.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  as: { type: 'string', describe: 'who does it, for the audit; the name of the user unless told' },
  reason: { type: 'string', describe: 'why, for the audit' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

interface Act {
  readonly usage: string;
  readonly about: string;
  /** How many names beside the document's. */
  readonly more: 0 | 1;
  readonly done: string;
  act(acts: Acts, id: string, reason: string, more: string): Promise<void>;
}

const ACTS: Readonly<Record<'retry' | 'reroute' | 'release' | 'hold' | 'acknowledge', Act>> = {
  retry: {
    usage: 'dispatch retry <id>',
    about: 'Tries what has failed, or waits for its next attempt, now.',
    more: 0,
    done: 'is tried again',
    act: (acts, id) => acts.retry(id),
  },
  reroute: {
    usage: 'dispatch reroute <id> <recipient>',
    about: 'Gives a document that waits or has failed to a recipient whom you name.',
    more: 1,
    done: 'goes elsewhere',
    act: (acts, id, reason, recipient) => acts.reroute(id, recipient, reason),
  },
  release: {
    usage: 'dispatch release <id>',
    about: 'Lets a held document go on; one in quarantine, refused, or taken for a duplicate is looked at once more.',
    more: 0,
    done: 'goes on',
    act: (acts, id, reason) => acts.release(id, reason),
  },
  hold: {
    usage: 'dispatch hold <id>',
    about: 'Stops a document where it is.',
    more: 0,
    done: 'is held',
    act: (acts, id, reason) => acts.hold(id, reason),
  },
  acknowledge: {
    usage: 'dispatch acknowledge <id>',
    about: 'Notes that the recipient has said that a delivered document came.',
    more: 0,
    done: 'is acknowledged',
    act: (acts, id, reason) => acts.acknowledge(id, reason),
  },
};

/** The command that does an act to a document. */
export function dispatchAct(name: keyof typeof ACTS): Command {
  const { usage, about, more, done, act } = ACTS[name];
  return defineCommand({
    usage: `${usage} [--as NAME] [--reason TEXT]`,
    about,
    options: OPTIONS,
    names: { least: 1 + more, most: 1 + more, missing: more === 1 ? 'Which document, and to whom?' : 'Which document?' },
    run: async (
      { config, as = userInfo().username, reason = 'no reason given' }: Arguments,
      [id, other = '']: readonly string[],
      io: Io,
    ) => {
      const platform = openPlatform(config, io.clock);
      try {
        const dispatching = startDispatching(
          platform,
          io.clock,
          () => undefined,
          name === 'release' ? Math.min(1, availableParallelism()) : 0,
        );
        try {
          await act(new Acts(platform.store, platform.archive, dispatching.steps, io.clock, as), id, reason, other);
        } finally {
          await dispatching.close();
        }
      } finally {
        await platform.store.close();
      }
      await io.out(`${id} ${done}.\n`);
      return 0;
    },
  });
}
