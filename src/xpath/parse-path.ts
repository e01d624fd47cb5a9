import type { Axis, AxisStep, Expr, NodeTest, Span } from './ast.js';
import type { Cursor, Grammar } from './cursor.js';
import { primary } from './parse-primary.js';
import { isKindTest, kindTest } from './parse-type.js';

const AXES = new Set<string>([
  'child',
  'descendant',
  'attribute',
  'self',
  'descendant-or-self',
  'following-sibling',
  'following',
  'parent',
  'ancestor',
  'preceding-sibling',
  'preceding',
  'ancestor-or-self',
] satisfies Axis[]);

/** A path, or a bare step where no `/` stands. */
export function path(c: Cursor, grammar: Grammar): Expr {
  const start = c.current.start;
  const steps: Expr[] = [];
  if (c.accept('/')) {
    steps.push({ kind: 'root', ...c.span(start) });
    // a lone slash; whatever can start a step belongs to the path, even `*` and `and`
    if (!startsStep(c)) return steps[0];
  } else if (c.accept('//')) {
    steps.push({ kind: 'root', ...c.span(start) }, anyDepth(c.span(start)));
  }
  steps.push(step(c, grammar));
  for (;;) {
    const at = c.current.start;
    if (c.accept('//')) steps.push(anyDepth(c.span(at)));
    else if (!c.accept('/')) break;
    steps.push(step(c, grammar));
  }
  return steps.length === 1 ? steps[0] : { kind: 'path', steps, ...c.span(start) };
}

function anyDepth(span: Span): AxisStep {
  return { kind: 'step', axis: 'descendant-or-self', test: { test: 'node' }, predicates: [], ...span };
}

function startsStep(c: Cursor): boolean {
  const { type, text } = c.current;
  return type === 'symbol' ? ['@', '.', '..', '*', '$', '('].includes(text) : type !== 'end';
}

function step(c: Cursor, grammar: Grammar): Expr {
  const start = c.current.start;
  if (c.accept('..')) return axisStep(c, grammar, start, 'parent', { test: 'node' });
  if (c.accept('@')) return axisStep(c, grammar, start, 'attribute', nodeTest(c, 'attribute'));
  if (c.current.type === 'name' && c.isNext('::')) {
    const axis = axisName(c);
    return axisStep(c, grammar, start, axis, nodeTest(c, axis));
  }
  if (isKindTest(c)) {
    const test = kindTest(c);
    return axisStep(c, grammar, start, test.test === 'attribute' ? 'attribute' : 'child', test);
  }
  const { type } = c.current;
  if (type === 'wildcard' || c.isSymbol('*') || (type === 'name' && !c.isNext('('))) {
    return axisStep(c, grammar, start, 'child', nodeTest(c, 'child'));
  }
  const base = primary(c, grammar);
  const list = predicates(c, grammar);
  return list.length === 0 ? base : { kind: 'filter', base, predicates: list, ...c.span(start) };
}

function axisStep(c: Cursor, grammar: Grammar, start: number, axis: Axis, test: NodeTest): AxisStep {
  const list = predicates(c, grammar);
  return { kind: 'step', axis, test, predicates: list, ...c.span(start) };
}

function axisName(c: Cursor): Axis {
  const token = c.advance();
  if (token.text === 'namespace') c.fail('UNSUPPORTED', 'the namespace axis is not supported; use in-scope-prefixes()', token.start);
  if (!AXES.has(token.text)) c.fail('XPST0003', `there is no axis ${token.text}`, token.start);
  c.advance();
  return token.text as Axis;
}

function nodeTest(c: Cursor, axis: Axis): NodeTest {
  if (isKindTest(c)) return kindTest(c);
  if (c.accept('*')) return { test: 'name', uri: '*', local: '*' };
  const token = c.current;
  if (token.type === 'wildcard') {
    c.advance();
    const uri = token.prefix === '*' ? '*' : c.resolve(token, 'element').uri;
    return { test: 'name', uri, local: token.local };
  }
  if (token.type !== 'name') c.fail('XPST0003', `a name or a node test expected, but ${c.found()}`);
  if (c.isNext('(')) c.fail('XPST0003', `${token.text}() is not a node test`);
  c.advance();
  const { uri, local } = c.resolve(token, axis === 'attribute' ? 'attribute' : 'element');
  return { test: 'name', uri, local };
}

function predicates(c: Cursor, grammar: Grammar): Expr[] {
  const list: Expr[] = [];
  while (c.accept('[')) {
    list.push(c.nested(grammar.whole));
    c.expect(']', 'to close the predicate');
  }
  return list;
}
