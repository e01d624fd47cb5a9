import type { RuleSetRef } from '../base/verdict.js';

/** `EN 16931, version 1.3`; a user's own rule set may have no version. */
export function ruleSetTitle({ title, version }: RuleSetRef): string {
  return version === '' ? title : `${title}, version ${version}`;
}
