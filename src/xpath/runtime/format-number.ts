import { Decimal } from '../../base/decimal.js';
import { XPathError } from './error.js';
import { Double, Float } from './item.js';
import type { Numeric } from './numeric.js';
import { quote } from './quote.js';

/** One half of a picture, read: `#,##0.00` with what stands before and after it. */
interface Picture {
  readonly prefix: string;
  readonly suffix: string;
  readonly minInteger: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  /** Digits after each grouping separator of the integer part, from the right: [3] or [3, 6]. */
  readonly groups: readonly number[];
  /** Places where the fraction has grouping separators, from the left. */
  readonly fractionGroups: readonly number[];
  /** Fractional digits that `%` or `‰` move before the point. */
  readonly shift: 0 | 2 | 3;
}

/** XSLT's format-number with the default decimal format; rounds half to even. XTDE1310 for a wrong picture. */
export function formatNumber(value: Numeric | undefined, picture: string): string {
  const halves = picture.split(';');
  if (halves.length > 2) throw wrong(picture, 'it has more than one ";"');
  const [positive, negative] = halves.map((half) => readPicture(half, picture));
  const floating = value === undefined ? Number.NaN : value instanceof Double || value instanceof Float ? value.value : 0;
  if (Number.isNaN(floating)) return 'NaN';
  const isNegative =
    floating < 0 || Object.is(floating, -0) || (typeof value === 'bigint' ? value < 0n : value instanceof Decimal && value.sign() < 0);
  const used = isNegative && negative !== undefined ? negative : positive;
  const prefix = isNegative && negative === undefined ? `-${used.prefix}` : used.prefix;
  const digits = Number.isFinite(floating) ? formatDigits(exactOf(value as Numeric).abs(), used) : 'Infinity';
  return prefix + digits + used.suffix;
}

/** A double by the fewest digits that tell it from its neighbours. */
function exactOf(value: Numeric): Decimal {
  if (typeof value === 'bigint') return Decimal.of(value);
  if (value instanceof Decimal) return value;
  const [mantissa, exponent] = value.value.toExponential().split('e');
  const digits = Decimal.parse(mantissa) as Decimal;
  const power = Number.parseInt(exponent, 10);
  return digits.mul(power >= 0 ? Decimal.of(10n ** BigInt(power)) : Decimal.of(1, -power));
}

function formatDigits(value: Decimal, picture: Picture): string {
  const rounded = value.mul(Decimal.of(10 ** picture.shift)).roundHalfToEven(picture.maxFraction);
  const [whole, part = ''] = rounded.toString().split('.');
  const integer = (whole === '0' ? '' : whole).padStart(picture.minInteger, '0');
  const fraction = part.padEnd(picture.minFraction, '0');
  const point = fraction === '' ? '' : `.${groupFraction(fraction, picture.fractionGroups)}`;
  return groupInteger(integer, picture.groups) + point || '0';
}

/** Equal distances go on to the left. */
function groupInteger(digits: string, groups: readonly number[]): string {
  if (groups.length === 0) return digits;
  const regular = groups.every((at, i) => at === groups[0] * (i + 1));
  let text = '';
  for (let i = 0; i < digits.length; i++) {
    const left = digits.length - i;
    if (i > 0 && (regular ? left % groups[0] === 0 : groups.includes(left))) text += ',';
    text += digits[i];
  }
  return text;
}

function groupFraction(digits: string, groups: readonly number[]): string {
  return [...digits].map((digit, i) => (groups.includes(i) && i > 0 ? `,${digit}` : digit)).join('');
}

function readPicture(half: string, picture: string): Picture {
  const parts = /^([^0#.,]*)([0#.,]*)([^0#.,]*)$/.exec(half);
  if (parts === null) throw wrong(picture, 'its digits are not in one piece');
  const [, prefix, active, suffix] = parts;
  const [integer, fraction = '', more] = active.split('.');
  if (more !== undefined) throw wrong(picture, 'it has more than one "."');
  if (!/[0#]/.test(active)) throw wrong(picture, 'it has no digit');
  if (/0[,]*#/.test(integer.replace(/,/g, '')) || /#0/.test(fraction.replace(/,/g, '')))
    throw wrong(picture, 'a "#" stands inside the zeros');
  if (/,,|,$/.test(integer) || /^,|,,|,$/.test(fraction)) throw wrong(picture, 'a "," does not stand between digits');
  const marks = (prefix + suffix).match(/[%‰]/g) ?? [];
  if (marks.length > 1) throw wrong(picture, 'it has more than one of "%" and "‰"');
  const minInteger = integer.match(/0/g)?.length ?? 0;
  const maxFraction = fraction.replace(/,/g, '').length;
  return {
    prefix,
    suffix,
    minInteger: minInteger === 0 && maxFraction === 0 ? 1 : minInteger,
    minFraction: fraction.match(/0/g)?.length ?? 0,
    maxFraction,
    groups: positions([...integer].reverse()),
    fractionGroups: positions([...fraction]),
    shift: marks.length === 0 ? 0 : marks[0] === '%' ? 2 : 3,
  };
}

/** How many digits stand before each comma. */
function positions(characters: readonly string[]): number[] {
  const found: number[] = [];
  let digits = 0;
  for (const character of characters) {
    if (character === ',') found.push(digits);
    else digits++;
  }
  return found;
}

function wrong(picture: string, reason: string): XPathError {
  return new XPathError('XTDE1310', `the picture ${quote(picture)} is wrong: ${reason}`);
}
