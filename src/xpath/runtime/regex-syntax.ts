import { XPathError } from './error.js';
import { quote } from './quote.js';
import { classEscape, literal, namedClass, SINGLE_ESCAPES } from './regex-escapes.js';

/** Counts above are refused: the engine would write the atom out as often. */
const MAX_COUNT = 10_000;

export interface RegexFlags {
  readonly s: boolean;
  readonly m: boolean;
  readonly x: boolean;
}

/**
 * Translates a regular expression of XPath 2.0 (XML Schema's with anchors, reluctant quantifiers, groups and back-references; also
 * `(?:…)`) to one for JavaScript's `v` mode. FORX0002 where the syntax is wrong.
 */
export function translateRegex(pattern: string, flags: RegexFlags): string {
  return new Translator(pattern, flags).translate();
}

class Translator {
  readonly #pattern: string;
  readonly #chars: readonly string[];
  readonly #flags: RegexFlags;
  #at = 0;
  #groups = 0;
  /** Groups that are closed, so that a back-reference may name them. */
  readonly #closed = new Set<number>();
  #depth = 0;

  constructor(pattern: string, flags: RegexFlags) {
    this.#pattern = pattern;
    this.#chars = [...pattern];
    this.#flags = flags;
  }

  translate(): string {
    const text = this.#branches();
    if (this.#at < this.#chars.length) this.#fail('a ")" has no "("');
    return text;
  }

  #branches(): string {
    let text = '';
    for (;;) {
      const c = this.#peek();
      if (c === undefined || c === ')') return text;
      if (c === '|') {
        this.#at++;
        text += '|';
      } else {
        const atom = this.#atom();
        text += atom === '' ? '' : this.#quantified(atom);
      }
    }
  }

  /** The next character; with flag x, white space is passed over. */
  #peek(): string | undefined {
    while (this.#flags.x && /^[ \t\n\r]$/.test(this.#chars[this.#at] ?? '')) this.#at++;
    return this.#chars[this.#at];
  }

