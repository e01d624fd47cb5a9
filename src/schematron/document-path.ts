import type { Expr, QName } from '../xpath/ast.js';
import { mapOperands, type Use } from '../xpath/map-operands.js';
import { FN, XS } from '../xpath/namespaces.js';
import type { SourcePlace } from './schema.js';
import { SchemaError } from './schema-error.js';

/** A path on another document, cut out of the expression in which it stands. */
export interface CutPath {
  /** The document's URI, as written. */
  readonly href: string;
  /** From the other document's root; what it asks of the document being judged is in variables. */
  readonly path: Expr;
  readonly use: Exclude<Use, 'items'>;
  readonly params: readonly QName[];
  /** What the variables stand for, in the document being judged. */
  readonly args: readonly Expr[];
}

const PARAMETERS = 'urn:peppolkit:document-parameter';

/** Whether a call to `document()` or `doc()` stands anywhere in the expression. */
export function readsDocument(expr: Expr): boolean {
  if (isDocumentCall(expr)) return true;
  let found = false;
  mapOperands(expr, 'items', (operand) => {
    found ||= readsDocument(operand);
    return operand;
  });
  return found;
}

/**
 * The expression with each path that starts at `document('…')` replaced by what `cut` gives for it. Nodes of one document mean nothing
 * in another, so such a path may stand only where its truth or its values are asked for.
 * @throws SchemaError UNSUPPORTED for other uses, and for a URI that is no literal.
 */
export function cutDocumentPaths(expr: Expr, use: Use, place: SourcePlace, cut: (path: CutPath) => Expr): Expr {
  const href = documentOf(expr, place);
  if (href === undefined) return mapOperands(expr, use, (operand, its) => cutDocumentPaths(operand, its, place, cut));
  if (use === 'items') {
    const message = 'the nodes of document() can be compared, tested or counted, but not kept or returned';
    throw refusal(message, place, 'Compare them where the path stands: . = document(…)//code.');
  }
  const outer = new Outer(expr, place);
  const path = outer.cut(fromRoot(expr), use);
  return cut({ href, path, use, params: outer.params, args: outer.args });
}

/** The URI that a path, a filter on one, or a bare call starts from. */
function documentOf(expr: Expr, place: SourcePlace): string | undefined {
  if (expr.kind === 'path') return documentOf(expr.steps[0], place);
  if (expr.kind === 'filter') return documentOf(expr.base, place);
  if (!isDocumentCall(expr)) return undefined;
  const [uri] = expr.args;
  if (expr.args.length === 1 && uri?.kind === 'string') return uri.value;
  throw refusal(`${expr.name.local}() needs one literal URI`, place, `Write it out: ${expr.name.local}('codes.xml').`);
}

function isDocumentCall(expr: Expr): expr is Expr & { kind: 'call' } {
  return expr.kind === 'call' && expr.name.uri === FN && (expr.name.local === 'document' || expr.name.local === 'doc');
}

/** The same path with the document node in place of the call. */
function fromRoot(expr: Expr): Expr {
  if (expr.kind === 'path') return { ...expr, steps: [fromRoot(expr.steps[0]), ...expr.steps.slice(1)] };
  if (expr.kind === 'filter') return { ...expr, base: fromRoot(expr.base) };
  return { kind: 'root', start: expr.start, end: expr.end };
}

/** Takes out of a path what belongs to the document being judged: variables from around it, and what starts at `current()`. */
class Outer {
  readonly params: QName[] = [];
  readonly args: Expr[] = [];
  readonly #place: SourcePlace;
  /** Variables that the path itself binds. */
  readonly #inner = new Set<string>();

  constructor(expr: Expr, place: SourcePlace) {
    this.#place = place;
    this.#collect(expr);
  }

  cut(expr: Expr, use: Use): Expr {
    if (this.#isOuter(expr)) return this.#parameter(expr, use);
    if (isDocumentCall(expr)) throw refusal('a path on one document cannot ask for another', this.#place);
    if (expr.kind === 'call' && (expr.name.local === 'key' ? expr.name.uri === FN : expr.name.uri !== FN && expr.name.uri !== XS)) {
      throw refusal(`${expr.name.local}() looks at the document being judged, not at that of document()`, this.#place);
    }
    return mapOperands(expr, use, (operand, its) => this.cut(operand, its));
  }

  #isOuter(expr: Expr): boolean {
    if (expr.kind === 'variable') return !this.#inner.has(keyOf(expr.name));
    if (expr.kind === 'path') return this.#isOuter(expr.steps[0]);
    if (expr.kind === 'filter') return this.#isOuter(expr.base);
    return expr.kind === 'call' && expr.name.uri === FN && expr.name.local === 'current';
  }

  #parameter(expr: Expr, use: Use): Expr {
    if (use !== 'values') {
      const what = expr.kind === 'variable' ? `$${expr.name.local}` : 'a path from around it';
      throw refusal(`inside document(…), ${what} can be compared, but not be a step or a predicate by itself`, this.#place);
    }
    const { start, end } = expr;
    const name = { uri: PARAMETERS, local: `p${this.params.length + 1}`, prefix: '' };
    this.params.push(name);
    this.args.push({ kind: 'call', name: { uri: FN, local: 'data', prefix: '' }, args: [expr], start, end });
    return { kind: 'variable', name, start, end };
  }

  #collect(expr: Expr): void {
    if (expr.kind === 'for' || expr.kind === 'some' || expr.kind === 'every') {
      for (const binding of expr.bindings) this.#inner.add(keyOf(binding.variable));
    }
    mapOperands(expr, 'items', (operand) => {
      this.#collect(operand);
      return operand;
    });
  }
}

function keyOf(name: QName): string {
  return `{${name.uri}}${name.local}`;
}

function refusal(message: string, place: SourcePlace, remedy?: string): SchemaError {
  return new SchemaError(message, place, remedy, 'UNSUPPORTED');
}
