import type { Outcome } from './outcome.js';

/** A fault of fontoxpath 3, with an expression that shows it and what XPath 2.0 asks for. */
export interface KnownError {
  readonly reason: string;
  /** Expressions that may meet the fault. */
  readonly meets: RegExp;
  /** Shows the fault on `EXAMPLE_DOCUMENT`, the document node being the context. */
  readonly example: string;
  readonly right: Outcome;
}

export const EXAMPLE_DOCUMENT = '<r x="1"><!--c--><a>1<b><c/></b>2</a><a>3</a></r>';

const items = (...list: string[]): Outcome => ({ items: list });

export const KNOWN_ERRORS: readonly KnownError[] = [
  { reason: 'decimals are doubles', meets: /\d\.\d/, example: '0.1 + 0.2 = 0.3', right: items('boolean true') },
  {
    reason: 'a decimal or an integer divided by zero gives an infinity',
    meets: /\bdiv\b/,
    example: '1 div 0',
    right: { error: 'FOAR0001' },
  },
  { reason: 'the average of integers is a double', meets: /\bavg\(/, example: 'avg((2, 4))', right: items('decimal 3') },
  { reason: 'least common type of integer and decimal', meets: /\b(min|max)\(/, example: 'min((2.5, 1))', right: items('decimal 1') },
  {
    reason: 'namespace-uri of no node is an error',
    meets: /namespace-uri/,
    example: 'string(namespace-uri(()))',
    right: items('string '),
  },
  {
    reason: 'ancestor-or-self::* takes an attribute',
    meets: /ancestor-or-self::\*/,
    example: '/r/@x/ancestor-or-self::*',
    right: items('node 1'),
  },
  {
    reason: 'index-of fails on values that cannot be compared, rather than to find them different',
    meets: /index-of/,
    example: "index-of((1, 2), 'a')",
    right: items(),
  },
  { reason: '$0 in a replacement', meets: /\$0/, example: "replace('ab', 'a', '$0$0')", right: items('string aab') },
  {
    reason: 'replace knows no Unicode in classes',
    meets: /replace\(.*\\[pw]/,
    example: "replace('é', '\\w', '-')",
    right: items('string -'),
  },
  {
    reason: 'empty-sequence() as a type',
    meets: /empty-sequence\(\)/,
    example: '() instance of empty-sequence()',
    right: items('boolean true'),
  },
  { reason: 'substring with a negative length', meets: /substring\(/, example: "substring('10', 1, -1)", right: items('string ') },
  {
    reason: 'months are subtracted from the first day of the month',
    meets: /yearMonthDuration/,
    example: "xs:date('2020-02-29') - xs:yearMonthDuration('P1Y2M')",
    right: items('date 2018-12-29'),
  },
  {
    reason: 'parents of several nodes are neither sorted nor made unique',
    meets: /\/(\.\.|parent::)/,
    example: '(//b | //a)/..',
    right: items('node 1', 'node 4'),
  },
  {
    reason: 'following:: finds nothing from an attribute',
    meets: /following::/,
    example: '/r/@x/following::comment()',
    right: items('node 3'),
  },
  { reason: 'mod by zero gives NaN', meets: /\bmod\b/, example: '1 mod 0', right: { error: 'FOAR0001' } },
  {
    reason: 'nodes on from preceding:: and following:: are not sorted',
    meets: /(preceding|following)::.*\//,
    example: '/r/a[2]/text()/(preceding::node()/node())',
    right: items('node 5', 'node 6', 'node 7', 'node 8'),
  },
  {
    reason: 'the left side of a slash is sorted even where values come out on the right',
    meets: /reverse\(.*\/(string|number)\(/,
    example: 'reverse(/r/a)/string(.)',
    right: items('string 3', 'string 12'),
  },
];

/**
 * An operand that cannot change the result need not be evaluated (XPath 2.0, 2.3.4): where a comparison is true by its first pair, or an
 * operator has nothing on its other side, an engine may fail or not.
 */
export function mayFailOrNot(one: Outcome, other: Outcome): boolean {
  if ('error' in one === 'error' in other) return false;
  const [failed, value] = 'error' in one ? [one, other] : [other, one];
  const undecided = 'items' in value && (value.items.length === 0 || /^boolean /.test(value.items.join()));
  return undecided && 'error' in failed && /^(FORG0001|FOCA0002|XPTY0004|XPTY0020)$/.test(failed.error);
}
