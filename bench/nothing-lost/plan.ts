/** What a life of the process is told when it begins. */
export interface Life {
  readonly data: string;
  readonly out: string;
  readonly seed: number;
  /** It ends by SIGKILL when this point has been passed so often; never where it is absent. */
  readonly death?: { readonly point: string; readonly passings: number };
  /** The fault that the harness must find. */
  readonly fault?: Fault;
  readonly mailPort?: number;
}

export type Fault = 'sync' | 'transaction' | 'reply';

/** Every point at which a process can be told to die: each state that a document or a delivery comes to, and both sides of each commit. */
export const POINTS = [
  'arrived',
  'archived',
  'stored',
  'examined',
  'rejected',
  'duplicate',
  'routed',
  'quarantined',
  'made',
  'rendered',
  'delivering',
  'handed-over',
  'delivered',
  'undelivered',
] as const;

/** Where a planted fault loses something if the process dies there; a fault without such a point shows wherever it dies. */
export const FAULT_POINTS: Readonly<Partial<Record<Fault, string>>> = { transaction: 'torn', reply: 'answered' };

/** From the harness to the process. */
export type Order =
  | { readonly kind: 'take'; readonly key: string; readonly bytes: string }
  | { readonly kind: 'finish' }
  | { readonly kind: 'die' };

/** From the process to the harness. */
export type Word =
  | { readonly kind: 'ready' }
  | { readonly kind: 'taken'; readonly key: string }
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly key: string };
