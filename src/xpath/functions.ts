/**
 * How a value looks in JavaScript when it is handed to a library function: `string`, `boolean` as they are; `int` a safe integer; `double` a
 * number; `numeric` a bigint, Decimal, Double or Float; `atomic` any atomic value; `ebv` a boolean that the caller takes from a sequence; `node` an
 * index. `?` is `undefined` for the empty sequence (-1 for `node?`), `*` an array.
 */
export type ParamType =
  | 'string'
  | 'string?'
  | 'string*'
  | 'boolean'
  | 'boolean?'
  | 'int'
  | 'int?'
  | 'double'
  | 'double?'
  | 'numeric'
  | 'numeric?'
  | 'atomic'
  | 'atomic?'
  | 'atomic*'
  | 'node'
  | 'node?'
  | 'node*'
  | 'item'
  | 'item?'
  | 'item*'
  | 'ebv'
  | 'date?'
  | 'dateTime?'
  | 'time?'
  | 'duration?'
  | 'dayTimeDuration?'
  | 'QName?';

/** As `ParamType`; xs:anyURI results are plain strings. */
export type ReturnType = Exclude<ParamType, 'ebv'> | 'decimal?' | 'temporal' | 'temporal?' | 'duration';

export interface FunctionSignature {
  readonly name: string;
  readonly params: readonly ParamType[];
  /** The last parameter may repeat. */
  readonly variadic?: boolean;
  readonly returns: ReturnType;
  /** The name of the export of `runtime/index.ts` that does the work. */
  readonly impl: string;
  /** The implementation takes the tree first. */
  readonly tree?: true;
  /** The implementation takes `{ now: Temporal }`, after the tree. */
  readonly env?: true;
}

/** Functions whose missing last argument is the context item: `string()`, `name()`, `lang('de')`. */
export const CONTEXT_DEFAULT: ReadonlySet<string> = new Set([
  'string',
  'string-length',
  'normalize-space',
  'number',
  'name',
  'local-name',
  'namespace-uri',
  'root',
  'path',
  'lang',
]);

/**
 * One function a line: `name(parameters) returns implementation`; `[…]` parameters may be left out; a leading `@` stands for the tree,
 * `%` for the environment. Functions that read other documents, base URIs or static properties are not there, so that a call does not compile.
 */
