import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { FolderChannel } from '../../src/dispatch/channels/folder.js';
import { type Arrived, channelContract, type FarSide } from './channel-contract.js';

describe('folder', () => channelContract(openFolders));

async function openFolders(): Promise<FarSide> {
  const home = mkdtempSync(join(tmpdir(), 'peppolkit-folders-'));
  const root = join(home, 'out');
  mkdirSync(root);
  return {
    channel: new FolderChannel({ root }),
    settings: (recipient) => JSON.stringify({ path: recipient }),
    // Each file is one to who watches a folder; what belongs together has its stem in common.
    async arrived(recipient) {
      const found = new Map<string, Map<string, Uint8Array>>();
      for (const name of namesIn(join(root, recipient))) {
        const stem = name.slice(0, name.lastIndexOf('.')).replace(/^(large|empty)$/, 'both');
        found.set(stem, (found.get(stem) ?? new Map()).set(name, readFileSync(join(root, recipient, name))));
      }
      return found satisfies Arrived;
    },
    hostileSettings: ['../elsewhere', '/etc', 'a/../../b'].map((path) => JSON.stringify({ path })),
    // A file where the folder should be: nobody, not even root, can write into it.
    async breakDown() {
      renameSync(root, `${root}.away`);
      writeFileSync(root, '');
    },
    async mend() {
      rmSync(root);
      renameSync(`${root}.away`, root);
    },
    async clear() {
      for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    },
    async close() {
      rmSync(home, { recursive: true });
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
