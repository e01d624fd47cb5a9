import type { CivilDate } from '../base/civil-date.js';
import type { Decimal } from '../base/decimal.js';

/** An identifier with the scheme that it belongs to. */
export interface Identifier {
  readonly value: string;
  /** A code of the term's scheme list: `0088` of ISO 6523 for a GLN. */
  readonly scheme?: string;
  /** The version of the scheme: of BT-158 only. */
  readonly schemeVersion?: string;
}

/** A file inside an invoice. */
export interface BinaryObject {
  readonly content: Uint8Array;
  /** `application/pdf`. */
  readonly mimeCode?: string;
  readonly filename?: string;
}

/** The data types of EN 16931-1 and what holds their values. Identifiers of a known scheme (an IBAN, a VAT number) are plain strings. */
export interface DataTypes {
  readonly text: string;
  readonly code: string;
  readonly identifier: string;
  readonly schemedIdentifier: Identifier;
  readonly documentReference: string;
  readonly date: CivilDate;
  /** In the invoice's currency (BT-5); BT-111 in that of BT-6. */
  readonly amount: Decimal;
  readonly unitPriceAmount: Decimal;
  readonly quantity: Decimal;
  /** `19` is 19 %. */
  readonly percentage: Decimal;
  readonly binaryObject: BinaryObject;
}

export type DataType = keyof DataTypes;
