import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BufferedOut } from '../../src/cli/buffered-out.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function recorded(): { readonly writes: string[]; readonly out: BufferedOut } {
  const writes: string[] = [];
  return { writes, out: new BufferedOut(async (text) => void writes.push(text)) };
}

test('small pieces are written together, and nothing is written twice', async () => {
  const { writes, out } = recorded();
  const pieces = Array.from({ length: 1000 }, (_, i) => `${i}`.padEnd(100, '.'));
  for (const piece of pieces) await out.write(piece);
  await out.flush();
  await out.flush();
  expect(writes.join('')).toBe(pieces.join(''));
  expect(writes.length).toBeLessThan(5);
});

test('what comes slowly is held for a tenth of a second at most', async () => {
  const { writes, out } = recorded();
  await out.write('a');
  await out.write('b');
  await vi.advanceTimersByTimeAsync(99);
  expect(writes).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(writes).toEqual(['ab']);
  await out.write('c');
  await vi.advanceTimersByTimeAsync(100);
  expect(writes).toEqual(['ab', 'c']);
});

test('a reader that is slow is waited for', async () => {
  let taken = (): void => {};
  const out = new BufferedOut(
    () =>
      new Promise((resolve) => {
        taken = resolve;
      }),
  );
  let waiting = true;
  const write = out.write('x'.repeat(100_000)).then(() => {
    waiting = false;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(waiting).toBe(true);
  taken();
  await write;
});

test('a failure that nobody waited for is told by what is written next', async () => {
  const out = new BufferedOut(async () => {
    throw new Error('no room');
  });
  await out.write('a');
  await vi.advanceTimersByTimeAsync(100);
  await out.write('b');
  await expect(out.flush()).rejects.toThrow('no room');
});
