import type { Tree } from '../../xml/tree.js';
import { formatDouble, formatFloat } from './double.js';
import { formatDuration } from './duration.js';
import { type Atomic, Double, Duration, Float, type Item, QNameValue, Temporal } from './item.js';
import { formatTemporal } from './temporal-text.js';

/** The cast to xs:string. */
export function stringOf(value: Atomic): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Double) return formatDouble(value.value);
  if (value instanceof Float) return formatFloat(value.value);
  if (value instanceof Temporal) return formatTemporal(value);
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof QNameValue) return value.prefix === '' ? value.local : `${value.prefix}:${value.local}`;
  return 'value' in value ? value.value : value.toString();
}

/** fn:string of an item: a node's string value, or the cast of an atomic value; '' for none. */
export function stringValue(t: Tree, item: Item | undefined): string {
  if (item === undefined) return '';
  return typeof item === 'number' ? t.string(item) : stringOf(item);
}
