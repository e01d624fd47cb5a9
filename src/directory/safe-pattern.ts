import { z } from 'zod';

const LONGEST = 200;

/** Repetition of what repeats, `(a+)+`: such a pattern can take for ever on a hostile text. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,\d*\})/;

const UNBOUNDED = /(?<!\\)(?:\\\\)*(?:[*+]|\{\d+,\})/g;

/** With three, a text of 200 characters takes a few million steps at worst. */
const MOST_UNBOUNDED = 3;

/**
 * A regular expression that can be trusted with texts from outside: short, few repetitions and none of repetitions, no look-around, no
 * back reference.
 */
export const safePattern = z
  .string()
  .min(1)
  .max(LONGEST, `A pattern has at most ${LONGEST} characters.`)
  .superRefine((text, context) => {
    if (NESTED.test(text)) context.addIssue('The pattern repeats what repeats already, which can take for ever; write it flat.');
    if ((text.match(UNBOUNDED) ?? []).length > MOST_UNBOUNDED)
      context.addIssue(`The pattern may use *, + and {n,} ${MOST_UNBOUNDED} times at most.`);
    if (/\(\?(?!:)|\\[1-9k]/.test(text)) context.addIssue('The pattern may not use look-around, named groups or back references.');
    try {
      new RegExp(text, 'iu');
    } catch (error) {
      context.addIssue(`This is no regular expression: ${(error as Error).message}.`);
    }
  });
