import type { Expr, QName, Span, StaticContext } from './ast.js';
import { CompileError } from './compile-error.js';
import { lex, type Token } from './lex.js';
import { FN, KNOWN_PREFIXES } from './namespaces.js';

/** Expressions nested deeper are refused, so that no later step runs out of stack. */
export const MAX_DEPTH = 256;

/** More operators of the kind that nests to the left (`a + b + c`) are refused in one expression, for the same reason. */
export const MAX_OPERATORS = 2000;

/** What a name stands for decides what no prefix means. */
export type NameUse = 'element' | 'attribute' | 'function' | 'variable' | 'type';

/** The two entries into the grammar that its inner parts come back to. */
export interface Grammar {
  /** An expression with its commas. */
  whole(c: Cursor): Expr;
  /** An expression up to a comma. */
  single(c: Cursor): Expr;
}

/** A place in an expression's tokens, with what every part of the grammar needs: look-ahead, names, errors, bounds. */
export class Cursor {
  readonly source: string;
  readonly context: StaticContext;
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;
  private operators = 0;

  constructor(source: string, context: StaticContext) {
    this.source = source;
    this.context = context;
    this.tokens = lex(source);
  }

  get current(): Token {
    return this.tokens[this.index];
  }

  get next(): Token {
    return this.tokens[Math.min(this.index + 1, this.tokens.length - 1)];
  }

  advance(): Token {
    const token = this.current;
    if (token.type !== 'end') this.index++;
    return token;
  }

  isSymbol(text: string): boolean {
    return this.current.type === 'symbol' && this.current.text === text;
  }

  isNext(symbol: string): boolean {
    return this.next.type === 'symbol' && this.next.text === symbol;
  }

  isWord(text: string): boolean {
    return this.current.type === 'name' && this.current.text === text;
  }

  accept(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.index++;
    return true;
  }

  expect(symbol: string, where: string): void {
    if (!this.accept(symbol)) this.fail('XPST0003', `'${symbol}' expected ${where}, but ${this.found()}`);
  }

  expectWord(text: string, where: string): void {
    if (!this.isWord(text)) this.fail('XPST0003', `'${text}' expected ${where}, but ${this.found()}`);
    this.index++;
  }

  /** The end of the expression must be here. */
  expectEnd(): void {
    if (this.current.type !== 'end') this.fail('XPST0003', `an operator or the end expected, but ${this.found()}`);
  }

  /** The span from a token's start to the last token read. */
  span(start: number): Span {
    return { start, end: this.index === 0 ? start : this.tokens[this.index - 1].end };
  }

  fail(code: string, message: string, at: number = this.current.start): never {
    throw new CompileError(code, message, this.source, at);
  }

  found(): string {
    const token = this.current;
    if (token.type === 'end') return 'the expression ends';
    return `found ${this.source.slice(token.start, Math.min(token.end, token.start + 40))}`;
  }

  /** Runs `parse` one level deeper. */
  nested<T>(parse: (cursor: Cursor) => T): T {
    if (++this.depth > MAX_DEPTH) this.fail('UNSUPPORTED', `the expression nests deeper than ${MAX_DEPTH} levels`);
    const result = parse(this);
    this.depth--;
    return result;
  }

  countOperator(): void {
    if (++this.operators > MAX_OPERATORS) this.fail('UNSUPPORTED', `the expression has more than ${MAX_OPERATORS} operators`);
  }

  /** @throws CompileError XPST0081 where the prefix is not declared. */
  resolve(token: Token, use: NameUse): QName {
    const { prefix, local } = token;
    if (prefix === '') {
      const fallback = use === 'function' ? FN : use === 'element' || use === 'type' ? (this.context.defaultElementNamespace ?? '') : '';
      return { uri: fallback, local, prefix };
    }
    const uri = this.context.namespaces.get(prefix) ?? KNOWN_PREFIXES.get(prefix);
    if (uri === undefined) this.fail('XPST0081', `the prefix ${prefix} is not declared`, token.start);
    return { uri, local, prefix };
  }

  /** Reads `$name` behind its `$`. */
  variableName(): QName {
    if (this.current.type !== 'name') this.fail('XPST0003', `the name of a variable expected after '$', but ${this.found()}`);
    return this.resolve(this.advance(), 'variable');
  }
}
