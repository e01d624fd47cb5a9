/*
 * A sample as its author thinks of it: the terms of EN 16931 that somebody decides on. What follows from them (line net amounts,
 * the VAT breakdown, the totals) is computed by totals.ts. Amounts, quantities and rates are decimal text.
 */

/** VAT category codes (UNTDID 5305, as EN 16931 restricts it). */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M' | 'B';

/** An identifier with its scheme (`0088`, `9938`, …). */
export interface Identifier {
  readonly id: string;
  readonly scheme?: string;
}

export interface Vat {
  readonly category: VatCategory;
  /** Per cent; absent for category O alone. */
  readonly rate?: string;
}

export interface Address {
  readonly lines?: readonly string[];
  readonly city?: string;
  readonly postCode?: string;
  readonly subdivision?: string;
  readonly country: string;
}

export interface Party {
  readonly name: string;
  readonly tradingName?: string;
  readonly endpoint?: Identifier;
  readonly identifiers?: readonly Identifier[];
  readonly legalId?: Identifier;
  readonly legalForm?: string;
  /** BT-31 and BT-48. */
  readonly vatId?: string;
  /** BT-32, a registration for tax that is no VAT number. */
  readonly taxId?: string;
  readonly address: Address;
  readonly contact?: { readonly name?: string; readonly telephone?: string; readonly email?: string };
}

export interface Payee {
  readonly name: string;
  readonly identifier?: Identifier;
  readonly legalId?: Identifier;
}

export interface Delivery {
  readonly partyName?: string;
  readonly location?: Identifier;
  readonly date?: string;
  readonly address?: Address;
}

export interface Period {
  readonly start?: string;
  readonly end?: string;
  /** BT-8, on document level. */
  readonly vatPointCode?: string;
}

/** One way to pay (BG-16), with its account, card or mandate. */
export interface Payment {
  /** UNTDID 4461. */
  readonly code: string;
  readonly name?: string;
  readonly remittance?: string;
  readonly account?: { readonly id: string; readonly name?: string; readonly institution?: string };
  readonly card?: { readonly number: string; readonly network: string; readonly holder?: string };
  readonly mandate?: { readonly id: string; readonly payerAccount?: string };
}

export interface AllowanceCharge {
  readonly charge: boolean;
  readonly amount: string;
  readonly base?: string;
  readonly percent?: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  /** On document level. */
  readonly vat?: Vat;
}

export interface Attachment {
  readonly id: string;
  readonly description?: string;
  readonly url?: string;
  readonly file?: { readonly name: string; readonly mime: string; readonly base64: string };
}

export interface Line {
  readonly id?: string;
  readonly note?: string;
  readonly object?: Identifier;
  readonly quantity: string;
  /** UN/ECE Recommendation 20; `C62` where absent. */
  readonly unit?: string;
  readonly orderLine?: string;
  readonly accountingCost?: string;
  readonly period?: Period;
  readonly allowancesAndCharges?: readonly AllowanceCharge[];
  readonly price: string;
  readonly grossPrice?: string;
  readonly discount?: string;
  readonly baseQuantity?: string;
  readonly name: string;
  readonly description?: string;
  readonly sellerItem?: string;
  readonly buyerItem?: string;
  readonly standardItem?: Identifier;
  readonly classifications?: readonly { readonly code: string; readonly list: string; readonly version?: string }[];
  readonly origin?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly vat: Vat;
}

export interface Invoice {
  /** A credit note where set. */
  readonly creditNote?: boolean;
  /** BT-24; plain EN 16931 where absent. */
  readonly customization?: string;
  /** BT-23. */
  readonly process?: string;
  readonly number: string;
  readonly issued: string;
  readonly due?: string;
  /** 380, or 381 for a credit note, where absent. */
  readonly typeCode?: string;
  readonly notes?: readonly string[];
  readonly vatPointDate?: string;
  /** EUR where absent. */
  readonly currency?: string;
  /** The accounting currency (BT-6) with the VAT total in it (BT-111). */
  readonly vatAccounting?: { readonly currency: string; readonly amount: string };
  readonly accountingCost?: string;
  readonly buyerReference?: string;
  readonly period?: Period;
  readonly order?: string;
  readonly salesOrder?: string;
  readonly precedingInvoices?: readonly { readonly number: string; readonly issued?: string }[];
  readonly despatchAdvice?: string;
  readonly receivingAdvice?: string;
  readonly tender?: string;
  readonly contract?: string;
  readonly project?: string;
  readonly object?: Identifier;
  readonly attachments?: readonly Attachment[];
  readonly seller: Party;
  readonly buyer: Party;
  readonly payee?: Payee;
  readonly taxRepresentative?: Pick<Party, 'name' | 'vatId' | 'address'>;
  /** SEPA creditor identifier (BT-90). */
  readonly creditorId?: string;
  readonly delivery?: Delivery;
  readonly payments?: readonly Payment[];
  readonly terms?: string;
  readonly allowancesAndCharges?: readonly AllowanceCharge[];
  /** Why a category is exempt, by category: BT-121 and BT-120. */
  readonly exemptions?: Partial<Record<VatCategory, { readonly code?: string; readonly text?: string }>>;
  readonly paid?: string;
  readonly rounding?: string;
  readonly lines: readonly Line[];
}
