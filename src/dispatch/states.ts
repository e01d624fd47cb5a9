/** Where a document is on its way. */
export type DocumentState =
  /** Stored for good; nothing else has happened. */
  | 'received'
  | 'opened'
  /** The verdict stands. */
  | 'checked'
  | 'accepted'
  /** Refused, with a report for the sender. The end. */
  | 'rejected'
  /** The same document came before; it is kept, and goes nowhere. The end, unless a person releases it. */
  | 'duplicate'
  | 'routed'
  /** Waits for a person, who reroutes or releases it. */
  | 'quarantined'
  /** What its channels hand over is made. */
  | 'rendered'
  | 'delivering'
  /** Every channel has handed it over. */
  | 'delivered'
  /** The recipient has said that it came. The end. */
  | 'acknowledged'
  /** A channel gave up: on the dead-letter list until a person retries. */
  | 'failed';

/** What may follow what. */
export const TRANSITIONS: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  received: ['opened', 'rejected', 'duplicate', 'quarantined'],
  opened: ['checked', 'duplicate'],
  checked: ['accepted', 'rejected'],
  accepted: ['routed', 'quarantined'],
  rejected: ['received'],
  duplicate: ['received'],
  routed: ['rendered', 'quarantined'],
  quarantined: ['received', 'routed', 'quarantined', 'rejected'],
  rendered: ['delivering', 'quarantined'],
  delivering: ['delivering', 'delivered', 'failed'],
  delivered: ['acknowledged'],
  acknowledged: [],
  failed: ['delivering', 'quarantined'],
};

/** Where a delivery, one document by one channel, is. */
export type DeliveryState = 'waiting' | 'delivering' | 'delivered' | 'acknowledged' | 'failed';
