import { expect, test } from 'vitest';
import { isNational, PROFILES, sheetIndex, sheetOfRule } from './profiles.js';

test.each([
  ['BR-01', 0, false],
  ['BR-S-08', 0, false],
  ['BR-CO-10', 0, false],
  ['UBL-CR-001', 0, false],
  ['CII-SR-001', 0, false],
  ['PEPPOL-EN16931-R003', 1, false],
  ['PEPPOL-COMMON-R049', 1, false],
  ['DE-R-001', 1, true],
  ['GR-S-008-1', 1, true],
  ['SE-R-013', 1, true],
])('%s belongs to rule set %i, national: %s', (rule, sheet, national) => {
  expect(sheetOfRule(rule)).toBe(sheet);
  expect(isNational(rule)).toBe(national);
});

test.each([
  ['EN16931-UBL-validation.xslt', 0],
  ['CEN-EN16931-UBL.xslt', 0],
  ['PEPPOL-EN16931-UBL-SB.xslt', 1],
])('%s stands for rule set %i', (sheet, index) => {
  expect(sheetIndex(sheet)).toBe(index);
});

test('a profile of verdicts alone takes its documents from a profile that has them', () => {
  for (const { documentsOf } of PROFILES) {
    if (documentsOf !== undefined) expect(PROFILES.find(({ name }) => name === documentsOf)?.documentsOf).toBeUndefined();
  }
});
