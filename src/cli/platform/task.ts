import type { Directory } from '../../directory/directory.js';
import type { Policy } from '../../directory/recipient.js';
import type { StoredDocument } from '../../dispatch/document.js';
import type { Examination } from '../../dispatch/steps.js';
import type { Made } from './pieces.js';

/** What a thread of the platform is told when it starts. */
export interface ThreadStart {
  /** As it was read once for all: the threads and whoever started them go by the same. */
  readonly directory: Pick<Directory, 'recipients' | 'rules'>;
  readonly policy: Policy;
  readonly retentionYears: number;
}

export type Task =
  | {
      readonly kind: 'examine';
      readonly bytes: Uint8Array;
      readonly document: Pick<StoredDocument, 'sha256' | 'source' | 'name'>;
      readonly day: string;
      /** Whether to make at once what its deliveries hand over. */
      readonly make: boolean;
    }
  | {
      readonly kind: 'make';
      readonly bytes: Uint8Array;
      readonly name: string;
      /** As JSON. */
      readonly verdict: Uint8Array;
      readonly needed: readonly string[];
    };

export type TaskResult<T extends Task = Task> = T extends { kind: 'examine' } ? Examination : Made;

/** What a thread answers. */
export type Answer =
  | 'ready'
  | { readonly result: TaskResult }
  /** It lies with the document. */
  | { readonly fault: string }
  /** It lies with this program's surroundings: a package that is missing, a disk that cannot be read. */
  | { readonly broken: { readonly code: string; readonly message: string; readonly remedy: string | undefined } };
