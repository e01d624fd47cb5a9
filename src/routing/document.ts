/** A party as its identifiers tell it, in the order in which they are asked. */
export interface AddressedParty {
  /** BT-49; for self-billing BT-34. */
  readonly endpoint: PartyNumber | undefined;
  /** BT-48, BT-47, BT-46; for self-billing BT-31, BT-30, BT-29. */
  readonly numbers: readonly PartyNumber[];
  /** BT-44, BT-45; for self-billing BT-27, BT-28. */
  readonly names: readonly string[];
}

/** A number by which a party is known. */
export interface PartyNumber {
  readonly term: string;
  readonly scheme: string | undefined;
  readonly value: string;
}

/** What routing looks at of a document and of what it came in. */
export interface RoutedDocument {
  /** Who receives it: the buyer, or the seller where the buyer issued it. */
  readonly addressee: AddressedParty;
  readonly addresseeRole: 'buyer' | 'seller';
  /** The envelope's receiver, `9938:LU12345678`; undefined where it came alone. */
  readonly receiver: string | undefined;
  readonly selfBilled: boolean;
  readonly creditNote: boolean;
  /** BT-3. */
  readonly typeCode: string;
  /** BT-10. */
  readonly buyerReference: string | undefined;
  /** BT-13. */
  readonly orderNumber: string | undefined;
  /** BT-115, as decimal text. */
  readonly amount: string | undefined;
  /** BT-5. */
  readonly currency: string | undefined;
}
