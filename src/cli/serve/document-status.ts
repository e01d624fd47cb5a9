import type { StoredDocument } from '../../dispatch/document.js';

/** What its sender may know of a document: nothing of who else sent it, nor of how its recipient is reached. */
export function documentStatus({ id, sha256, state, receivedAt, changedAt, errors, warnings, objects }: StoredDocument): object {
  return {
    id,
    sha256,
    state,
    receivedAt: new Date(receivedAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
    errors,
    warnings,
    ...(state === 'rejected' && objects.report !== undefined ? { report: `/documents/${id}/report` } : {}),
  };
}
