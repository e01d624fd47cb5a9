import { z } from 'zod';
import { participant } from './participant.js';
import { safePattern } from './safe-pattern.js';

/** One value or several of which one must fit. */
function oneOrMany<T extends z.ZodType>(one: T) {
  return z.union([one, z.array(one).nonempty()]).transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);
}

const amount = z.string().regex(/^-?[0-9]{1,15}(\.[0-9]{1,6})?$/, 'An amount is written as a text: "1000.00".');

/** What kind of document it is. `self-billed` goes with the other two, since both are. */
export const documentType = z.enum(['invoice', 'credit-note', 'self-billed']);

/**
 * What a routing rule asks of a document; all that is named must hold. Patterns are regular expressions over the whole value's text,
 * found anywhere in it unless anchored, without regard to case.
 */
export const conditions = z.strictObject({
  /** The electronic address that it is sent to: BT-49, for self-billing BT-34; the envelope's receiver where there is one. */
  endpoint: oneOrMany(participant).optional(),
  /** BT-46, BT-47 or BT-48 (self-billing: BT-29, BT-30, BT-31), with or without scheme. */
  party: oneOrMany(z.string().min(1)).optional(),
  /** A pattern for the addressee's name: BT-44 or BT-45 (self-billing: BT-27, BT-28). */
  partyName: safePattern.optional(),
  /** A pattern for BT-10. */
  buyerReference: safePattern.optional(),
  /** A pattern for BT-13. */
  orderNumber: safePattern.optional(),
  documentType: oneOrMany(documentType).optional(),
  /** BT-3. */
  typeCode: oneOrMany(z.string().regex(/^[0-9]{1,3}$/, 'A type code has one to three digits: "380".')).optional(),
  /** The amount due, BT-115: at least, and less than. `currency` is BT-5. */
  amount: z
    .strictObject({
      from: amount.optional(),
      below: amount.optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
    })
    .optional(),
});

export type Conditions = z.output<typeof conditions>;
