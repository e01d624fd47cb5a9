/*
 * What emitted code may call: it gets this module as one object. Functions of the library stand in `xpath/functions.ts` with the
 * shapes of their arguments.
 */

export { Decimal } from '../../base/decimal.js';
export { equalsAscii, isBlank, normalizedEqualsAscii, normalizedString } from '../../xml/value.js';
export { avg, max, min, sum, sumOr } from './aggregates.js';
export { arithmetic, divide, unaryMinus, unaryPlus } from './arithmetic.js';
export { atomize, atomizeNode } from './atomize.js';
export { identity, no, not, yes } from './booleans.js';
export { cast, castable, decimalOf, integerOf, temporalOf } from './cast.js';
export { CodeSet } from './code-set.js';
export { defaultCollation } from './collation.js';
export { compareAtomic, compareCodepoints, valueCompare } from './compare.js';
export {
  adjustToImplicitTimezone,
  adjustToTimezone,
  currentDate,
  currentDateTime,
  currentTime,
  dateTime,
  dayOf,
  daysOfDuration,
  hoursOf,
  hoursOfDuration,
  implicitTimezone,
  minutesOf,
  minutesOfDuration,
  monthOf,
  monthsOfDuration,
  secondsOf,
  secondsOfDuration,
  timezoneOf,
  yearOf,
  yearsOfDuration,
} from './dates.js';
export { deepEqual } from './deep-equal.js';
export { error, trace } from './diagnostics.js';
export { documentTree } from './document.js';
export { doubleOf, numberOf } from './double.js';
export { ebv, ebvAtomic, oneTruth } from './ebv.js';
export { XPathError } from './error.js';
export { formatNumber } from './format-number.js';
export { GatheredStrings } from './gathered-strings.js';
export { comparePair, generalCompare } from './general-compare.js';
export { AnyURI, Double, Duration, Float, QNameValue, Temporal, UntypedAtomic } from './item.js';
export { KeyIndex } from './key-index.js';
export { Lazy, messagePart } from './lazy.js';
export { NameMemo } from './name-memo.js';
export { compareDates, comparedDate, isDateOfNode } from './node-dates.js';
export { lang, localName, name, namespaceUri, nilled, nodeName, root } from './node-functions.js';
export {
  asNode,
  atMostOne,
  atMostOneNode,
  elementOf,
  except,
  intersect,
  nodeCompare,
  nodeOf,
  nodeOrUndefined,
  nodesOf,
  noMatch,
  oneNode,
  optionalToSequence,
  raise,
  required,
  requiredNode,
  rootOf,
  sortIfNodes,
  sortUnique,
  stringOptional,
  tooMany,
} from './nodes.js';
export { number } from './numbers.js';
export { abs, ceiling, floor, round, roundHalfToEven, roundTo } from './numeric.js';
export {
  atomicToDouble,
  atomizeOptional,
  booleanOfNode,
  boxDouble,
  boxInt,
  boxUntyped,
  capitalsEqualAscii,
  capitalsOptional,
  castableSequence,
  castDecimal,
  castOptional,
  castTemporal,
  compareExact,
  decimalAdd,
  decimalDiv,
  decimalMod,
  decimalMul,
  decimalOfDouble,
  decimalOfNode,
  decimalOfOptional,
  decimalOptional,
  decimalSub,
  decimalSum,
  finiteDouble,
  fractionWithin,
  intDiv,
  integerToDoubleOptional,
  intMod,
  intMul,
  isBlankOptional,
  isDate,
  isDecimal,
  lengthOfNode,
  normalizedOptional,
  untypedToBoolean,
  untypedToDoubleOptional,
} from './optional.js';
export {
  anySame,
  anyString,
  inStrings,
  joinText,
  predicate,
  samePosition,
  toDoubleParameter,
  toInt,
  toNumeric,
  toStringParameter,
  toStrings,
  toTypedParameter,
} from './parameters.js';
export { path } from './path.js';
export { lastOfContext, placeOfContext } from './place.js';
export {
  inScopePrefixes,
  localNameFromQName,
  namespaceUriForPrefix,
  namespaceUriFromQName,
  prefixFromQName,
  qName,
  resolveQName,
} from './qnames.js';
export { range } from './range.js';
export { matches, replace, tokenize } from './regex.js';
export { type Said, said } from './said.js';
export { convert, instanceOf, treat } from './sequence-type.js';
export {
  count,
  distinctStrings,
  distinctValues,
  empty,
  exactlyOne,
  exists,
  indexOf,
  insertBefore,
  oneOrMore,
  remove,
  reverse,
  subsequence,
  unordered,
  zeroOrOne,
} from './sequences.js';
export { stringOf, stringValue } from './string-of.js';
export {
  codepointEqual,
  codepointsToString,
  compare,
  concat,
  contains,
  endsWith,
  lowerCase,
  normalizeSpace,
  normalizeUnicode,
  startsWith,
  stringJoin,
  stringLength,
  stringToCodepoints,
  substring,
  substringAfter,
  substringBefore,
  translate,
  upperCase,
} from './strings.js';
export { NameBinding } from './tree-index.js';
export { Trie } from './trie.js';
export { compareNodeNumber, compareUntypedNumber } from './untyped-number.js';
export { encodeForUri, escapeHtmlUri, iriToUri } from './uris.js';
