import type { DocumentIdentity } from '../advisory/document-identity.js';
import type { DocumentResult } from '../report/result.js';

/** A result, and what tells its document from the others of the run, where advice is given. No report tells the latter. */
export type Judged = DocumentResult & { readonly identity?: DocumentIdentity };