const SIGNATURES = `
node-name(@ node?) QName? nodeName
nilled(@ node?) boolean? nilled
string(@ item?) string stringValue
data(@ item*) atomic* atomize
name(@ node?) string name
local-name(@ node?) string localName
namespace-uri(@ node?) string namespaceUri
root(@ node?) node? root
path(@ node?) string? path
lang(@ string?, node) boolean lang
error() item* error
error(QName?) item* error
error(QName?, string) item* error
error(QName?, string, item*) item* error
trace(item*, string) item* trace
number(atomic?) double number
abs(numeric?) numeric? abs
ceiling(numeric?) numeric? ceiling
floor(numeric?) numeric? floor
round(numeric?) numeric? round
round(numeric?, int) numeric? roundTo
round-half-to-even(numeric?, [int]) numeric? roundHalfToEven
codepoints-to-string(atomic*) string codepointsToString
string-to-codepoints(string?) atomic* stringToCodepoints
compare(string?, string?, [string]) int? compare
codepoint-equal(string?, string?) boolean? codepointEqual
string-join(string*, [string]) string stringJoin
substring(string?, double, [double]) string substring
string-length(string?) int stringLength
normalize-space(string?) string normalizeSpace
normalize-unicode(string?, [string]) string normalizeUnicode
upper-case(string?) string upperCase
lower-case(string?) string lowerCase
translate(string?, string, string) string translate
encode-for-uri(string?) string encodeForUri
iri-to-uri(string?) string iriToUri
escape-html-uri(string?) string escapeHtmlUri
contains(string?, string?, [string]) boolean contains
starts-with(string?, string?, [string]) boolean startsWith
ends-with(string?, string?, [string]) boolean endsWith
substring-before(string?, string?, [string]) string substringBefore
substring-after(string?, string?, [string]) string substringAfter
matches(string?, string, [string]) boolean matches
replace(string?, string, string, [string]) string replace
tokenize(string?, string, [string]) string* tokenize
true() boolean yes
false() boolean no
not(ebv) boolean not
boolean(ebv) boolean identity
empty(item*) boolean empty
exists(item*) boolean exists
count(item*) int count
distinct-values(atomic*, [string]) atomic* distinctValues
index-of(atomic*, atomic, [string]) atomic* indexOf
insert-before(item*, int, item*) item* insertBefore
remove(item*, int) item* remove
reverse(item*) item* reverse
subsequence(item*, double, [double]) item* subsequence
unordered(item*) item* unordered
zero-or-one(item*) item? zeroOrOne
one-or-more(item*) item* oneOrMore
exactly-one(item*) item exactlyOne
deep-equal(@ item*, item*, [string]) boolean deepEqual
sum(atomic*) atomic sum
sum(atomic*, atomic?) atomic? sumOr
avg(atomic*) atomic? avg
max(atomic*, [string]) atomic? max
min(atomic*, [string]) atomic? min
dateTime(date?, time?) temporal? dateTime
years-from-duration(duration?) int? yearsOfDuration
months-from-duration(duration?) int? monthsOfDuration
days-from-duration(duration?) int? daysOfDuration
hours-from-duration(duration?) int? hoursOfDuration
minutes-from-duration(duration?) int? minutesOfDuration
seconds-from-duration(duration?) decimal? secondsOfDuration
year-from-dateTime(dateTime?) int? yearOf
month-from-dateTime(dateTime?) int? monthOf
day-from-dateTime(dateTime?) int? dayOf
hours-from-dateTime(dateTime?) int? hoursOf
minutes-from-dateTime(dateTime?) int? minutesOf
seconds-from-dateTime(dateTime?) decimal? secondsOf
timezone-from-dateTime(dateTime?) duration? timezoneOf
year-from-date(date?) int? yearOf
month-from-date(date?) int? monthOf
day-from-date(date?) int? dayOf
timezone-from-date(date?) duration? timezoneOf
hours-from-time(time?) int? hoursOf
minutes-from-time(time?) int? minutesOf
seconds-from-time(time?) decimal? secondsOf
timezone-from-time(time?) duration? timezoneOf
adjust-dateTime-to-timezone(dateTime?) temporal? adjustToImplicitTimezone
adjust-dateTime-to-timezone(dateTime?, dayTimeDuration?) temporal? adjustToTimezone
adjust-date-to-timezone(date?) temporal? adjustToImplicitTimezone
adjust-date-to-timezone(date?, dayTimeDuration?) temporal? adjustToTimezone
adjust-time-to-timezone(time?) temporal? adjustToImplicitTimezone
adjust-time-to-timezone(time?, dayTimeDuration?) temporal? adjustToTimezone
current-dateTime(%) temporal currentDateTime
current-date(%) temporal currentDate
current-time(%) temporal currentTime
implicit-timezone() duration implicitTimezone
default-collation() string defaultCollation
QName(string?, string) QName? qName
resolve-QName(@ string?, node) QName? resolveQName
prefix-from-QName(QName?) string? prefixFromQName
local-name-from-QName(QName?) string? localNameFromQName
namespace-uri-from-QName(QName?) string? namespaceUriFromQName
namespace-uri-for-prefix(@ string?, node) string? namespaceUriForPrefix
in-scope-prefixes(@ node) string* inScopePrefixes
format-number(numeric?, string) string formatNumber
`;

/** The function library of XPath 2.0, with `path()` and `round(x, places)` of 3.0 that published schemas use; by `local#arity`; `concat`, which takes any number of arguments, by its name alone. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSignature> = readSignatures();

function readSignatures(): Map<string, FunctionSignature> {
  const functions = new Map<string, FunctionSignature>();
  functions.set('concat', { name: 'concat', params: ['atomic?'], variadic: true, returns: 'string', impl: 'concat' });
  for (const line of SIGNATURES.trim().split('\n')) {
    const [, name, inside, returns, impl] = /^([^(]+)\((.*)\) (\S+) (\S+)$/.exec(line) as RegExpExecArray;
    const params = (inside.match(/[^@%\s,]+/g) ?? []) as string[];
    const optional = params.filter((param) => param.startsWith('[')).length;
    for (let arity = params.length - optional; arity <= params.length; arity++) {
      functions.set(`${name}#${arity}`, {
        name,
        params: params.slice(0, arity).map((param) => param.replace(/[[\]]/g, '')) as ParamType[],
        returns: returns as ReturnType,
        impl,
        ...(inside.startsWith('@') ? { tree: true } : {}),
        ...(inside.startsWith('%') ? { env: true } : {}),
      });
    }
  }
  return functions;
}
