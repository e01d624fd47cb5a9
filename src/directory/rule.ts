import { z } from 'zod';
import { conditions } from './conditions.js';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'An id has small letters, digits and hyphens: "orders-of-the-city".');

/** A recipient's own rule: where inside the body a document goes, or that a person must look at it. */
export const rule = z
  .strictObject({
    id,
    note: z.string().max(500).optional(),
    when: conditions,
    department: z.string().optional(),
    /** Channels of the recipient, instead of all. */
    channels: z.array(z.string()).nonempty().optional(),
    /** Quarantine, for this reason. */
    hold: z.string().min(1).max(300).optional(),
  })
  .refine(({ department, channels, hold }) => (department ?? channels ?? hold) !== undefined, {
    error: 'The rule does nothing: name a department, channels or hold.',
  });

/** A rule of the platform: asked before anything else, the first that fits decides. */
export const platformRule = z
  .strictObject({
    id,
    note: z.string().max(500).optional(),
    when: conditions,
    to: z.string().optional(),
    hold: z.string().min(1).max(300).optional(),
  })
  .refine(({ to, hold }) => (to === undefined) !== (hold === undefined), { error: 'The rule needs either `to` or `hold`.' });

/** A case that a rule file brings to show what it means. */
export const routingCase = z.strictObject({
  name: z.string().min(1).max(200),
  day: z.string(),
  document: z.strictObject({
    endpoint: z.string().optional(),
    party: z.union([z.string(), z.array(z.string())]).optional(),
    partyName: z.string().optional(),
    buyerReference: z.string().optional(),
    orderNumber: z.string().optional(),
    typeCode: z.string().optional(),
    selfBilled: z.boolean().optional(),
    amount: z.string().optional(),
    currency: z.string().optional(),
    /** The envelope's receiver. */
    receiver: z.string().optional(),
  }),
  expect: z.union([
    z.strictObject({ recipient: z.string(), department: z.string().optional(), channels: z.array(z.string()).optional() }),
    z.strictObject({ quarantine: z.string() }),
  ]),
});

/** A file of rules: `rules/*.yaml`. */
export const ruleFile = z.strictObject({ rules: z.array(platformRule), tests: z.array(routingCase) });

export type Rule = z.output<typeof rule>;
export type PlatformRule = z.output<typeof platformRule>;
export type RoutingCase = z.output<typeof routingCase>;
