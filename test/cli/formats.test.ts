import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { FORMATS } from '../../src/cli/report-writer.js';
import { FORMATS as READERS } from '../report/formats.js';
import { fakeIo } from './io.js';

/* With the compiled rule sets; needs `npm run build`. */

test('every format that the reports know is offered', () => {
  expect([...FORMATS].sort()).toEqual(READERS.map(({ name }) => name).sort());
});

test.each(READERS)('--format $name judges a sample, and says of an invalid one that it is', async ({ name, skeleton, accepts }) => {
  for (const [file, good] of [
    ['samples/mended/BR-CO-10.xml', true],
    ['samples/invalid/BR-CO-10.xml', false],
  ] as const) {
    const io = fakeIo();
    expect(await main(['validate', '--format', name, file], io)).toBe(good ? 0 : 1);
    expect(() => skeleton(io.written.out)).not.toThrow();
    expect(accepts(io.written.out)).toBe(good);
    if (!good) expect(io.written.out).toContain('BR-CO-10');
  }
});

test.each([
  ['en', 'To mend'],
  ['fr', 'Corriger\u00a0'],
  ['de', 'Abhilfe'],
])('SARIF helps with its rules in the language of the run: %s', async (lang, label) => {
  const io = fakeIo();
  await main(['validate', '--format', 'sarif', '--lang', lang, 'samples/invalid/BR-CO-10.xml'], io);
  const [rule] = JSON.parse(io.written.out).runs[0].tool.driver.rules;
  expect(rule.help.text).toContain(`${label}: `);
  expect(rule.help.markdown).toContain('```diff');
});
