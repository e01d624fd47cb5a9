import type { Finding } from '../../src/base/finding.js';
import type { Messages } from '../../src/messages/messages.js';

export const finding: Finding = {
  rule: 'BR-1',
  severity: 'error',
  ruleSet: 'core',
  path: '/a[1]',
  line: 1,
  column: 1,
  terms: [],
  values: { found: '1', expected: '2', difference: '-1' },
  message: 'It is 1, not 2.',
};

export const messages: Messages = { lang: 'fr', speakers: ['core', 'xml'], rules: {}, families: {}, cases: {}, words: {} };
