import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validate } from '../../src/index.js';
import { misplaced, placesOf } from './saxes-places.js';

test('every finding on the samples is where its path leads, by another parser', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const file of readdirSync('samples/invalid').filter((name) => name.endsWith('.xml'))) {
    const bytes = readFileSync(`samples/invalid/${file}`);
    const { findings, layers } = validate(bytes);
    if (layers.xml !== 'valid') continue;
    const xml = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const places = placesOf(xml);
    for (const finding of findings) {
      count += 1;
      const fault = misplaced(finding, xml, places);
      if (fault !== undefined) wrong.push(`${file}: ${fault}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(300);
});
