import { join } from 'node:path';
import { describe } from 'vitest';
import { itHasTheOfficialRules } from '../rule-list.js';

/** On the form of an identifier, a code or a date, whatever term has it. */
const FORM = /^PEPPOL-(COMMON-R0|EN16931-(CL007|F001|R043))/;

describe('Peppol BIS Billing for CII', () => {
  itHasTheOfficialRules('schematron/peppol/billing-cii.sch', join(import.meta.dirname, 'rules.tsv'), (rule) => FORM.test(rule));
});
