import { parseDouble } from './double.js';
import { type Atomic, UntypedAtomic } from './item.js';
import { isNumeric, toNumber } from './numeric.js';

/** fn:number: NaN for what is no number. */
export function number(value: Atomic | undefined): number {
  if (value === undefined) return Number.NaN;
  if (typeof value === 'string') return parseDouble(value) ?? Number.NaN;
  if (value instanceof UntypedAtomic) return parseDouble(value.value) ?? Number.NaN;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isNumeric(value) ? toNumber(value) : Number.NaN;
}
