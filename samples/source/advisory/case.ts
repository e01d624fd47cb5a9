import type { Invoice } from '../description.js';
import type { Edit } from '../edits.js';

/** How one check of the advisory layer is made to speak: a valid invoice that it is content with, and another or edits. */
export interface AdvisoryCase {
  /** What is wrong, for the comment at the head of the file. */
  readonly why: string;
  readonly mended: Invoice;
  /** The invoice that the check complains of; the mended one where edits do it. */
  readonly broken?: Invoice;
  readonly ubl?: readonly Edit[];
  readonly cii?: readonly Edit[];
  /** Where official rules, or the structure, say it too in the other syntax. */
  readonly only?: 'ubl' | 'cii';
  /** Checks that speak too, because their conditions cannot be told apart here. */
  readonly also?: readonly string[];
}

/** Cases by check. */
export type AdvisoryCases = Readonly<Record<string, AdvisoryCase>>;
