import type { Expr, NodeTest, Pattern, PatternPath, PatternStep, StaticContext } from './ast.js';
import { CompileError } from './compile-error.js';
import { FN } from './namespaces.js';
import { parseXPath } from './parse.js';
import { isPositional } from './positional.js';

/** A pattern that expands into more alternatives is refused. */
export const MAX_ALTERNATIVES = 1000;

/**
 * Reads a match pattern: XSLT 2.0's, and those of XSLT 3.0 that can be written out as alternatives of it, such as `a/(b | c)`,
 * `(a | b)[p]` and `self::node()`.
 * @throws CompileError XTSE0340 where the expression is no such pattern; else as `parseXPath`.
 */
export function parsePattern(source: string, context: StaticContext): Pattern {
  const expr = parseXPath(source, context);
  return { alternatives: new Expander(source).paths(expr, [EMPTY]) };
}

/** A chain as it grows; `link` is how the next step hangs from it. */
interface Chain {
  readonly absolute: boolean;
  readonly steps: readonly PatternStep[];
  readonly link: 'child' | 'descendant';
  /** Nothing yet: any node may come before. */
  readonly open: boolean;
}

const EMPTY: Chain = { absolute: false, steps: [], link: 'child', open: true };

class Expander {
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  paths(expr: Expr, from: readonly Chain[]): PatternPath[] {
    return this.extend(expr, from).map((chain) => {
      if (chain.link === 'descendant') this.fail('a pattern cannot end in //', expr.end);
      return { absolute: chain.absolute, steps: chain.steps, start: expr.start, end: expr.end };
    });
  }

  /** Every chain of `from`, continued by every way to read `expr`. */
  private extend(expr: Expr, from: readonly Chain[]): Chain[] {
    const chains = this.continued(expr, from);
    if (chains.length > MAX_ALTERNATIVES) this.fail(`the pattern has more than ${MAX_ALTERNATIVES} alternatives`, expr.start);
    return chains;
  }

  private continued(expr: Expr, from: readonly Chain[]): Chain[] {
    switch (expr.kind) {
      case 'union':
        return [...this.extend(expr.left, from), ...this.extend(expr.right, from)];
      case 'path':
        return expr.steps.reduce<readonly Chain[]>((chains, step) => this.extend(step, chains), from) as Chain[];
      case 'root':
        return from.map((chain) => {
          if (!chain.open) this.fail("'/' may only start a pattern", expr.start);
          return { absolute: true, steps: [], link: 'child', open: false };
        });
      case 'step':
        return from.flatMap((chain) => this.step(expr, chain));
      case 'filter':
        return this.filter(expr, from);
      case 'context':
        return from.flatMap((chain) => this.self(chain, { test: 'node' }, expr));
      default:
        return this.fail(`${NAMES[expr.kind] ?? 'this expression'} cannot be a pattern: write a path, such as //a/b[@c]`, expr.start);
    }
  }

  private filter(expr: Expr & { kind: 'filter' }, from: readonly Chain[]): Chain[] {
    for (const predicate of expr.predicates) {
      // Position counts over the whole of `(a | b)`, but over siblings in `a[p] | b[p]`; a variable is taken for a truth.
      if (isPositional(predicate, isVariable))
        this.fail('a predicate on parentheses must not depend on the position; give it to the last step', predicate.start);
    }
    const predicates = expr.predicates.map((predicate) => (predicate.kind === 'variable' ? truth(predicate) : predicate));
    return this.extend(expr.base, from).map((chain) => {
      const last = chain.steps.at(-1);
      if (last === undefined || chain.link === 'descendant') this.fail("a predicate on '/' is not supported", expr.start);
      return { ...chain, steps: [...chain.steps.slice(0, -1), { ...last, predicates: [...last.predicates, ...predicates] }] };
    });
  }

