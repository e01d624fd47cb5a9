import { availableParallelism } from 'node:os';
import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { defineCommand, type OptionTable } from './command.js';
import { configuredPath, secretOf } from './configuration.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { lockDispatch, lockIntake } from './platform/lock.js';
import { jsonLog, type Log } from './platform/log.js';
import { openPlatform, type Platform } from './platform/open-platform.js';
import { startDispatching } from './platform/start-dispatcher.js';
import { Bearers } from './serve/bearers.js';
import { httpIntake } from './serve/http-intake.js';
import { watchFolder } from './serve/watch-folder.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  dispatch: { type: 'boolean', default: false, describe: "work off what comes in the same process; else 'dispatch run' does" },
  port: { type: 'number', describe: 'listen on this port instead of the configured one; 0 takes a free one, which the log names' },
} as const satisfies OptionTable;

export const serve = defineCommand({
  usage: 'serve [options]',
  about:
    'Takes documents in over HTTP and from watched folders, as intake in peppolkit.yaml says, until SIGTERM. What it says goes to standard error, a JSON object a line.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

type Part = { readonly ended: Promise<void>; stop(): Promise<void> };

async function run({ config, dispatch, port }: InferredOptionTypes<typeof OPTIONS>, _names: readonly string[], io: Io): Promise<number> {
  const platform = openPlatform(config, io.clock);
  const log = jsonLog((line) => io.err(line), io.clock, platform.loaded.configuration.log.level);
  const parts: Part[] = [];
  let wake = (): void => undefined;
  let unlock = (): void => undefined;
  try {
    unlock = lockIntake(platform.data);
    const { http, watch } = platform.loaded.configuration.intake;
    if (http === undefined && watch.length === 0)
      throw new ToolError('NOTHING_TO_SERVE', 'There is neither intake.http nor intake.watch.', 'Add one to peppolkit.yaml.');
    if (dispatch) {
      const dispatching = dispatchingPart(platform, io, log);
      parts.push(dispatching);
      ({ wake } = dispatching);
    }
    const interrupted = new Promise<void>((resolve) => io.onInterrupt?.(() => resolve()));
    const received = (): void => wake();
    const { maxBytes } = platform.loaded.configuration.intake;
    for (const { folder, settleSeconds } of watch) {
      const path = configuredPath(platform.loaded, folder);
      parts.push(watchFolder({ folder: path, intake: platform.intake, maxBytes, log, received }, settleSeconds));
    }
    if (http !== undefined) parts.push(await httpPart(platform, port ?? http.port, log, received));
    log('info', 'serving', { pid: process.pid });
    await Promise.race([interrupted, ...parts.map(({ ended }) => ended)]);
    log('info', 'stopping', { pid: process.pid });
  } finally {
    // What takes in ends before what works off and the store.
    for (const part of parts.reverse()) await part.stop();
    await platform.store.close();
    unlock();
  }
  log('info', 'stopped', { pid: process.pid });
  return 0;
}

function dispatchingPart(platform: Platform, io: Io, log: Log): Part & { wake(): void } {
  const unlock = lockDispatch(platform.data);
  try {
    const { dispatcher, close } = startDispatching(platform, io.clock, log, availableParallelism());
    const ended = dispatcher.run();
    return {
      ended,
      wake: () => dispatcher.wake(),
      async stop() {
        dispatcher.stop();
        // If it failed, the run has told so already.
        await ended.catch(() => undefined);
        await close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function httpPart({ loaded, intake, store, archive }: Platform, port: number, log: Log, received: () => void): Promise<Part> {
  const { maxBytes, http } = loaded.configuration.intake;
  const { host, tokens, timeoutSeconds } = http!;
  const bearers = new Bearers(tokens.map(({ name, token }) => ({ name, token: secretOf(token, loaded) })));
  const server = await httpIntake({ intake, store, archive, bearers, maxBytes, timeoutSeconds, log, received });
  let address: string;
  try {
    address = await server.listen({ host, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ToolError('LISTEN', `${host}:${port} cannot be listened on (${code}).`, 'Choose another port, or end what has it.', {
      cause,
    });
  }
  log('info', 'listening', { address });
  return {
    ended: new Promise(() => undefined),
    async stop() {
      // A closing server no longer cuts those who send slowly.
      const cut = setTimeout(() => server.server.closeAllConnections(), timeoutSeconds * 1000);
      await server.close();
      clearTimeout(cut);
    },
  };
}
