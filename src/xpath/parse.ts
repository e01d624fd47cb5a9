import type { Binding, Expr, StaticContext } from './ast.js';
import { Cursor, type Grammar } from './cursor.js';
import { type Operator, operatorAt } from './operators.js';
import { path } from './parse-path.js';
import { sequenceType, singleType } from './parse-type.js';

const grammar: Grammar = { whole, single };

/**
 * Reads an XPath 2.0 expression. Unprefixed function names are in the `fn` namespace; names and arguments of functions, and types of
 * operands, are not checked here.
 * @throws CompileError XPST0003 for syntax, XPST0081 for an undeclared prefix, XPST0051 for an unknown type, UNSUPPORTED for the namespace
 * axis, schema types, and expressions over the bounds of `cursor.ts` and `lex.ts`.
 */
export function parseXPath(source: string, context: StaticContext): Expr {
  const cursor = new Cursor(source, context);
  if (cursor.current.type === 'end') cursor.fail('XPST0003', 'the expression is empty');
  const expr = whole(cursor);
  cursor.expectEnd();
  return expr;
}

function whole(c: Cursor): Expr {
  const start = c.current.start;
  const first = single(c);
  if (!c.isSymbol(',')) return first;
  const items = [first];
  while (c.accept(',')) items.push(single(c));
  return { kind: 'sequence', items, ...c.span(start) };
}

function single(c: Cursor): Expr {
  if (c.isWord('if') && c.isNext('(')) return c.nested(conditional);
  if (c.isNext('$')) {
    if (c.isWord('for')) return c.nested(forExpr);
    if (c.isWord('some') || c.isWord('every')) return c.nested(quantified);
  }
  return binary(c, 0);
}

function conditional(c: Cursor): Expr {
  const { start } = c.advance();
  c.expect('(', 'after if');
  const test = c.nested(whole);
  c.expect(')', 'to close the condition');
  c.expectWord('then', 'after the condition');
  const then = single(c);
  c.expectWord('else', 'since XPath 2.0 asks for both branches');
  return { kind: 'if', test, then, else: single(c), ...c.span(start) };
}

function forExpr(c: Cursor): Expr {
  const { start } = c.advance();
  const list = bindings(c);
  c.expectWord('return', 'after the bindings');
  return { kind: 'for', bindings: list, return: single(c), ...c.span(start) };
}

function quantified(c: Cursor): Expr {
  const { start, text } = c.advance();
  const list = bindings(c);
  c.expectWord('satisfies', 'after the bindings');
  return { kind: text as 'some' | 'every', bindings: list, satisfies: single(c), ...c.span(start) };
}

function bindings(c: Cursor): Binding[] {
  const list: Binding[] = [];
  do {
    c.expect('$', 'before the name of a variable');
    const variable = c.variableName();
    c.expectWord('in', 'after the variable');
    list.push({ variable, in: single(c) });
  } while (c.accept(','));
  return list;
}

/** Operators that bind at least as tightly as `level`, by precedence climbing. */
function binary(c: Cursor, level: number): Expr {
  const start = c.current.start;
  let left = unary(c);
  // what may still follow: an operator that does not associate, or a type, closes its own level and those above
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const operator = operatorAt(c);
    if (operator === undefined || operator.level < level) return left;
    if (operator.level > ceiling) c.fail('XPST0003', `put the left side of '${operator.text}' in parentheses`);
    c.countOperator();
    for (let i = 0; i < operator.tokens; i++) c.advance();
    left = apply(c, operator, left, start);
    ceiling = operator.associates ? operator.level : operator.level - 1;
  }
}

function apply(c: Cursor, operator: Operator, left: Expr, start: number): Expr {
  switch (operator.kind) {
    case 'and':
    case 'or': {
      const operands = [left];
      do operands.push(binary(c, operator.level + 1));
      while (c.isWord(operator.kind) && c.advance());
      return { kind: operator.kind, operands, ...c.span(start) };
    }
    case 'instance-of':
    case 'treat-as':
      return { kind: operator.kind, operand: left, type: sequenceType(c), ...c.span(start) };
    case 'castable-as':
    case 'cast-as':
      return { kind: operator.kind, operand: left, ...singleType(c), ...c.span(start) };
  }
  const right = binary(c, operator.level + 1);
  switch (operator.kind) {
    case 'range':
      return { kind: 'range', from: left, to: right, ...c.span(start) };
    case 'union':
    case 'intersect':
    case 'except':
      return { kind: operator.kind, left, right, ...c.span(start) };
    // the table pairs each kind with its own operators
    default:
      return { kind: operator.kind, op: operator.text, left, right, ...c.span(start) } as Expr;
  }
}

function unary(c: Cursor): Expr {
  if (!c.isSymbol('-') && !c.isSymbol('+')) return path(c, grammar);
  const { start, text } = c.advance();
  const operand = c.nested(unary);
  return { kind: 'unary', op: text as '+' | '-', operand, ...c.span(start) };
}
