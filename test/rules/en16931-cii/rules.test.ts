import { join } from 'node:path';
import { describe } from 'vitest';
import { itHasTheOfficialRules } from '../rule-list.js';

describe('EN 16931 for CII', () => {
  itHasTheOfficialRules('schematron/en16931/cii.sch', join(import.meta.dirname, 'rules.tsv'), (rule) => rule.startsWith('CII-'));
});
