import { expect, it } from 'vitest';
import { compareParsers } from './fuzz/compare.js';

/** `PEPPOLKIT_FUZZ=100000 npx vitest run test/xml/fuzz.test.ts` for a long run, `PEPPOLKIT_FUZZ_SEED` for other inputs. */
const COUNT = Number(process.env.PEPPOLKIT_FUZZ ?? 2000);
const SEED = Number(process.env.PEPPOLKIT_FUZZ_SEED ?? 20261122);

it(`agrees with libxml2 and saxes on ${COUNT} inputs`, { timeout: 60_000 + COUNT * 20 }, async () => {
  const { accepted, unexplained, explained } = await compareParsers(SEED, COUNT);
  if (COUNT > 10_000) console.log({ accepted, unexplained: unexplained.length, explained: Object.fromEntries(explained) });
  expect(unexplained.slice(0, 20)).toEqual([]);
  // Were nearly all inputs accepted or rejected, agreement would say little.
  expect(accepted / COUNT).toBeGreaterThan(0.3);
  expect(accepted / COUNT).toBeLessThan(0.6);
});
