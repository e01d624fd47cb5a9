import { XPathError } from './error.js';
import type { QNameValue, Seq } from './item.js';

/** fn:error: always throws; FOER0000 without a code. */
export function error(code?: QNameValue, description?: string, _object?: Seq): never {
  throw new XPathError(code?.local ?? 'FOER0000', description ?? 'fn:error was called');
}

/** fn:trace: the value itself. There is nowhere to write to. */
export function trace(value: Seq, _label: string): Seq {
  return value;
}
