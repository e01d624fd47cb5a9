import type { Random } from './random.js';

/**
 * Makes XPath 2.0 expressions that are mostly well typed. Numbers are sums of powers of two, so that an engine whose decimals are doubles
 * gets them right too.
 */
export class Generator {
  private readonly random: Random;
  private readonly variables: { readonly name: string; readonly kind: 'item' | 'node' }[] = [];
  private names = 0;
  /** Inside a predicate, so that `position()` and `last()` make sense. */
  private predicates = 0;

  constructor(random: Random) {
    this.random = random;
  }

  expression(depth: number): string {
    return this.choose([
      () => this.nodes(depth),
      () => this.number(depth),
      () => this.string(depth),
      () => this.boolean(depth),
      () => this.boolean(depth),
      () => this.sequence(depth),
      () => this.temporal(depth),
    ]);
  }

  private choose(options: readonly (() => string)[]): string {
    return this.random.pick(options)();
  }

  private nodes(depth: number): string {
    const d = depth - 1;
    const leaf = (): string =>
      this.random.pick([...STEPS, ...STARTS, ...this.variables.filter(({ kind }) => kind === 'node').map(({ name }) => name)]);
    if (depth <= 0) return leaf();
    return this.choose([
      leaf,
      () => `${leaf()}/${this.step(d)}`,
      () => `${leaf()}//${this.step(d)}`,
      () => `${this.path(d)}/${this.step(d)}`,
      () => `${this.path(d)}[${this.predicate(d)}]`,
      () => `(${this.nodes(d)})[${this.predicate(d)}]`,
      () => `(${this.nodes(d)} ${this.random.pick(['|', 'union', 'intersect', 'except'])} ${this.nodes(d)})`,
      () => `(if (${this.boolean(d)}) then ${this.nodes(d)} else ${this.nodes(d)})`,
      () => `(${this.binding('for', 'node', this.nodes(d), 'return', () => this.nodes(d))})`,
      () => `${this.path(d)}/(${this.nodes(d)})`,
      () => `reverse(${this.nodes(d)})`,
      () => `subsequence(${this.nodes(d)}, ${this.random.int(3)}, ${this.random.int(3)})`,
      () => `${this.path(d)}/..`,
    ]);
  }

  private path(depth: number): string {
    return depth <= 0 || this.random.chance(50) ? this.random.pick([...STEPS, ...STARTS]) : `(${this.nodes(depth)})`;
  }

  private step(depth: number): string {
    const step = this.random.pick(STEPS);
    return depth > 0 && this.random.chance(40) ? `${step}[${this.predicate(depth - 1)}]` : step;
  }

  private predicate(depth: number): string {
    this.predicates++;
    const text = this.choose([
      () => `${this.random.int(3) + 1}`,
      () => 'last()',
      () => `position() ${this.random.pick(['=', '<', '>=', '!='])} ${this.random.int(4)}`,
      () => this.boolean(depth),
      () => this.boolean(depth),
      () => this.nodes(depth),
    ]);
    this.predicates--;
    return text;
  }

  private number(depth: number): string {
    const d = depth - 1;
    const leaf = (): string =>
      this.predicates > 0 && this.random.chance(20) ? this.random.pick(['position()', 'last()']) : this.random.pick(NUMBERS);
    if (depth <= 0) return leaf();
    return this.choose([
      leaf,
      () => `count(${this.sequence(d)})`,
      () => `string-length(${this.string(d)})`,
      () => `(${this.number(d)} ${this.random.pick(['+', '-', '*', '+', '-', '*', 'idiv', 'mod'])} ${this.number(d)})`,
      () => `(${this.number(d)} div ${this.random.pick(['2', '4', '0', '0.5', '1e0', '0e0'])})`,
      () => `-${this.number(0)}`,
      () => `${this.random.pick(['floor', 'ceiling', 'round', 'abs', 'round-half-to-even'])}(${this.number(d)})`,
      () => `number(${this.optional(d)})`,
      () => `${this.random.pick(['sum', 'avg', 'max', 'min'])}(${this.numbers(d)})`,
      () =>
        `xs:${this.random.pick(['integer', 'decimal', 'double'])}(${this.choose([() => this.number(d), () => this.random.pick(DIGITS)])})`,
      () => `(${this.nodes(d)})[1] ${this.random.pick(['+', '*', '-'])} ${this.number(d)}`,
      () => `(if (${this.boolean(d)}) then ${this.number(d)} else ${this.number(d)})`,
      () => `${this.random.pick(['year', 'month', 'day'])}-from-date(${this.date()})`,
    ]);
  }

  private numbers(depth: number): string {
    return this.choose([
      () => `(${this.number(depth)}, ${this.number(depth)})`,
      () => this.nodes(depth),
      () => `(${this.random.int(3)} to ${this.random.int(5)})`,
      () => '()',
      () => `${this.path(depth)}/number(.)`,
      () => `for $n in ${this.path(depth)} return string-length($n)`,
    ]);
  }

