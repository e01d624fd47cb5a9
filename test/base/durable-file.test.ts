import { expect, test } from 'vitest';
import { syncFolderIfPossible } from '../../src/base/durable-file.js';

test.each([
  ['EISDIR', 'passed over'],
  ['EPERM', 'passed over'],
  ['EINVAL', 'passed over'],
  ['ENOTSUP', 'passed over'],
  ['ENOSYS', 'passed over'],
  ['EACCES', 'passed over'],
  ['EIO', 'an error'],
  ['ENOSPC', 'an error'],
  ['ENOENT', 'an error'],
  [undefined, 'an error'],
])('a folder whose sync fails with %s is %s', (code, told) => {
  const failure = Object.assign(new Error('sync'), { code });
  const disk = {
    syncFolder(): void {
      throw failure;
    },
  };
  const sync = (): void => syncFolderIfPossible('/folder', disk);
  if (told === 'an error') expect(sync).toThrow(failure);
  else expect(sync).not.toThrow();
});

test('a folder that can be synced is', () => {
  const synced: string[] = [];
  syncFolderIfPossible('/folder', { syncFolder: (path) => void synced.push(path) });
  expect(synced).toEqual(['/folder']);
});
