import { familyOf } from '../../src/reference/rules.js';

/** A link to a rule from a page that reaches docs/reference/rules by `folder`. */
export function ruleLink(id: string, folder: string): string {
  return `[${id}](${folder}${familyOf(id)}.md#${id.toLowerCase()})`;
}
