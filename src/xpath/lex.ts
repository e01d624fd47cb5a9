import { CompileError } from './compile-error.js';

/** The smallest parts of an expression. Whether `*`, `div` or `for` is an operator or a name is for the parser to say. */
export interface Token {
  readonly type: 'name' | 'wildcard' | 'integer' | 'decimal' | 'double' | 'string' | 'symbol' | 'end';
  /** As written; of a string literal its value. */
  readonly text: string;
  /** Of a name or a wildcard; '' where none is written, `*` in `*:x`. */
  readonly prefix: string;
  /** Of a name or a wildcard; `*` in `p:*`. */
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

/** Longer expressions are refused. */
export const MAX_EXPRESSION_LENGTH = 1_000_000;

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NCNAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;

// `a::b` is an axis, so a colon belongs to a name only where no second one follows
const NAME = new RegExp(`(${NCNAME})(?::(?!:)(\\*|${NCNAME}))?|(\\*):(${NCNAME})`, 'uy');
const NUMBER = /(?:\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][+-]?[0-9]+)?/y;
const SYMBOL = /<<|>>|<=|>=|!=|\/\/|::|\.\.|[()[\],/@.|+\-*=<>$?]/y;
const SPACE = /[ \t\r\n]+/y;
const NAME_START = new RegExp(`[${START}]`, 'uy');

/**
 * Splits an XPath 2.0 expression into tokens; the last one is `end`. White space and comments, which nest, separate tokens.
 * @throws CompileError XPST0003 where no token can be read.
 */
export function lex(source: string): Token[] {
  if (source.length > MAX_EXPRESSION_LENGTH) {
    throw new CompileError('UNSUPPORTED', `the expression is longer than ${MAX_EXPRESSION_LENGTH} characters`, source.slice(0, 1000), 0);
  }
  const tokens: Token[] = [];
  let at = skip(source, 0);
  while (at < source.length) {
    const token = read(source, at);
    tokens.push(token);
    at = skip(source, token.end);
  }
  tokens.push({ type: 'end', text: '', prefix: '', local: '', start: at, end: at });
  return tokens;
}

function read(source: string, at: number): Token {
  const name = match(NAME, source, at);
  if (name) {
    const [text, first, second, any, local] = name;
    if (any !== undefined) return token('wildcard', text, at, '*', local);
    if (second === '*') return token('wildcard', text, at, first, '*');
    return second === undefined ? token('name', text, at, '', first) : token('name', text, at, first, second);
  }
  const number = match(NUMBER, source, at);
  if (number) {
    const [text, fraction, exponent] = number;
    const end = at + text.length;
    if (match(NAME_START, source, end)) throw new CompileError('XPST0003', `put a space between ${text} and what follows`, source, end);
    if (exponent !== undefined) return token('double', text, at);
    return token(fraction === undefined && !text.startsWith('.') ? 'integer' : 'decimal', text, at);
  }
  const char = source[at];
  if (char === '"' || char === "'") return readString(source, at, char);
  const symbol = match(SYMBOL, source, at);
  if (symbol) return token('symbol', symbol[0], at);
  throw new CompileError('XPST0003', unreadable(source, at), source, at);
}

function readString(source: string, start: number, quote: string): Token {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = source.indexOf(quote, at);
    if (close < 0) throw new CompileError('XPST0003', `the string that starts here has no closing ${quote}`, source, start);
    value += source.slice(at, close);
    at = close + 1;
    if (source[at] !== quote) return { type: 'string', text: value, prefix: '', local: '', start, end: at };
    value += quote;
    at++;
  }
}

function skip(source: string, from: number): number {
  let at = from;
  for (;;) {
    const space = match(SPACE, source, at);
    if (space) at += space[0].length;
    else if (source.startsWith('(:', at)) at = skipComment(source, at);
    else return at;
  }
}

function skipComment(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source.startsWith('(:', at)) {
      depth++;
      at++;
    } else if (source.startsWith(':)', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  throw new CompileError('XPST0003', 'the comment that starts here has no closing :)', source, start);
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function token(type: Token['type'], text: string, start: number, prefix = '', local = ''): Token {
  return { type, text, prefix, local, start, end: start + text.length };
}

function unreadable(source: string, at: number): string {
  const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
  const later = '!#{}:'.includes(char) ? ' (maybe XPath 3: expressions here are XPath 2.0)' : '';
  return `'${char}' has no meaning here${later}`;
}
