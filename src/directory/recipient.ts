import { z } from 'zod';
import { channel } from './channel.js';
import { conditions } from './conditions.js';
import { day } from './day.js';
import { participant } from './participant.js';
import { rule } from './rule.js';

/** A key that files, folders and commands can use. */
export const recipientId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, 'An id has small letters, digits and hyphens, 64 at most: "ministry-of-clouds".');

/** Names as people read them; the French one where a language lacks it. */
export const names = z.strictObject({
  fr: z.string().min(1).max(300),
  de: z.string().min(1).max(300).optional(),
  en: z.string().min(1).max(300).optional(),
});

/** The languages in which a recipient can be written to. */
export const language = z.enum(['fr', 'de', 'en', 'lb']);

const span = { validFrom: day.optional(), validTo: day.optional() };

/**
 * A number by which a body is known. `peppol`: a participant identifier; `vat`: BT-48; `register`: BT-47; `other`: BT-46, a customer
 * number or whatever senders use. Older ones stay, with the last day on which they counted.
 */
export const identifier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('peppol'), value: participant, ...span }),
  z.strictObject({ kind: z.enum(['vat', 'register', 'other']), value: z.string().min(1).max(100), ...span }),
]);

const contact = z.strictObject({
  name: z.string().min(1).max(200),
  role: z.string().max(200).optional(),
  email: z.email('This is no e-mail address.').optional(),
  phone: z.string().max(50).optional(),
});

const department = z.strictObject({
  id: recipientId,
  name: names,
  /** Other names by which senders call it in BT-10. */
  alsoCalled: z.array(z.string().min(1).max(200)).optional(),
  /** Channels of the recipient that take its documents; all unless told. */
  channels: z.array(z.string()).optional(),
});

/** Who takes over, from which day; `when` tells several successors apart. */
const successor = z.strictObject({ recipient: recipientId, from: day, when: conditions.optional() });

/** What becomes of a document by its verdict. */
export const policy = z.strictObject({
  /** Official errors: refused with a report for the sender, unless a body takes them with a warning. */
  errors: z.enum(['reject', 'accept']).optional(),
  warnings: z.enum(['reject', 'accept']).optional(),
  /** Rules whose findings never make a document refused here. */
  tolerate: z.array(z.string().min(1)).optional(),
});

/** A body that receives documents. */
export const recipient = z.strictObject({
  id: recipientId,
  kind: z.enum(['ministry', 'administration', 'commune', 'hospital', 'school', 'other']),
  name: names,
  /** Names it had, with the last day of each. */
  formerNames: z.array(z.strictObject({ name: names, validTo: day })).optional(),
  parent: recipientId.optional(),
  departments: z.array(department).optional(),
  identifiers: z.array(identifier),
  /** First and last day of its existence; without them, always. */
  ...span,
  successors: z.array(successor).optional(),
  contacts: z.array(contact).optional(),
  languages: z.array(language).nonempty(),
  channels: z.array(channel),
  /** Asked in order once a document is known to be for this body. */
  rules: z.array(rule).optional(),
  /** What every document must show to be taken without a person's look: order codes, a department's name. */
  require: z.strictObject({ ...conditions.shape, department: z.literal(true).optional() }).optional(),
  policy: policy.optional(),
  /** How many years documents are kept; the platform's figure unless told. */
  retentionYears: z.int().min(1).max(100).optional(),
});

export type Recipient = z.output<typeof recipient>;
export type Names = z.output<typeof names>;
export type RecipientIdentifier = z.output<typeof identifier>;
export type Department = z.output<typeof department>;
export type Successor = z.output<typeof successor>;
export type Policy = z.output<typeof policy>;
export type Language = z.output<typeof language>;
