import type { Binding, Expr, NodeTest, Pattern, SequenceType } from '../../src/xpath/ast.js';

/** An expression with every grouping written out, so that a table of cases can state how it is read. */
export function show(expr: Expr): string {
  switch (expr.kind) {
    case 'step':
      return `${expr.axis}::${showTest(expr.test)}${showPredicates(expr.predicates)}`;
    case 'filter':
      return `filter(${show(expr.base)})${showPredicates(expr.predicates)}`;
    case 'path':
      return `path(${expr.steps.map(show).join(' / ')})`;
    case 'string':
      return JSON.stringify(expr.value);
    case 'integer':
      return `${expr.value}`;
    case 'decimal':
      return `${expr.value.toString()}m`;
    case 'double':
      return `${expr.value}e`;
    case 'variable':
      return expr.name.uri === '' ? `$${expr.name.local}` : `$Q${showName(expr.name)}`;
    case 'context':
      return '.';
    case 'root':
      return 'root';
    case 'sequence':
      return `(${expr.items.map(show).join(', ')})`;
    case 'call':
      return `${showName(expr.name)}(${expr.args.map(show).join(', ')})`;
    case 'and':
    case 'or':
      return `(${expr.operands.map(show).join(` ${expr.kind} `)})`;
    case 'general':
    case 'value':
    case 'node':
    case 'arithmetic':
      return `(${show(expr.left)} ${expr.op} ${show(expr.right)})`;
    case 'range':
      return `(${show(expr.from)} to ${show(expr.to)})`;
    case 'unary':
      return `${expr.op}(${show(expr.operand)})`;
    case 'union':
    case 'intersect':
    case 'except':
      return `(${show(expr.left)} ${expr.kind} ${show(expr.right)})`;
    case 'instance-of':
    case 'treat-as':
      return `(${show(expr.operand)} ${expr.kind} ${showType(expr.type)})`;
    case 'castable-as':
    case 'cast-as':
      return `(${show(expr.operand)} ${expr.kind} ${expr.type}${expr.optional ? '?' : ''})`;
    case 'if':
      return `if ${show(expr.test)} then ${show(expr.then)} else ${show(expr.else)}`;
    case 'for':
      return `for ${showBindings(expr.bindings)} return ${show(expr.return)}`;
    case 'some':
    case 'every':
      return `${expr.kind} ${showBindings(expr.bindings)} satisfies ${show(expr.satisfies)}`;
  }
}

export function showType({ item, occurrence }: SequenceType): string {
  if (typeof item === 'string') return item + occurrence;
  return ('atomic' in item ? `xs:${item.atomic}` : showTest(item)) + occurrence;
}

/** Alternatives apart by ` | `; `/` and `//` before a step say how it hangs from what is before it. */
export function showPattern({ alternatives }: Pattern): string {
  return alternatives
    .map(({ absolute, steps }) => {
      const chain = steps.map((step) => {
        const axis = step.axis === 'attribute' ? '@' : '';
        return `${step.link === 'child' ? '/' : '//'}${axis}${showTest(step.test)}${showPredicates(step.predicates)}`;
      });
      return `${absolute ? 'root ' : ''}${chain.join(' ')}`.trim();
    })
    .join(' | ');
}

function showTest(test: NodeTest): string {
  if (test.test === 'name') return showName({ ...test, prefix: '' });
  if (test.test === 'names') return `(${test.names.map(showTest).join(' | ')})`;
  return `${test.test}(${test.name ? showName({ ...test.name, prefix: '' }) : ''})`;
}

function showName({ uri, local }: { uri: string; local: string; prefix: string }): string {
  const short = uri === 'http://www.w3.org/2005/xpath-functions' ? 'fn' : uri;
  return short === '' ? local : `{${short}}${local}`;
}

function showPredicates(predicates: readonly Expr[]): string {
  return predicates.map((predicate) => `[${show(predicate)}]`).join('');
}

function showBindings(bindings: readonly Binding[]): string {
  return bindings.map((binding) => `$${showName(binding.variable)} in ${show(binding.in)}`).join(', ');
}
