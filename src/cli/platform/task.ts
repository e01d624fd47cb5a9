import type { Verdict } from '../../base/verdict.js';
import type { Policy } from '../../directory/recipient.js';
import type { StoredDocument } from '../../dispatch/document.js';
import type { Examination } from '../../dispatch/steps.js';
import type { Made } from './pieces.js';

/** What a thread of the platform is told when it starts. */
export interface ThreadStart {
  readonly directory: string;
  readonly policy: Policy;
  readonly retentionYears: number;
}

export type Task =
  | {
      readonly kind: 'examine';
      readonly bytes: Uint8Array;
      readonly document: Pick<StoredDocument, 'sha256' | 'source' | 'name'>;
      readonly day: string;
    }
  | {
      readonly kind: 'make';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly verdict: Verdict;
      readonly needed: readonly string[];
    };

export type TaskResult<T extends Task = Task> = T extends { kind: 'examine' } ? Examination : Made;

/** What a thread answers. */
export type Answer = 'ready' | { readonly result: TaskResult } | { readonly error: string };
