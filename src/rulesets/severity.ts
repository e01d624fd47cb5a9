import type { Severity } from '../base/finding.js';

const SEVERITIES: Readonly<Record<string, Severity>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  warn: 'warning',
  information: 'info',
  info: 'info',
  notice: 'info',
};

/** What a check's flag or role means. A check without one, or with a word of its author's own, is an error: it must not pass unseen. */
export function severityOf(flag: string): Severity {
  const word = flag.trim().toLowerCase();
  return Object.hasOwn(SEVERITIES, word) ? SEVERITIES[word] : 'error';
}
