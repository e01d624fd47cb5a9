import { PEPPOL_DOCUMENT_TYPES } from './peppol-document-types.generated.js';
import type { PeppolState } from './peppol-state.js';
import { lazily, tableOf } from './table.js';

export { PEPPOL_DOCUMENT_TYPES_VERSION } from './peppol-document-types.generated.js';

/** An entry of Peppol's list of document types. */
export interface PeppolDocumentType {
  readonly state: PeppolState;
  /** The processes in which such a document may travel, without their scheme. */
  readonly processes: readonly string[];
}

const types = lazily(() => tableOf(PEPPOL_DOCUMENT_TYPES, 2));

/** Looks up the type of an invoice or credit note by scheme (`busdox-docid-qns`) and identifier; undefined where the list lacks it. */
export function peppolDocumentType(scheme: string, identifier: string): PeppolDocumentType | undefined {
  const cells = types().get(`${scheme}::${identifier}`);
  return cells === undefined ? undefined : { state: cells[0] as PeppolState, processes: cells.slice(1) };
}