  private string(depth: number): string {
    const d = depth - 1;
    const leaf = (): string => this.random.pick(STRINGS);
    if (depth <= 0) return leaf();
    return this.choose([
      leaf,
      () => `string(${this.optional(d)})`,
      () => `concat(${this.string(d)}, ${this.string(d)})`,
      () => `substring(${this.string(d)}, ${this.number(0)})`,
      () => `substring(${this.string(d)}, ${this.number(0)}, ${this.number(0)})`,
      () => `${this.random.pick(['substring-before', 'substring-after'])}(${this.string(d)}, ${this.string(d)})`,
      () => `${this.random.pick(['upper-case', 'lower-case', 'normalize-space'])}(${this.string(d)})`,
      () => `normalize-space((${this.nodes(d)})[1])`,
      () => `translate(${this.string(d)}, ${this.string(0)}, ${this.string(0)})`,
      () => `string-join(for $s in ${this.sequence(d)} return string($s), ',')`,
      () => `${this.random.pick(['name', 'local-name'])}((${this.nodes(d)})[1])`,
      () => `string(namespace-uri((${this.nodes(d)})[1]))`,
      () => `replace(${this.string(d)}, ${this.regex()}, ${this.random.pick(["'-'", "'$0$0'", "''"])})`,
      () => `tokenize(${this.string(d)}, ${this.random.pick(["'\\s'", "','", "'b'"])})[1]`,
      () => `codepoints-to-string(string-to-codepoints(${this.string(d)}))`,
      () => `(if (${this.boolean(d)}) then ${this.string(d)} else ${this.string(d)})`,
      () => `xs:string(${this.random.pick(['1', '2.5', 'true()', "xs:date('2020-02-29')"])})`,
    ]);
  }

  private boolean(depth: number): string {
    const d = depth - 1;
    if (depth <= 0)
      return this.choose([() => 'true()', () => 'false()', () => `${this.nodes(0)} = ${this.string(0)}`, () => `exists(${this.nodes(0)})`]);
    const general = ['=', '!=', '<', '<=', '>', '>='];
    return this.choose([
      () => `(${this.sequence(d)} ${this.random.pick(general)} ${this.sequence(d)})`,
      () => `(${this.nodes(d)} ${this.random.pick(general)} ${this.number(d)})`,
      () => `(${this.nodes(d)} ${this.random.pick(general)} ${this.string(d)})`,
      () => `(${this.number(d)} ${this.random.pick(VALUE_OPERATORS)} ${this.number(d)})`,
      () => `(${this.string(d)} ${this.random.pick(VALUE_OPERATORS)} ${this.string(d)})`,
      () => `(${this.date()} ${this.random.pick([...general, ...VALUE_OPERATORS])} ${this.date()})`,
      () => `((${this.nodes(d)})[1] ${this.random.pick(['is', '<<', '>>'])} (${this.nodes(d)})[1])`,
      () => `(${this.boolean(d)} ${this.random.pick(['and', 'or'])} ${this.boolean(d)})`,
      () => `not(${this.choose([() => this.boolean(d), () => this.nodes(d)])})`,
      () => `boolean(${this.choose([() => this.number(d), () => this.string(d), () => this.nodes(d)])})`,
      () => `${this.random.pick(['exists', 'empty'])}(${this.sequence(d)})`,
      () => `${this.random.pick(['contains', 'starts-with', 'ends-with'])}(${this.string(d)}, ${this.string(d)})`,
      () => `matches(${this.string(d)}, ${this.regex()})`,
      () => `(${this.quantified(d)})`,
      () =>
        `(${this.optional(d)} castable as xs:${this.random.pick(['integer', 'decimal', 'double', 'boolean', 'string', 'date?', 'integer?'])})`,
      () => `(${this.sequence(d)} instance of ${this.random.pick(TYPES)})`,
      () => `deep-equal(${this.sequence(d)}, ${this.sequence(d)})`,
      () => `(if (${this.boolean(d)}) then ${this.boolean(d)} else ${this.boolean(d)})`,
    ]);
  }

  private quantified(depth: number): string {
    const kind = this.random.pick(['some', 'every']);
    return this.binding(kind, 'item', this.sequence(depth), 'satisfies', () => this.boolean(depth));
  }

