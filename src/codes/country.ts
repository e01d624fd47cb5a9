import { ISO_3166_1 } from './iso-3166-1.generated.js';
import { lazily, tableOf } from './table.js';

const countries = lazily(() => tableOf(ISO_3166_1));

/** Whether a code stands in ISO 3166-1 (alpha-2, in capitals) or is one that Peppol takes besides: `1A`, `XI`. */
export function isCountry(code: string): boolean {
  return countries().has(code);
}
