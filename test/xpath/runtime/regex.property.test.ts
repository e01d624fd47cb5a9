import fc from 'fast-check';
import { it } from 'vitest';
import { matches, replace, tokenize } from '../../../src/xpath/runtime/regex.js';

/** Expressions that mean the same in XPath and in JavaScript, over a small alphabet. */
const { expression } = fc.letrec<{ expression: string; branch: string; piece: string }>((tie) => ({
  expression: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  branch: fc.array(tie('piece'), { maxLength: 3 }).map((pieces) => pieces.join('')),
  piece: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.constantFrom('a', 'b', 'c', '\\.', '-', '[ab]', '[^a]', '[a-c]', '[^a-b\\-]', '\\n', ' ', 'é', '\u{1f600}'),
        tie('expression').map((inside) => `(${inside})`),
      ),
      fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{1,2}', '{0,1}?', '{2,}'),
    )
    .map(([atom, quantifier]) => atom + quantifier),
}));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '.', '-', '\n', ' ', 'é', '\u{1f600}'), maxLength: 6 });
const flags = fc.constantFrom('', 'i');

it('matches, replaces and splits as JavaScript does where both languages agree', () => {
  fc.assert(
    fc.property(expression, text, flags, fc.boolean(), (inside, subject, flag, whole) => {
      const pattern = whole ? `^(${inside})$` : inside;
      const reference = new RegExp(pattern, `u${flag}`);
      if (matches(subject, pattern, flag) !== reference.test(subject)) return false;
      if (reference.test('')) return true;
      const global = new RegExp(`(?:${pattern})`, `gu${flag}`);
      const pieces = subject === '' ? [] : subject.replace(global, '\u0000').split('\u0000');
      return (
        replace(subject, pattern, '[$0]', flag) === subject.replace(global, '[$&]') &&
        tokenize(subject, pattern, flag).join('|') === pieces.join('|')
      );
    }),
    { numRuns: 2000 },
  );
});

it('reads any text as an expression or says FORX0002', () => {
  const syntax = fc.string({ unit: fc.constantFrom(...'ab01[](){}|*+?.^$\\-,pPdDIsi:&~'), maxLength: 12 });
  fc.assert(
    fc.property(syntax, (pattern) => {
      try {
        matches('ab', pattern);
        return true;
      } catch (error) {
        return (error as { code?: string }).code === 'FORX0002' && !(error as Error).message.includes('cannot be used');
      }
    }),
    { numRuns: 5000 },
  );
});
