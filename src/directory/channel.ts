import { z } from 'zod';

/** What a channel can hand over of a document. */
export const piece = z.enum(['original', 'ubl', 'cii', 'pdf', 'report', 'zip']);

/** `{number}`, `{seller}`, … in a file name. */
export const FILE_NAME_SLOTS = ['number', 'seller', 'date', 'type', 'recipient', 'department', 'id', 'piece'] as const;

const fileName = z
  .string()
  .min(1)
  .max(150)
  .superRefine((text, context) => {
    for (const [, slot] of text.matchAll(/\{([^}]*)\}/g)) {
      if (!(FILE_NAME_SLOTS as readonly string[]).includes(slot))
        context.addIssue(`There is no slot {${slot}}; there are ${FILE_NAME_SLOTS.join(', ')}.`);
    }
    if (/[/\\\u0000-\u001f]/.test(text)) context.addIssue('A file name holds no slash, backslash or control character.');
    if (!text.includes('{id}')) context.addIssue("A file name needs {id}, or two documents could take each other's place.");
  });

const common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'A channel id has small letters, digits and hyphens.'),
  /** What it gets; the PDF is in the recipient's first language unless `language` tells. */
  pieces: z.array(piece).nonempty(),
  language: z.enum(['fr', 'de', 'en', 'lb']).optional(),
  /** How files are named, without extension. */
  fileName: fileName.default('{date}_{seller}_{number}_{id}'),
};

/** A reference to a secret: never the secret itself. */
export const secretReference = z
  .string()
  .regex(/^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/, 'A secret is referred to as env:NAME or file:PATH; it never stands here itself.');

/** How a body is reached. */
export const channel = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('folder'), path: z.string().min(1).max(1000) }),
  z.strictObject({
    ...common,
    kind: z.literal('smtp'),
    to: z.array(z.email('This is no e-mail address.')).nonempty().max(20),
    /** Largest mail, in bytes, attachments encoded. */
    maxBytes: z.int().min(10_000).max(100_000_000).optional(),
  }),
]);

export type Channel = z.output<typeof channel>;
export type Piece = z.output<typeof piece>;
