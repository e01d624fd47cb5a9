import { availableParallelism } from 'node:os';
import type { InferredOptionTypes } from 'yargs';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { lockDispatch } from './platform/lock.js';
import { jsonLog } from './platform/log.js';
import { openPlatform } from './platform/open-platform.js';
import { startDispatching } from './platform/start-dispatcher.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  'until-idle': { type: 'boolean', default: false, describe: 'end when nothing is due; else run until SIGTERM' },
} as const satisfies OptionTable;

export const dispatchRun = defineCommand({
  usage: 'dispatch run [options]',
  about: 'Works off what was received: checks, routes, renders and delivers. SIGTERM and SIGINT end it once what is in work is done.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run(
  { config, 'until-idle': untilIdle }: InferredOptionTypes<typeof OPTIONS>,
  _names: readonly string[],
  io: Io,
): Promise<number> {
  const platform = openPlatform(config, io.clock);
  try {
    const unlock = lockDispatch(platform.data);
    const log = jsonLog((line) => io.err(line), io.clock, platform.loaded.configuration.log.level);
    try {
      const dispatching = startDispatching(platform, io.clock, log, availableParallelism());
      const stop = (): void => dispatching.dispatcher.stop();
      process.on('SIGTERM', stop);
      process.on('SIGINT', stop);
      try {
        log('info', 'dispatch begins', { pid: process.pid });
        await dispatching.dispatcher.run({ untilIdle });
        log('info', 'dispatch ends', { pid: process.pid });
      } finally {
        process.off('SIGTERM', stop);
        process.off('SIGINT', stop);
        await dispatching.close();
      }
    } finally {
      unlock();
    }
  } finally {
    await platform.store.close();
  }
  return 0;
}
