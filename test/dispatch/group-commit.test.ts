import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/dispatch/sqlite/database.js';
import { GroupCommit } from '../../src/dispatch/sqlite/group-commit.js';

/** What was done, commit by commit. */
let commits: string[][];
let done: string[];
let commit: GroupCommit;

beforeEach(() => {
  commits = [];
  done = [];
  const database: Pick<Database, 'exec'> = {
    exec(sql) {
      if (sql === 'COMMIT') commits.push(done);
      if (sql !== 'ROLLBACK') done = [];
    },
  };
  commit = new GroupCommit(database as Database);
});

const does = (name: string) => () => void done.push(name);
const turn = () => new Promise(setImmediate);

/** Leaves a commit of two behind. */
async function busy(): Promise<void> {
  await Promise.all([commit.atOnce(does('a')), commit.atOnce(does('b'))]);
  commits = [];
}

test('work that can wait is committed with what comes a little later', async () => {
  await busy();
  const first = commit.soon(does('c'));
  await turn();
  await Promise.all([first, commit.soon(does('d'))]);
  expect(commits).toEqual([['c', 'd']]);
});

test('it does not wait where the last commit was for one alone', async () => {
  await busy();
  await commit.atOnce(does('c'));
  const alone = commit.soon(does('d'));
  await turn();
  expect(commits).toEqual([['c'], ['d']]);
  await alone;
});

test('what is wanted at once takes along what waits', async () => {
  await busy();
  await Promise.all([commit.soon(does('c')), commit.atOnce(does('d'))]);
  expect(commits).toEqual([['c', 'd']]);
});

test('work that throws is undone alone', async () => {
  const failed = commit.atOnce(() => {
    throw new Error('it does not fit');
  });
  const others = [commit.atOnce(does('a')), commit.atOnce(does('b'))];
  await expect(failed).rejects.toThrow('it does not fit');
  await Promise.all(others);
  expect(commits).toEqual([['a', 'b']]);
});
