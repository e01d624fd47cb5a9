import { z } from 'zod';
import { conditions } from './conditions.js';
import { day } from './day.js';
import { names, recipient, recipientId } from './recipient.js';

const target = z.union([recipientId, recipient]);

/** A change of government: what happens to which bodies on one day. */
export const changeFile = z.strictObject({
  title: z.string().min(1).max(300),
  /** The first day on which it holds. */
  from: day,
  /** Another name, the same body. */
  renames: z.array(z.strictObject({ recipient: recipientId, name: names })).optional(),
  /** Several bodies become one: a body that exists, or a new one. */
  merges: z.array(z.strictObject({ recipients: z.array(recipientId).min(1), into: target })).optional(),
  /** One body becomes several; `when` says whose documents they are. */
  splits: z
    .array(
      z.strictObject({
        recipient: recipientId,
        into: z.array(z.strictObject({ recipient: target, when: conditions.optional() })).min(2),
      }),
    )
    .optional(),
  /** Another parent. */
  moves: z.array(z.strictObject({ recipient: recipientId, parent: recipientId })).optional(),
  /** Bodies that end without a successor. */
  closes: z.array(z.strictObject({ recipient: recipientId })).optional(),
});

export type Change = z.output<typeof changeFile>;
