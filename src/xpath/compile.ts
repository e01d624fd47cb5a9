import type { Tree } from '../xml/tree.js';
import type { StaticContext } from './ast.js';
import { js } from './code.js';
import { sequence } from './emit/convert.js';
import { emit } from './emit/expression.js';
import { focusOn, type Scope, Unit } from './emit/unit.js';
import { moduleText } from './module.js';
import { parseXPath } from './parse.js';
import * as runtime from './runtime/index.js';
import type { Seq } from './runtime/item.js';
import { typed } from './types.js';

/** A compiled expression: evaluates on a tree with a context node. Throws XPathError for a dynamic error. */
export type CompiledXPath = (tree: Tree, node: number) => Seq;

/**
 * Compiles one expression. Throws CompileError with the position for what is wrong or not supported.
 *
 * @example
 * const total = compileXPath('sum(//price/xs:decimal(.))', { namespaces: new Map() });
 */
export function compileXPath(source: string, context: StaticContext): CompiledXPath {
  const unit = new Unit();
  unit.source = source;
  const n = unit.local('n');
  const item = typed('node', '1', js`${n}`);
  const scope: Scope = { ...focusOn({ unit, focus: undefined, variables: new Map(), current: undefined }, item), current: item };
  const value = sequence(unit, emit(parseXPath(source, context), scope));
  unit.define('evaluate', [n], js`return ${value};`);
  const text = moduleText(unit, [], 'return (tree, node) => { bind(tree); try { return evaluate(node); } finally { release(); } };');
  return new Function('rt', text)(runtime) as CompiledXPath;
}
