import { Decimal, MAX_DECIMAL_LENGTH } from '../base/decimal.js';
import type { Expr } from './ast.js';
import type { Cursor, Grammar } from './cursor.js';

/** Names that may not be called without a prefix: a parenthesis behind them means something else. */
const RESERVED = new Set(['empty-sequence', 'if', 'item', 'typeswitch']);

/** A literal, a variable, `.`, something in parentheses, or a call. Kind tests have been seen to before. */
export function primary(c: Cursor, grammar: Grammar): Expr {
  const token = c.current;
  const { start, text } = token;
  switch (token.type) {
    case 'string':
      c.advance();
      return { kind: 'string', value: text, ...c.span(start) };
    case 'integer':
      if (text.length > MAX_DECIMAL_LENGTH) c.fail('FOAR0002', 'the number has too many digits');
      c.advance();
      return { kind: 'integer', value: BigInt(text), ...c.span(start) };
    case 'decimal': {
      const value = Decimal.parse(text);
      if (value === undefined) c.fail('FOAR0002', 'the number has too many digits');
      c.advance();
      return { kind: 'decimal', value, ...c.span(start) };
    }
    case 'double':
      c.advance();
      return { kind: 'double', value: Number(text), ...c.span(start) };
    case 'name':
      return call(c, grammar);
  }
  if (c.accept('.')) return { kind: 'context', ...c.span(start) };
  if (c.accept('$')) return { kind: 'variable', name: c.variableName(), ...c.span(start) };
  if (c.accept('(')) {
    if (c.accept(')')) return { kind: 'sequence', items: [], ...c.span(start) };
    const inner = c.nested(grammar.whole);
    c.expect(')', `to close the parenthesis at offset ${start}`);
    return inner;
  }
  return c.fail('XPST0003', `an expression expected, but ${c.found()}`);
}

function call(c: Cursor, grammar: Grammar): Expr {
  const token = c.advance();
  if (RESERVED.has(token.text)) c.fail('XPST0003', `${token.text}() cannot be called`, token.start);
  const name = c.resolve(token, 'function');
  c.expect('(', `after ${token.text}`);
  const args: Expr[] = [];
  if (!c.accept(')')) {
    do args.push(c.nested(grammar.single));
    while (c.accept(','));
    c.expect(')', `to close the call of ${token.text}`);
  }
  return { kind: 'call', name, args, ...c.span(token.start) };
}
