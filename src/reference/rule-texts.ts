import registry from '#compiled/registry.js';
import type { Messages, RuleTexts } from '../messages/messages.js';
import { fill, slotsOf } from '../messages/template.js';
import type { Statement } from './rule-fact.js';

/** What is said of a rule in one language. What a document would show in it is a slot: `{found}`. */
export interface Said {
  /** What is wrong where the rule fires. */
  readonly message: string;
  /** Why the rule exists. */
  readonly why?: string;
  /** How to hold to it. */
  readonly remedy?: string;
}

/** The texts of a rule as one of its statements has them; English where the language has none. */
export function ruleTexts(rule: string, statement: Statement, messages: Messages): Said {
  const [message, remedy, why] = textsOf(rule, statement, messages) ?? ['', '', ''];
  return {
    message: message === '' ? statement.message : withSlots(message, statement),
    ...(why === '' ? {} : { why: withSlots(why, statement) }),
    ...(remedy === '' ? {} : { remedy: withSlots(remedy, statement) }),
  };
}

function textsOf(rule: string, { ruleSets }: Statement, { rules, families }: Messages): RuleTexts | undefined {
  const cii = [...registry.ruleSets, ...registry.advisory].some(({ id, documents }) => ruleSets.includes(id) && documents.includes('cii'));
  const family = Object.keys(families).find((prefix) => rule.startsWith(prefix));
  return rules[`${rule} ${cii ? 'cii' : 'ubl'}`] ?? rules[rule] ?? (family === undefined ? undefined : families[family]);
}

/** What is said only where a value is known is left out. */
function withSlots(template: string, { values }: Statement): string {
  const { required } = slotsOf(template);
  return fill(template, (slot) => values[slot] ?? (required.has(slot) ? `{${slot}}` : undefined));
}