  #atom(): string {
    const c = this.#chars[this.#at++];
    switch (c) {
      case '(':
        return this.#group();
      case '[':
        return this.#class();
      case '\\':
        return this.#escape();
      case '.':
        return this.#flags.s ? '[\\s\\S]' : '[^\\n\\r]';
      case '^':
        return this.#flags.m ? '(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))' : '(?:^)';
      case '$':
        return this.#flags.m ? '(?:(?![\\s\\S])|(?=\\n))' : '(?:$)';
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return this.#fail(`"${c}" stands alone; write "\\${c}" for the character`);
      default:
        return literal(c);
    }
  }

  #group(): string {
    if (++this.#depth > 200) this.#fail('groups are nested too deeply');
    let open = '(';
    let index = 0;
    if (this.#peek() === '?') {
      if (this.#chars[this.#at + 1] !== ':') this.#fail('"?" has nothing to repeat');
      this.#at += 2;
      open = '(?:';
    } else index = ++this.#groups;
    const text = this.#branches();
    if (this.#chars[this.#at++] !== ')') this.#fail('a "(" has no ")"');
    if (index > 0) this.#closed.add(index);
    this.#depth--;
    return `${open}${text})`;
  }

  #quantified(atom: string): string {
    const c = this.#peek();
    let quantifier: string;
    if (c === '*' || c === '+' || c === '?') {
      this.#at++;
      quantifier = c;
    } else if (c === '{') quantifier = this.#counts();
    else return atom;
    if (this.#peek() === '?') {
      this.#at++;
      quantifier += '?';
    }
    return atom + quantifier;
  }

  #counts(): string {
    const close = this.#chars.indexOf('}', this.#at);
    const text = this.#chars.slice(this.#at, close + 1).join('');
    const parts = /^\{(\d{1,9})(?:(,)(\d{1,9})?)?\}$/.exec(this.#flags.x ? text.replace(/[ \t\n\r]/g, '') : text);
    if (close < 0 || parts === null) return this.#fail('a "{" does not start a count such as {2}, {2,} or {2,5}');
    const from = Number.parseInt(parts[1], 10);
    const to = parts[3] === undefined ? from : Number.parseInt(parts[3], 10);
    if (to < from) this.#fail(`the count ${text} ends before it starts`);
    if (from > MAX_COUNT || to > MAX_COUNT) this.#fail(`the count ${text} is above ${MAX_COUNT}`);
    this.#at = close + 1;
    return parts[0];
  }

  #escape(): string {
    const c = this.#chars[this.#at++];
    if (c !== undefined && c >= '1' && c <= '9') return this.#backReference(c);
    const inside = this.#classEscape(c);
    if (inside !== undefined) return `[${inside}]`;
    return literal(this.#singleEscape(c));
  }

  /** `\12` is group 12 where that is closed, else group 1 and the digit 2. */
  #backReference(digit: string): string {
    let group = Number.parseInt(digit, 10);
    if (!this.#closed.has(group)) this.#fail(`\\${digit} refers to a group that is not closed yet`);
    for (;;) {
      const next = this.#chars[this.#at];
      const longer = next !== undefined && next >= '0' && next <= '9' ? group * 10 + Number.parseInt(next, 10) : 0;
      if (longer === 0 || longer > this.#groups || !this.#closed.has(longer)) break;
      group = longer;
      this.#at++;
    }
    return `(?:\\${group})`;
  }

  /** The inside of a class for `\d`, `\P{Lu}` and kin, or `undefined` for an escape of one character. */
  #classEscape(c: string | undefined): string | undefined {
    if (c === undefined) return this.#fail('the expression ends in "\\"');
    if (c !== 'p' && c !== 'P') return classEscape(c);
    const close = this.#chars.indexOf('}', this.#at);
    if (this.#chars[this.#at] !== '{' || close < 0) this.#fail(`"\\${c}" needs a name in braces`);
    const name = this.#chars.slice(this.#at + 1, close).join('');
    this.#at = close + 1;
    const inside = namedClass(name);
    if (inside === undefined) return this.#fail(`no character category or block is called ${quote(name)}`);
    return c === 'p' ? inside : `[^${inside}]`;
  }

  #singleEscape(c: string): string {
    const control = SINGLE_ESCAPES[c];
    if (control !== undefined) return control;
    if (!'\\|.?*+(){}-[]^$'.includes(c)) this.#fail(`"\\${c}" is no escape`);
    return c;
  }

  /** From after the `[` to after its `]`. */
  #class(): string {
    if (++this.#depth > 200) this.#fail('classes are nested too deeply');
    const negated = this.#chars[this.#at] === '^';
    if (negated) this.#at++;
    const first = this.#at;
    let inside = '';
    for (;;) {
      const c = this.#chars[this.#at];
      if (c === undefined) return this.#fail('a "[" has no "]"');
      if (c === ']') {
        if (this.#at === first) this.#fail('a class is empty');
        break;
      }
      if (c === '-' && this.#chars[this.#at + 1] === '[' && this.#at > first) {
        this.#at += 2;
        const without = this.#class();
        if (this.#chars[this.#at] !== ']') this.#fail('a subtraction must end its class');
        this.#at++;
        this.#depth--;
        return `[[${negated ? '^' : ''}${inside}]--${without}]`;
      }
      inside += this.#classItem(first);
    }
    this.#at++;
    this.#depth--;
    return `[${negated ? '^' : ''}${inside}]`;
  }

  /** A character, a range or a class escape. */
  #classItem(first: number): string {
    const start = this.#at;
    const from = this.#classCharacter(start === first);
    if (from.length > 1 && from.startsWith('\\class')) return from.slice(6);
    const next = this.#chars[this.#at + 1];
    if (this.#chars[this.#at] !== '-' || next === ']' || next === '[' || next === undefined) return literal(from);
    this.#at++;
    const to = this.#classCharacter(false);
    if (to.startsWith('\\class')) return this.#fail('a range ends in a class');
    if ((from.codePointAt(0) as number) > (to.codePointAt(0) as number)) this.#fail(`the range ${from}-${to} ends before it starts`);
    return `${literal(from)}-${literal(to)}`;
  }

  /** One character, or `\class` with the inside of a class. */
  #classCharacter(isFirst: boolean): string {
    const c = this.#chars[this.#at++];
    if (c === '[') return this.#fail('write "\\[" for the character "[" in a class');
    if (c === '-' && !isFirst && this.#chars[this.#at] !== ']') return this.#fail('write "\\-" for the character "-" in a class');
    if (c !== '\\') return c;
    const escaped = this.#chars[this.#at++];
    const inside = this.#classEscape(escaped);
    return inside === undefined ? this.#singleEscape(escaped) : `\\class${inside}`;
  }

  #fail(reason: string): never {
    throw new XPathError('FORX0002', `the regular expression ${quote(this.#pattern)} is wrong: ${reason}`);
  }
}
