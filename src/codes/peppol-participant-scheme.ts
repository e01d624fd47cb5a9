import { PEPPOL_PARTICIPANT_SCHEMES } from './peppol-participant-schemes.generated.js';
import type { PeppolState } from './peppol-state.js';
import { lazily, tableOf } from './table.js';

export { PEPPOL_PARTICIPANT_SCHEMES_VERSION } from './peppol-participant-schemes.generated.js';

const schemes = lazily(() => tableOf(PEPPOL_PARTICIPANT_SCHEMES));

/** What Peppol's list of participant identifier schemes says of an ICD (`0192`); undefined where it lacks it. */
export function participantSchemeState(icd: string): PeppolState | undefined {
  return schemes().get(icd)?.[0] as PeppolState | undefined;
}
