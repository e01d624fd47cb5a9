import { describe, expect, test } from 'vitest';
import { compare } from './compare.js';
import type { CorpusDocument, Fired } from './corpus.js';
import { type Failure, type Judgement, keyOf } from './judge.js';
import { Tally } from './tally.js';

const A: Fired = ['BR-01', 'fatal', '/Invoice[1]'];
const B: Fired = ['BR-CO-10', 'fatal', '/Invoice[1]/LegalMonetaryTotal[1]'];
const P: Fired = ['PEPPOL-EN16931-R003', 'fatal', '/Invoice[1]'];
const failure: Failure = { rule: 'BR-CO-10', location: '/Invoice[1]', code: 'FORG0001', detail: 'abc' };

const official = (fired: readonly Fired[], more: Partial<CorpusDocument> = {}): CorpusDocument => ({
  id: 'x',
  xml: '',
  fired,
  malformed: false,
  aborted: [],
  error: '',
  syntax: 'ubl-invoice',
  schema: undefined,
  mutations: [],
  ...more,
});
const sheet = (fired: readonly Fired[], failures: readonly Failure[] = []) => ({
  ruleSet: 's',
  fired: new Map(fired.map((triple) => [keyOf(triple), triple])),
  failures,
  messages: new Map(),
});
const ours = (...sheets: ReturnType<typeof sheet>[]): Judgement => ({ sheets });

const CASES: readonly (readonly [string, CorpusDocument, Judgement, readonly string[]])[] = [
  ['the same in another order', official([A, B]), ours(sheet([B, A])), []],
  ['nothing on either side', official([]), ours(sheet([])), []],
  ['one missing', official([A, B]), ours(sheet([A])), ['missing BR-CO-10']],
  ['one extra', official([A]), ours(sheet([A, B])), ['extra BR-CO-10']],
  ['another flag', official([A]), ours(sheet([['BR-01', 'warning', '/Invoice[1]']])), ['missing BR-01', 'extra BR-01']],
  ['another place', official([A]), ours(sheet([['BR-01', 'fatal', '/Invoice[2]']])), ['missing BR-01', 'extra BR-01']],
  ['a failure where the official sheet ran through', official([A]), ours(sheet([A], [failure])), ['not evaluated BR-CO-10']],
  ['both sheets equal', official([A, P]), ours(sheet([A]), sheet([P])), []],
  [
    'a finding from the wrong sheet',
    official([A, P]),
    ours(sheet([A, P]), sheet([])),
    ['extra PEPPOL-EN16931-R003', 'missing PEPPOL-EN16931-R003'],
  ],
  ['aborted, with a failure and findings of that sheet', official([P], { aborted: [0] }), ours(sheet([A], [failure]), sheet([P])), []],
  ['aborted, without a failure', official([P], { aborted: [0] }), ours(sheet([A]), sheet([P])), ['no failure reported (abort)']],
  [
    'aborted, the other sheet differs',
    official([P], { aborted: [0] }),
    ours(sheet([], [failure]), sheet([])),
    ['missing PEPPOL-EN16931-R003'],
  ],
  [
    'aborted, the failure in the wrong sheet',
    official([A], { aborted: [1] }),
    ours(sheet([A], [failure]), sheet([])),
    ['not evaluated BR-CO-10', 'no failure reported (abort)'],
  ],
  ['both aborted', official([], { aborted: [0, 1] }), ours(sheet([], [failure]), sheet([], [failure])), []],
  ['malformed and refused', official([], { malformed: true }), { refused: 'tag' }, []],
  ['malformed and read all the same', official([], { malformed: true }), ours(sheet([])), ['not refused (parser)']],
  ['well-formed and refused', official([]), { refused: 'tag' }, ['refused (parser)']],
];

describe('compare', () => {
  test.each(CASES)('%s', (_, document, judgement, expected) => {
    expect(compare(document, judgement).differences.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual(expected);
  });
});

describe('Tally', () => {
  test('counts documents and cells, cells of aborted sheets left out', () => {
    const tally = new Tally([
      ['BR-01', 'BR-CO-10'],
      ['PEPPOL-EN16931-R003', 'DE-R-001'],
    ]);
    tally.add('d1', compare(official([A, P]), ours(sheet([A]), sheet([P]))), ['BR-01', 'PEPPOL-EN16931-R003']);
    tally.add('d2', compare(official([A, P]), ours(sheet([]), sheet([P]))), ['BR-01', 'PEPPOL-EN16931-R003']);
    tally.add('d3', compare(official([P], { aborted: [0] }), ours(sheet([], [failure]), sheet([P]))), ['PEPPOL-EN16931-R003']);
    expect(tally.score()).toEqual({ documents: 3, equal: 2, cells: 2 * 2 + 3 * 2, cellsEqual: 9 });
    expect(tally.score((rule) => rule === 'DE-R-001')).toEqual({ documents: 3, equal: 2, cells: 2 * 2 + 3, cellsEqual: 6 });
    expect(tally.worst()).toEqual([
      {
        rule: 'BR-01',
        documents: 1,
        exampleDocument: 'd2',
        example: { rule: 'BR-01', kind: 'missing', location: '/Invoice[1]', detail: 'fatal' },
      },
    ]);
  });

  test('a rule that only the official sheet knows is a cell too', () => {
    const tally = new Tally([[]]);
    tally.add('d1', compare(official([A]), ours(sheet([]))), ['BR-01']);
    tally.add('d2', compare(official([]), ours(sheet([]))), []);
    expect(tally.score()).toEqual({ documents: 2, equal: 1, cells: 2, cellsEqual: 1 });
  });
});
