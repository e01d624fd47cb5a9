import { setTimeout as pause } from 'node:timers/promises';
import { WatchedFolder, type WatchedFolderOptions } from './watched-folder.js';

/** Looks into a folder again and again until it is stopped. A look that fails (a folder that is away for a while) is not the last. */
export function watchFolder(
  options: WatchedFolderOptions,
  settleSeconds: number,
): { readonly ended: Promise<void>; stop(): Promise<void> } {
  const watched = new WatchedFolder(options);
  const stopping = new AbortController();
  const ended = looks();
  options.log('info', 'watching', { folder: options.folder });
  return {
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };

  async function looks(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await watched.look(stopping.signal);
      } catch (error) {
        options.log('error', 'a watched folder could not be looked into', { folder: options.folder, error: (error as Error).message });
      }
      await pause(settleSeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}
