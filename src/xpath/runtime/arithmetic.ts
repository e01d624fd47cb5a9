import type { Decimal } from '../../base/decimal.js';
import { doubleOf } from './double.js';
import { XPathError } from './error.js';
import { type Atomic, Double, UntypedAtomic } from './item.js';
import { floating, isExact, isNumeric, type Numeric, negateNumber, promote, toDecimal } from './numeric.js';
import { temporalArithmetic } from './temporal-arithmetic.js';
import { typeOf } from './type.js';

export type ArithmeticOp = '+' | '-' | '*' | 'div' | 'idiv' | 'mod';

/** The operators on numbers, dates, times and durations; untyped operands are doubles; empty, `undefined`, when an operand is. */
export function arithmetic(op: ArithmeticOp, a: Atomic | undefined, b: Atomic | undefined): Atomic | undefined {
  if (a === undefined || b === undefined) return undefined;
  const left = untypedAsDouble(a);
  const right = untypedAsDouble(b);
  if (isNumeric(left) && isNumeric(right)) return numericArithmetic(op, left, right);
  return temporalArithmetic(op, left, right);
}

function untypedAsDouble(value: Atomic): Atomic {
  return value instanceof UntypedAtomic ? new Double(doubleOf(value.value)) : value;
}

export function numericArithmetic(op: ArithmeticOp, a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'bigint' && typeof b === 'bigint' && op !== 'div') return integerArithmetic(op, a, b);
  if (isExact(a) && isExact(b)) return decimalArithmetic(op, toDecimal(a), toDecimal(b));
  const [x, y] = promote(a, b);
  if (op !== 'idiv') return floating(doubleArithmetic(op, x, y), a, b);
  if (y === 0) throw divisionByZero();
  const quotient = Math.trunc(x / y);
  if (!Number.isFinite(quotient) || !Number.isFinite(x)) throw new XPathError('FOAR0002', `idiv of ${x} by ${y} has no integer result`);
  return BigInt(quotient);
}

function integerArithmetic(op: Exclude<ArithmeticOp, 'div'>, a: bigint, b: bigint): bigint {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'idiv':
      if (b === 0n) throw divisionByZero();
      return a / b;
    case 'mod':
      if (b === 0n) throw divisionByZero();
      return a % b;
  }
}

function decimalArithmetic(op: ArithmeticOp, a: Decimal, b: Decimal): bigint | Decimal {
  switch (op) {
    case '+':
      return a.add(b);
    case '-':
      return a.sub(b);
    case '*':
      return a.mul(b);
    case 'div':
      return divide(a, b);
    case 'idiv':
      if (b.sign() === 0) throw divisionByZero();
      return a.idiv(b);
    case 'mod':
      if (b.sign() === 0) throw divisionByZero();
      return a.mod(b);
  }
}

/** Exact division; FOAR0001 by zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.sign() === 0) throw divisionByZero();
  return a.div(b);
}

function doubleArithmetic(op: Exclude<ArithmeticOp, 'idiv'>, a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    case 'mod':
      return a % b;
  }
}

/** Unary minus. */
export function unaryMinus(value: Atomic | undefined): Numeric | undefined {
  return value === undefined ? undefined : negateNumber(operandOf('-', value));
}

/** Unary plus. */
export function unaryPlus(value: Atomic | undefined): Numeric | undefined {
  return value === undefined ? undefined : operandOf('+', value);
}

function operandOf(op: '+' | '-', value: Atomic): Numeric {
  const operand = untypedAsDouble(value);
  if (!isNumeric(operand)) throw new XPathError('XPTY0004', `unary ${op} takes a number, not an xs:${typeOf(operand)}`);
  return operand;
}

function divisionByZero(): XPathError {
  return new XPathError('FOAR0001', 'division by zero');
}
