import type { Decimal } from '../../base/decimal.js';

/** A value that an invoice lacked and the rest of it determines. */
export interface Computed {
  /** `BT-131`. */
  readonly term: string;
  /** Property names and indexes from the invoice down: `lines[2].netAmount`. */
  readonly property: string;
  /** As in the JSON form. */
  readonly value: string;
  /** Where it comes from: `BT-129 × BT-146`. */
  readonly how: string;
}

/** One computing of one invoice: takes note of each value that was added. */
export class Computing {
  readonly computed: Computed[] = [];

  /** The value that is given, else the one that `from` gives, noted; undefined where that has none. */
  value<V extends Decimal | string>(
    given: V | undefined,
    from: () => V | undefined,
    term: string,
    property: string,
    how: string,
  ): V | undefined {
    if (given !== undefined) return given;
    const value = from();
    if (value !== undefined) this.computed.push({ term, property, value: value.toString(), how });
    return value;
  }
}

/** An amount with two digits after the point, half a cent away from zero: so do the rules on VAT. */
export function cents(amount: Decimal): Decimal {
  return amount.sign() < 0 ? amount.neg().round(2).neg() : amount.round(2);
}

/** The properties that have a value. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