  private step(expr: Expr & { kind: 'step' }, chain: Chain): Chain[] {
    const { axis, test, predicates } = expr;
    switch (axis) {
      case 'child':
        return chain.open && test.test === 'document-node' ? this.document(expr) : [append(chain, 'child', test, predicates, expr)];
      case 'attribute':
        return [append(chain, 'attribute', test, predicates, expr)];
      case 'self':
        return this.self(chain, test, expr, predicates);
      case 'descendant-or-self':
        if (test.test === 'node' && predicates.length === 0) {
          // `//a` from the root is `a` anywhere, since every tree has a document node
          return [{ ...chain, absolute: chain.steps.length > 0 && chain.absolute, link: 'descendant', open: false }];
        }
        break;
      case 'descendant':
        if (predicates.some((predicate) => isPositional(predicate)))
          this.fail('a position among descendants is not supported in a pattern', expr.start);
        return [
          append({ ...chain, link: 'descendant', absolute: chain.steps.length > 0 && chain.absolute }, 'child', test, predicates, expr),
        ];
    }
    return this.fail(`the axis ${axis} may not stand in a pattern, only in its predicates`, expr.start);
  }

  /** `a/self::b[p]` is `a[self::b[p]]`; at the start, `self::b` is `b` and `self::node()` any node. */
  private self(chain: Chain, test: NodeTest, expr: Expr, predicates: readonly Expr[] = []): Chain[] {
    const check: Expr = { kind: 'step', axis: 'self', test, predicates, start: expr.start, end: expr.end };
    const kept = predicates.length > 0 ? [check] : [];
    if (!chain.open) {
      const last = chain.steps.at(-1);
      if (last === undefined || chain.link === 'descendant')
        this.fail("self:: after '/' or '//' is not supported in a pattern", expr.start);
      if (test.test === 'node' && kept.length === 0) return [chain];
      return [{ ...chain, steps: [...chain.steps.slice(0, -1), { ...last, predicates: [...last.predicates, check] }] }];
    }
    if (test.test === 'document-node') return this.document({ ...check, test });
    if (test.test !== 'node') return [append(chain, test.test === 'attribute' ? 'attribute' : 'child', test, kept, expr)];
    const nodes = [append(chain, 'child', test, kept, expr), append(chain, 'attribute', test, kept, expr)];
    return kept.length > 0 ? nodes : [...nodes, { absolute: true, steps: [], link: 'child', open: false }];
  }

  private document(expr: Expr & { kind: 'step' }): Chain[] {
    const { test, predicates } = expr;
    if (predicates.length > 0 || ('name' in test && test.name !== undefined)) {
      this.fail('document-node() takes neither a name nor a predicate in a pattern', expr.start);
    }
    return [{ absolute: true, steps: [], link: 'child', open: false }];
  }

  private fail(message: string, offset: number): never {
    throw new CompileError('XTSE0340', message, this.source, offset);
  }
}

function isVariable(expr: Expr): boolean {
  return expr.kind === 'variable';
}

/** `boolean($v)`: a variable that stands alone as a predicate would be a position if it held a number. */
function truth(variable: Expr & { kind: 'variable' }): Expr {
  const { start, end } = variable;
  return { kind: 'call', name: { uri: FN, local: 'boolean', prefix: '' }, args: [variable], start, end };
}

function append(chain: Chain, axis: PatternStep['axis'], test: NodeTest, predicates: readonly Expr[], { start, end }: Expr): Chain {
  // what hangs from nothing hangs from anywhere
  const link = chain.open ? 'descendant' : chain.link;
  return { absolute: chain.absolute, steps: [...chain.steps, { link, axis, test, predicates, start, end }], link: 'child', open: false };
}

const NAMES: Partial<Record<Expr['kind'], string>> = {
  call: 'a function call',
  variable: 'a variable',
  intersect: 'intersect',
  except: 'except',
  sequence: 'a sequence',
  string: 'a string',
  if: 'if',
  for: 'for',
};
