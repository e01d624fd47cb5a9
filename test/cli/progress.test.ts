import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { Progress, progressLine, startProgress } from '../../src/cli/progress.js';
import { RESULTS } from '../report/results.js';
import { fakeIo } from './io.js';

const counts = (valid: number, invalid: number, unjudged: number) => ({
  documents: valid + invalid + unjudged,
  outcomes: { valid, invalid, unjudged },
});

test.each([
  [counts(0, 0, 0), 100, `[${'-'.repeat(24)}] 0 of 100 documents, 0 invalid, 0 not judged`],
  [counts(40, 7, 3), 100, `[${'#'.repeat(12)}${'-'.repeat(12)}] 50 of 100 documents, 7 invalid, 3 not judged`],
  [counts(100, 0, 0), 100, `[${'#'.repeat(24)}] 100 of 100 documents, 0 invalid, 0 not judged`],
  [counts(120, 0, 0), 100, `[${'#'.repeat(24)}] 120 of 100 documents, 0 invalid, 0 not judged`],
  [counts(5, 1, 0), undefined, '6 documents, 1 invalid, 0 not judged'],
])('%j of %j: %s', (tally, total, line) => {
  expect(progressLine(tally, total)).toBe(line);
});

test('the line is drawn from time to time, and cleared before others write and at the end', () => {
  vi.useFakeTimers();
  let written = '';
  const progress = new Progress((text) => (written += text), 2);
  progress.add(RESULTS.valid!);
  expect(written).toBe('');
  vi.advanceTimersByTime(100);
  expect(written).toContain('1 of 2 documents');
  written = '';
  progress.hide();
  progress.hide();
  expect(written).toBe('\r\u001B[K');
  progress.end();
  vi.advanceTimersByTime(1000);
  expect(written).toBe('\r\u001B[K');
  vi.useRealTimers();
});

test('a single document needs none', () => {
  expect(startProgress(['a.xml'], undefined, { err: () => {} })).toBeUndefined();
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-progress-'));
  for (let i = 0; i < 3; i++) writeFileSync(join(folder, `${i}.xml`), '<broken>');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('into a pipe nothing of it is written', async () => {
  const io = fakeIo();
  await main(['validate', folder], io);
  expect(io.written.err).toBe('');
});

test('on a terminal nothing of it is left behind, and the report is the same', async () => {
  const [plain, shown] = [fakeIo(), { ...fakeIo(), terminal: { showsOutput: true } }];
  await main(['validate', folder], plain);
  await main(['validate', folder], shown);
  expect(shown.written.out).toBe(plain.written.out);
  expect(shown.written.err === '' || shown.written.err.endsWith('\r\u001B[K')).toBe(true);
});
