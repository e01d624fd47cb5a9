import type { Finding } from '../base/finding.js';
import { placesIn } from '../bindings/places.js';
import { open } from '../open/open.js';
import type { Refusal } from './create-report.js';
import type { Io } from './io.js';
import { verdictToday } from './written-verdict.js';

/** What the rules say of an invoice that was written, with the places in the JSON that it was written from. */
export async function refusals(bytes: Uint8Array, io: Io): Promise<{ errors: Refusal[]; warnings: Refusal[] }> {
  const arrival = open(bytes);
  const { findings } = await verdictToday(arrival, io);
  if (arrival.tree === undefined) throw new Error('what was written is not well-formed');
  const placeOf = placesIn(arrival.tree);
  const told = (finding: Finding): Refusal => {
    const { rule, terms, message, remedy } = finding;
    return { property: placeOf(finding), rule, terms, message, ...(remedy === undefined ? {} : { remedy }) };
  };
  return {
    errors: once(findings.filter(({ severity }) => severity === 'error').map(told)),
    warnings: once(findings.filter(({ severity }) => severity === 'warning').map(told)),
  };
}

/** What is said of the currency of each amount of a line has one place in the JSON. */
function once(told: readonly Refusal[]): Refusal[] {
  return [...new Map(told.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}
