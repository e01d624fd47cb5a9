import { availableParallelism } from 'node:os';
import { wrongUse } from './usage.js';

/** More threads than this wait for each other, and each holds the rules in memory. */
const MOST_UNASKED = 8;
const MOST = 256;

/** How many threads judge. Throws ToolError where it is no such number. */
export function jobsOf(asked: string | undefined): number {
  if (asked === undefined) return Math.min(availableParallelism(), MOST_UNASKED);
  const jobs = /^[1-9]\d{0,2}$/.test(asked) ? Number.parseInt(asked, 10) : MOST + 1;
  if (jobs > MOST) throw wrongUse(`--jobs cannot be '${asked}'; give a number from 1 to ${MOST}.`, ['validate']);
  return jobs;
}
