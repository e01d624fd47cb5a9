import { describe, expect, it } from 'vitest';
import { randomDocument } from './document.js';
import { ours, theirs, twin } from './evaluate.js';
import { Generator } from './expression.js';
import { EXAMPLE_DOCUMENT, KNOWN_ERRORS, mayFailOrNot } from './known-errors.js';
import { same, showOutcome } from './outcome.js';
import { Random } from './random.js';

/** How many documents to try, and from which seed on. */
const DOCUMENTS = Number(process.env.PEPPOLKIT_DIFFERENTIAL ?? 200);
const FIRST_SEED = Number(process.env.PEPPOLKIT_DIFFERENTIAL_SEED ?? 1);
const EXPRESSIONS = 5;
/** Seeds to a test, so that a failure names few of them and none takes long. */
const BATCH = 50;

describe('errors of fontoxpath', () => {
  const example = twin(EXAMPLE_DOCUMENT);
  it.each(KNOWN_ERRORS)('$reason', ({ example: expression, right }) => {
    expect(ours(expression, example, 0)).toEqual(right);
    // once it is mended there, the entry has to go
    expect(same(theirs(expression, example, 0), right)).toBe(false);
  });
});

describe('our engine and fontoxpath agree', () => {
  const starts = Array.from({ length: Math.ceil(DOCUMENTS / BATCH) }, (_, i) => FIRST_SEED + i * BATCH);
  it.each(starts)('on generated expressions, seeds from %d', { timeout: 60_000 }, (start) => {
    const differences: string[] = [];
    for (let seed = start; seed < start + BATCH; seed++) differences.push(...differencesOf(seed));
    expect(differences).toEqual([]);
  });
});

function differencesOf(seed: number): string[] {
  const random = new Random(seed);
  const xml = randomDocument(random);
  const document = twin(xml);
  const found: string[] = [];
  for (let i = 0; i < EXPRESSIONS; i++) {
    const expression = new Generator(random).expression(1 + random.int(3));
    const node = random.int(document.tree.length);
    const [mine, other] = [ours(expression, document, node), theirs(expression, document, node)];
    if (same(mine, other) || mayFailOrNot(mine, other) || KNOWN_ERRORS.some(({ meets }) => meets.test(expression))) continue;
    found.push(`seed ${seed}: ${expression}\n  at node ${node} of ${xml}\n  ours ${showOutcome(mine)}\n  theirs ${showOutcome(other)}`);
  }
  return found;
}