  private sequence(depth: number): string {
    const d = depth - 1;
    const leaf = (): string =>
      this.choose([() => this.nodes(0), () => '()', () => this.string(0), () => this.number(0), () => this.item()]);
    if (depth <= 0) return leaf();
    return this.choose([
      leaf,
      () => this.nodes(d),
      () => this.nodes(d),
      () => `(${this.number(d)}, ${this.string(d)})`,
      () => `(${this.sequence(d)}, ${this.sequence(d)})`,
      () => `(${this.random.int(4)} to ${this.random.int(6)})`,
      () => `tokenize(${this.string(d)}, '\\s')`,
      () => `distinct-values(${this.sequence(d)})`,
      () => `reverse(${this.sequence(d)})`,
      () => `remove(${this.sequence(d)}, ${this.random.int(4)})`,
      () => `insert-before(${this.sequence(d)}, ${this.random.int(4)}, ${this.sequence(d)})`,
      () => `index-of(${this.sequence(d)}, ${this.choose([() => this.number(0), () => this.string(0)])})`,
      () => `subsequence(${this.sequence(d)}, ${this.number(0)})`,
      () => `(${this.sequence(d)})[${this.predicate(d)}]`,
      () => `(${this.binding('for', 'item', this.sequence(d), 'return', () => this.sequence(d))})`,
      () => `${this.path(d)}/string(.)`,
      () => `data(${this.nodes(d)})`,
      () => `string-to-codepoints(${this.string(d)})`,
    ]);
  }

  /** An expression of no or one item. */
  private optional(depth: number): string {
    return this.choose([
      () => `(${this.nodes(depth)})[1]`,
      () => this.number(depth),
      () => this.string(depth),
      () => this.boolean(depth),
      () => this.item(),
    ]);
  }

  /** A variable in scope, or the context item. */
  private item(): string {
    return this.random.pick(['.', ...this.variables.map(({ name }) => name)]);
  }

  private temporal(depth: number): string {
    return this.choose([
      () => this.date(),
      () => `${this.date()} + ${this.duration()}`,
      () => `${this.date()} - ${this.duration()}`,
      () => `${this.date()} - ${this.date()}`,
      () => `${this.duration()} * ${this.random.pick(['2', '0.5', '-1'])}`,
      () => `(${this.duration()} ${this.random.pick(['eq', 'ne', '='])} ${this.duration()})`,
      () => `days-from-duration(${this.date()} - ${this.date()})`,
      () => `string(${this.date()})`,
      () => `max((${this.date()}, ${this.date()}))`,
      () => `(${this.date()} castable as xs:date) and ${this.boolean(depth - 1)}`,
    ]);
  }

  private date(): string {
    return `xs:date('${this.random.pick(['2020-02-29', '2021-12-31', '2020-01-01', '1999-06-15', '2020-01-02Z'])}')`;
  }

  private duration(): string {
    const text = this.random.pick(['P1D', 'PT36H', '-P2D', 'P0D']);
    return this.random.chance(70)
      ? `xs:dayTimeDuration('${text}')`
      : `xs:yearMonthDuration('${this.random.pick(['P1M', 'P1Y2M', '-P13M'])}')`;
  }

  private regex(): string {
    return this.random.pick([
      "'^a'",
      "'[a-c]+'",
      "'\\d'",
      "'b|c'",
      "'\\s+'",
      "'(a)(b)'",
      "'^\\d+(\\.\\d)?$'",
      "'\\w'",
      "'.b.'",
      "'\\p{Lu}'",
    ]);
  }

  private binding(keyword: string, kind: 'item' | 'node', source: string, word: string, body: () => string): string {
    const name = `$v${++this.names}`;
    this.variables.push({ name, kind });
    const text = `${keyword} ${name} in ${source} ${word} ${body()}`;
    this.variables.pop();
    return text;
  }
}

const STEPS = [
  'a',
  'b',
  'c',
  '*',
  '@x',
  '@*',
  '@p:y',
  'p:a',
  'p:*',
  '*:a',
  'node()',
  'text()',
  'comment()',
  '.',
  '..',
  'a',
  'b',
  'descendant::b',
  'descendant::*',
  'ancestor::*',
  'following-sibling::*',
  'preceding-sibling::*',
  'following::a',
  'preceding::node()',
  'self::a',
  'ancestor-or-self::*',
  'descendant-or-self::a',
  'following-sibling::a[1]',
  'preceding-sibling::*[1]',
  'ancestor::*[1]',
];
const STARTS = ['/r', '/*', '//a', '//b', '//@x', '//*', '(/)', './/c', '//p:a', '//text()'];
const NUMBERS = ['0', '1', '2', '3', '10', '0.5', '2.5', '1e0', '-1', '4', '1.5'];
const STRINGS = ["''", "'a'", "'1'", "'2.5'", "' b '", "'é'", "'true'", "'abc'", "'a b'", "'ABC'", "'b'"];
const DIGITS = ["'1'", "' 2 '", "'10'", "'-3'"];
const VALUE_OPERATORS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const TYPES = [
  'item()*',
  'node()*',
  'element()+',
  'xs:integer',
  'xs:decimal*',
  'xs:string?',
  'attribute()*',
  'empty-sequence()',
  'text()?',
  'xs:double',
  'element(a)',
  'xs:anyAtomicType*',
  'document-node()',
];
