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

const RULE_SETS = [...registry.ruleSets, ...registry.advisory];

/** The texts of a rule as one of its statements has them; English where the language has none. */
export function ruleTexts(rule: string, statement: Statement, messages: Messages): Said {
  const [message, remedy, why] = textsOf(rule, statement, messages) ?? ['', '', ''];
  return {
    message: message === '' ? statement.message : withSlots(message, rule, statement),
    ...(why === '' ? {} : { why: withSlots(why, rule, statement) }),
    ...(remedy === '' ? {} : { remedy: withSlots(remedy, rule, statement) }),
  };
}

function textsOf(rule: string, statement: Statement, { rules, families }: Messages): RuleTexts | undefined {
  const cii = RULE_SETS.some(({ id, documents }) => statement.ruleSets.includes(id) && documents.includes('cii'));
  const own = rules[`${rule} ${cii ? 'cii' : 'ubl'}`] ?? rules[rule];
  if (own !== undefined) return own;
  const prefix = Object.keys(families).find((start) => rule.startsWith(start));
  if (prefix === undefined) return undefined;
  // The texts of a family are for those of its rules that have the values that they tell.
  const known = new Set([...Object.keys(statement.values), ...slotsOf(statement.message).required, 'rule']);
  return [...slotsOf(families[prefix].join(' ')).required].every((slot) => known.has(slot)) ? families[prefix] : undefined;
}

/** What is said only where a value is known is left out. */
function withSlots(template: string, rule: string, { values }: Statement): string {
  const { required } = slotsOf(template);
  return fill(template, (slot) => (slot === 'rule' ? rule : (values[slot] ?? (required.has(slot) ? `{${slot}}` : undefined))));
}
