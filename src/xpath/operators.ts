import type { Cursor } from './cursor.js';

type Kind =
  | 'or'
  | 'and'
  | 'general'
  | 'value'
  | 'node'
  | 'range'
  | 'arithmetic'
  | 'union'
  | 'intersect'
  | 'except'
  | 'instance-of'
  | 'treat-as'
  | 'castable-as'
  | 'cast-as';

export interface Operator {
  readonly kind: Kind;
  /** The operator as the syntax tree names it. */
  readonly text: string;
  /** Higher binds tighter. */
  readonly level: number;
  /** Whether another operator of the same level may follow without parentheses. */
  readonly associates: boolean;
  /** How many tokens it is made of. */
  readonly tokens: number;
}

const SYMBOLS = new Map<string, Operator>();
const WORDS = new Map<string, Operator>();

function add(level: number, kind: Kind, associates: boolean, texts: readonly string[]): void {
  for (const text of texts) {
    const word = /^[a-z]/.test(text);
    (word ? WORDS : SYMBOLS).set(text, { kind, text, level, associates, tokens: 1 });
  }
}

add(1, 'or', true, ['or']);
add(2, 'and', true, ['and']);
add(3, 'general', false, ['=', '!=', '<', '<=', '>', '>=']);
add(3, 'value', false, ['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
add(3, 'node', false, ['is', '<<', '>>']);
add(4, 'range', false, ['to']);
add(5, 'arithmetic', true, ['+', '-']);
add(6, 'arithmetic', true, ['*', 'div', 'idiv', 'mod']);
add(7, 'union', true, ['|', 'union']);
add(8, 'intersect', true, ['intersect']);
add(8, 'except', true, ['except']);

/** Operators of two words that take a type; each may stand once, from the tightest to the loosest. */
const TYPED = new Map<string, { readonly second: string; readonly operator: Operator }>([
  ['instance', { second: 'of', operator: { kind: 'instance-of', text: 'instance of', level: 9, associates: false, tokens: 2 } }],
  ['treat', { second: 'as', operator: { kind: 'treat-as', text: 'treat as', level: 10, associates: false, tokens: 2 } }],
  ['castable', { second: 'as', operator: { kind: 'castable-as', text: 'castable as', level: 11, associates: false, tokens: 2 } }],
  ['cast', { second: 'as', operator: { kind: 'cast-as', text: 'cast as', level: 12, associates: false, tokens: 2 } }],
]);

/** The operator at the cursor, which must stand behind an operand. */
export function operatorAt(c: Cursor): Operator | undefined {
  const { type, text } = c.current;
  if (type === 'symbol') return SYMBOLS.get(text);
  if (type !== 'name') return undefined;
  const typed = TYPED.get(text);
  if (typed === undefined) return WORDS.get(text);
  return c.next.type === 'name' && c.next.text === typed.second ? typed.operator : undefined;
}
