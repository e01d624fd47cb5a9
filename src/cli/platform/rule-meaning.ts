import type { Messages } from '../../messages/messages.js';
import { explainRule } from '../../reference/explain-rule.js';
import { ruleFact } from '../../reference/rules.js';

/** What a rule asks, in one sentence, and how to mend what breaks it; '' for a rule of somebody's own. */
export function ruleMeaning(rule: string, messages: Messages): { readonly meaning: string; readonly remedy: string } {
  const fact = ruleFact(rule);
  if (fact === undefined) return { meaning: '', remedy: '' };
  const [text] = explainRule(fact, messages).texts;
  return { meaning: plain(text?.why ?? text?.message), remedy: plain(text?.remedy) };
}

/** What stands for the values of one document says nothing of many. */
function plain(template = ''): string {
  return template.replace(/\{[A-Za-z0-9]+\}/g, '…');
}
