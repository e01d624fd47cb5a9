import registry from '#compiled/registry.js';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import type { Verdict } from '../base/verdict.js';
import { open } from '../open/open.js';
import { checkOptions } from '../validate/plan.js';
import type { Arrival, ValidateOptions } from '../validate/validate.js';
import type { Io } from './io.js';
import { verdictOf } from './verdict.js';

/** The verdict on bytes that a command wrote, or on what it was given, by the rules of today. */
export function verdictToday(document: Uint8Array | Arrival, io: Io): Promise<Verdict> {
  const options: ValidateOptions = { day: civilDayIn(DEFAULT_TIME_ZONE, io.clock) };
  checkOptions(registry, options);
  return verdictOf(document instanceof Uint8Array ? open(document) : document, options);
}

/** Ids of the rules that a document breaks, each once. */
export function brokenRules({ findings }: Verdict): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))];
}
