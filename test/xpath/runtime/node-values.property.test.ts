import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast, castable, temporalOf } from '../../../src/xpath/runtime/cast.js';
import { CodeSet } from '../../../src/xpath/runtime/code-set.js';
import { comparePair } from '../../../src/xpath/runtime/general-compare.js';
import { compareDates, comparedDate, isDateOfNode } from '../../../src/xpath/runtime/node-dates.js';
import { booleanOfNode, capitalsEqualAscii, capitalsOptional, lengthOfNode } from '../../../src/xpath/runtime/optional.js';
import { anySame, anyString } from '../../../src/xpath/runtime/parameters.js';
import { normalizeSpace, stringLength } from '../../../src/xpath/runtime/strings.js';
import { compareNodeNumber, compareUntypedNumber } from '../../../src/xpath/runtime/untyped-number.js';
import { outcome, tree } from './values.js';

/*
 * What is read from the bytes of a node is what its string value gives, whatever the bytes are.
 */

const pieces = (...usual: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...usual), fc.constantFrom(' ', '\n', 'é', '&#49;', '<!-- -->', '<![CDATA[1]]>', '<b>1</b>', '<?p 1?>')),
      {
        maxLength: 5,
      },
    )
    .map((all) => all.join(''));

/** The element with this content, after an attribute. */
const element = (content: string) => tree(`<a x="y">${content}</a>`);

const verdict = (call: () => boolean): string => outcome(call);

describe('numbers', () => {
  const numeral = fc.oneof(
    pieces('0', '1', '12', '.', '-', '+', '00', '123456789', 'e1', 'INF', 'NaN'),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map((n) => (n / 100).toFixed(2)),
    fc.constantFrom('-0', '-0.0', '+0', '0.00', '.5', '5.', '000000000000000000001.10', '999999999999999', '0.000000000000001'),
  );
  const number = fc.oneof(fc.constantFrom(0, -0, 1, 0.1, Number.NaN, Number.POSITIVE_INFINITY), fc.double());

  it('stand to a number as their texts do', () => {
    fc.assert(
      fc.property(numeral, number, fc.boolean(), (content, other, whole) => {
        const t = element(content);
        for (const holds of [(n: number) => n < 0, (n: number) => n > 0, (n: number) => n === 0]) {
          expect(verdict(() => holds(compareNodeNumber(t, 1, other, whole)))).toBe(
            verdict(() => holds(compareUntypedNumber(t.string(1), other, whole))),
          );
        }
      }),
    );
  });
});

describe('dates', () => {
  const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const day = fc.tuple(fc.constantFrom('0000', '0001', '1900', '2000', '2023', '2024', '9999', '-0044', '10000'), two(14), two(33));
  const zone = fc.constantFrom('', '', '', 'Z', '+01:00', '-14:00', ' ');
  const date = fc.oneof(
    fc.tuple(day, zone).map(([parts, end]) => parts.join('-') + end),
    pieces('2024', '-', '01', '30', 'Z'),
  );

  it('are dates where their texts are', () => {
    fc.assert(
      fc.property(date, (content) => {
        const t = element(content);
        expect(isDateOfNode(t, 1)).toBe(castable(t.string(1), 'date'));
      }),
    );
  });

  it('are ordered as the dates of their texts', () => {
    fc.assert(
      fc.property(date, date, (left, right) => {
        const [a, b] = [element(left), element(right)];
        const quick = (holds: (order: number) => boolean) => () =>
          holds(compareDates(comparedDate(a, 1) as number, comparedDate(b, 1) as number));
        const slow = (op: '<' | '=' | '>=') => () => comparePair(op, temporalOf(a.string(1), 'date'), temporalOf(b.string(1), 'date'));
        expect(verdict(quick((order) => order < 0))).toBe(verdict(slow('<')));
        expect(verdict(quick((order) => order === 0))).toBe(verdict(slow('=')));
        expect(verdict(quick((order) => order >= 0))).toBe(verdict(slow('>=')));
      }),
    );
  });

  it('are absent where the node is', () => {
    expect(comparedDate(element(''), -1)).toBeUndefined();
  });
});

describe('codes', () => {
  const codes = fc.array(
    pieces('A', 'EUR', 'C62', 'false', 'urn:x', 'é').filter((code) => !/[<&]/.test(code)),
    { maxLength: 40 },
  );

  it('are found where their texts are in the list', () => {
    fc.assert(
      fc.property(codes, pieces('A', 'EUR', 'C62', 'false', 'urn:x', '\t', '&#32;'), fc.nat(), (list, other, at) => {
        const set = new CodeSet(list);
        for (const content of [other, list[at % list.length] ?? '']) {
          const t = element(content);
          expect(set.hasNode(t, 1)).toBe(list.includes(t.string(1)));
          expect(set.hasNormalized(t, 1)).toBe(list.includes(normalizeSpace(t.string(1))));
        }
      }),
    );
  });

  it('are found each in a long list, and no others', () => {
    const all = Array.from({ length: 2000 }, (_, i) => i.toString(36).toUpperCase());
    const set = new CodeSet(all.filter((_, i) => i % 2 === 0));
    expect(all.map((code) => set.hasNode(element(code), 1))).toEqual(all.map((_, i) => i % 2 === 0));
  });

  it('are absent where the node is, but for the empty one', () => {
    const t = element('');
    expect(
      [new CodeSet(['']), new CodeSet(['x'])].map((set) => [set.hasNode(t, -1), set.hasNormalized(t, -1), set.has(undefined)]),
    ).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
  });
});

describe('texts', () => {
  const content = pieces('vat', 'VAT', 'ſ', '&amp;', '\t');

  it('are a word in capitals where upper-case() says so', () => {
    fc.assert(
      fc.property(content, fc.constantFrom('VAT', 'S', '1', 'VAT VAT', 'vat'), (value, word) => {
        const t = element(value);
        expect(capitalsEqualAscii(t, 1, word)).toBe(capitalsOptional(t, 1) === word);
        expect(capitalsEqualAscii(t, -1, word)).toBe(false);
      }),
    );
  });

  it('are found among those of other nodes', () => {
    fc.assert(
      fc.property(content, fc.array(content, { maxLength: 4 }), (value, others) => {
        const t = tree(`<r><a>${value}</a>${others.map((other) => `<o>${other}</o>`).join('')}</r>`);
        const nodes = [...t.kind.subarray(0, t.length).keys()].filter((n) => t.parent[n] === 1 && n !== 2);
        expect(anySame(t, nodes, 2)).toBe(anyString(t, nodes, t.string(2)));
      }),
    );
  });

  it('are booleans as a cast has them', () => {
    const truth = fc.oneof(fc.constantFrom('true', 'false', ' true ', '0', '1', 'True', ''), pieces('true', 'false'));
    fc.assert(
      fc.property(truth, (value) => {
        const t = element(value);
        expect(outcome(() => booleanOfNode(t, 1))).toBe(outcome(() => cast(t.string(1), 'boolean')));
      }),
    );
  });
});

describe('lengths', () => {
  it('are those of the texts', () => {
    fc.assert(
      fc.property(pieces('a', '\u{1f600}', '&amp;', 'long, longer'), (content) => {
        const t = element(content);
        expect(lengthOfNode(t, 1)).toBe(stringLength(t.string(1)));
        expect(lengthOfNode(t, -1)).toBe(0);
      }),
    );
  });
});
