import type { Decimal } from '../base/decimal.js';

/** Offsets into the expression's source, for error places. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An expanded name; `uri` is '' for no namespace. `prefix` is as written, for messages. */
export interface QName {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
}

export type Axis =
  | 'child'
  | 'descendant'
  | 'attribute'
  | 'self'
  | 'descendant-or-self'
  | 'following-sibling'
  | 'following'
  | 'parent'
  | 'ancestor'
  | 'preceding-sibling'
  | 'preceding'
  | 'ancestor-or-self';

/** `*`, `p:*` and `*:x` have '*' for what they leave open. */
export interface NameTest {
  readonly test: 'name';
  readonly uri: string;
  readonly local: string;
}

/** `node()`, `text()`, `element(n)`, …; `name` only where one is given. A schema type argument refuses to compile. */
export interface KindTest {
  readonly test: 'node' | 'text' | 'comment' | 'processing-instruction' | 'element' | 'attribute' | 'document-node';
  readonly name?: { readonly uri: string; readonly local: string };
}

/** One of several names; the parser makes none of these, the emitter does from `(a | b)`. */
export interface NamesTest {
  readonly test: 'names';
  readonly names: readonly NameTest[];
}

export type NodeTest = NameTest | KindTest | NamesTest;

/** `xs:integer?`, `element()*`, `item()+`, `empty-sequence()`. */
export interface SequenceType {
  /** An atomic type's local name in the XML Schema namespace (`integer`), `item()`, a node test, or `empty-sequence()`. */
  readonly item: { readonly atomic: string } | 'item()' | 'empty-sequence()' | KindTest;
  readonly occurrence: '' | '?' | '*' | '+';
}

export interface AxisStep extends Span {
  readonly kind: 'step';
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expr[];
}

/** A primary expression with predicates; without any, the parser leaves the primary bare. */
export interface FilterExpr extends Span {
  readonly kind: 'filter';
  readonly base: Expr;
  readonly predicates: readonly Expr[];
}

/**
 * `a/b//c`: steps from left to right. `//` is written out as `descendant-or-self::node()`. An absolute path has the `root` expression
 * as its first step. A step may be any expression (`a/(b|c)`, `a/string()`). A lone axis step is not wrapped in a path.
 */
export interface PathExpr extends Span {
  readonly kind: 'path';
  readonly steps: readonly Expr[];
}

export interface Binding {
  readonly variable: QName;
  readonly in: Expr;
}

export type Expr =
  | AxisStep
  | FilterExpr
  | PathExpr
  | (Span & { readonly kind: 'string'; readonly value: string })
  | (Span & { readonly kind: 'integer'; readonly value: bigint })
  | (Span & { readonly kind: 'decimal'; readonly value: Decimal })
  | (Span & { readonly kind: 'double'; readonly value: number })
  | (Span & { readonly kind: 'variable'; readonly name: QName })
  | (Span & { readonly kind: 'context' })
  | (Span & { readonly kind: 'root' })
  | (Span & { readonly kind: 'sequence'; readonly items: readonly Expr[] })
  | (Span & { readonly kind: 'call'; readonly name: QName; readonly args: readonly Expr[] })
  | (Span & { readonly kind: 'and' | 'or'; readonly operands: readonly Expr[] })
  | (Span & { readonly kind: 'general'; readonly op: '=' | '!=' | '<' | '<=' | '>' | '>='; readonly left: Expr; readonly right: Expr })
  | (Span & { readonly kind: 'value'; readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly left: Expr; readonly right: Expr })
  | (Span & { readonly kind: 'node'; readonly op: 'is' | '<<' | '>>'; readonly left: Expr; readonly right: Expr })
  | (Span & { readonly kind: 'range'; readonly from: Expr; readonly to: Expr })
  | (Span & {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | 'div' | 'idiv' | 'mod';
      readonly left: Expr;
      readonly right: Expr;
    })
  | (Span & { readonly kind: 'unary'; readonly op: '+' | '-'; readonly operand: Expr })
  | (Span & { readonly kind: 'union' | 'intersect' | 'except'; readonly left: Expr; readonly right: Expr })
  | (Span & { readonly kind: 'instance-of' | 'treat-as'; readonly operand: Expr; readonly type: SequenceType })
  | (Span & { readonly kind: 'castable-as' | 'cast-as'; readonly operand: Expr; readonly type: string; readonly optional: boolean })
  | (Span & { readonly kind: 'if'; readonly test: Expr; readonly then: Expr; readonly else: Expr })
  | (Span & { readonly kind: 'for'; readonly bindings: readonly Binding[]; readonly return: Expr })
  | (Span & { readonly kind: 'some' | 'every'; readonly bindings: readonly Binding[]; readonly satisfies: Expr });

/** What a parse needs to know from outside. */
export interface StaticContext {
  /** Prefix to namespace URI; `xs`, `fn`, `xsl` and `xml` are known anyway. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** For unprefixed element names (`xpath-default-namespace`); '' by default. */
  readonly defaultElementNamespace?: string;
}

/** A match pattern (a rule's context, a key's match): alternatives, each a chain from right to left. */
export interface Pattern {
  readonly alternatives: readonly PatternPath[];
}

/** `a/b//c[p]`: `steps` from left to right; `link` says how a step hangs from the one before (or from the root, or from anywhere). */
export interface PatternPath extends Span {
  /** `/a/b` starts at the document node; `a/b` and `//a/b` anywhere. A lone `/` has no steps. */
  readonly absolute: boolean;
  readonly steps: readonly PatternStep[];
}

export interface PatternStep extends Span {
  readonly link: 'child' | 'descendant';
  readonly axis: 'child' | 'attribute';
  readonly test: NodeTest;
  readonly predicates: readonly Expr[];
}
