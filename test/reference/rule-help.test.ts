import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/messages/messages.js';
import { loadMessages } from '../../src/reference/load-messages.js';
import { ruleHelp } from '../../src/reference/rule-help.js';
import { ruleFacts } from '../../src/reference/rules.js';

describe.each(LANGUAGES)('%s', async (lang) => {
  const messages = await loadMessages(lang);

  test('there is help on every rule, without a slot left open or an empty line of its own', () => {
    for (const { id } of ruleFacts()) {
      const { title, help, markdown } = ruleHelp(id, messages)!;
      expect(title, id).toMatch(/\S{2}.*[.?]$/su);
      expect(help.split('\n').length, id).toBeGreaterThan(1);
      expect(help, id).not.toMatch(/\{[A-Za-z]+\}|undefined|: *$/m);
      expect(markdown, id).toContain(`**${id}**`);
    }
  });
});

test('Markdown shows the example, and takes no sign of a text for a mark', async () => {
  const { title, help, markdown } = ruleHelp('BR-CO-10', await loadMessages('en'))!;
  expect(title).toContain('BT-106');
  expect(help).toMatch(/^To mend: .*BT-106/m);
  expect(markdown).toMatch(/```diff\n[\s\S]*\n- .*100\.50<[\s\S]*\n\+ .*100\.00<[\s\S]*```$/);
  expect(ruleHelp('UBL-CR-001', await loadMessages('de'))!.markdown.replace(/```[\s\S]*```/, '')).not.toMatch(/(?<!\\)[_<>|]/);
});

test('a rule of your own has none', async () => {
  expect(ruleHelp('MINE-1', await loadMessages('en'))).toBeUndefined();
});
