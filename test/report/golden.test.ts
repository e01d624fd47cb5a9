import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FORMATS } from './formats.js';
import { written } from './results.js';
import { SPECIMEN } from './specimen.js';

/*
 * What each format looks like, for a person to look at: `npx vitest run test/report/golden --update` writes the files anew, and the
 * difference is to be read before it is committed.
 */

const ENDINGS: Readonly<Record<string, string>> = {
  text: 'text.txt',
  ndjson: 'report.ndjson',
  sarif: 'report.sarif',
  html: 'report.html',
  gitlab: 'codequality.json',
};
const shown = FORMATS.filter(({ name }) => name !== 'json');

test.each(shown)('$name', async ({ name, writer }) => {
  const file = ENDINGS[name] ?? `${name}.${name === 'github' ? 'log' : 'xml'}`;
  await expect(written(writer(), SPECIMEN)).toMatchFileSnapshot(fileURLToPath(new URL(`../golden/report/${file}`, import.meta.url)));
});
