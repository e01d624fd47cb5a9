import { expect, test } from 'vitest';
import type { Detected } from '../../src/validate/detect.js';
import { checkProfile, plan } from '../../src/validate/plan.js';
import { registry } from './fakes.js';

const invoice: Detected = { syntax: 'ubl-invoice', root: '{}Invoice', customizationId: '', processId: '', place: 1 };
const today = '2026-11-22';

test.each([
  ['the core profile', { customizationId: 'urn:cen.eu:en16931:2017' }, undefined, 'en16931', ['core'], []],
  ['a profile of its own', { customizationId: 'urn:billing' }, undefined, 'billing', ['core', 'billing'], []],
  ['no identifier at all', {}, undefined, 'en16931', ['core'], []],
  ['no identifier, but a known process', { processId: 'billing-process' }, undefined, 'billing', ['core', 'billing'], []],
  [
    'an identifier decides before the process',
    { customizationId: 'urn:cen.eu:en16931:2017', processId: 'billing-process' },
    undefined,
    'en16931',
    ['core'],
    [],
  ],
  ['an unknown identifier', { customizationId: 'urn:other' }, undefined, 'en16931', ['core'], ['PK-PROFILE-UNKNOWN']],
  [
    'an identifier that begins like a known one',
    { customizationId: 'urn:billing#more' },
    undefined,
    'en16931',
    ['core'],
    ['PK-PROFILE-UNKNOWN'],
  ],
  ['a profile that was asked for', { customizationId: 'urn:other' }, 'billing', 'billing', ['core', 'billing'], []],
  ['a syntax without rules', { syntax: 'cii', customizationId: 'urn:billing' }, undefined, 'billing', [], ['PK-RULES-MISSING']],
  ['an unknown root', { syntax: 'unknown' }, undefined, '', [], ['PK-ROOT-UNKNOWN']],
] as const)('%s', (_, detected, wanted, profile, ruleSets, notices) => {
  const chosen = plan({ ...invoice, ...detected }, registry, today, { wanted });
  expect(chosen).toMatchObject({ profile, ruleSets });
  expect(chosen.notices.map((notice) => notice.rule)).toEqual(notices);
});

test.each([
  ['2026-08-16', 'billing-old'],
  ['2026-08-17', 'billing'],
  ['2026-02-01', 'billing-old'],
])('on %s the edition with %s is in force', (day, ruleSet) => {
  expect(plan({ ...invoice, customizationId: 'urn:billing' }, registry, day).ruleSets).toEqual(['core', ruleSet]);
});

test('before the first known day there is nothing to judge by', () => {
  expect(() => plan({ ...invoice, customizationId: 'urn:billing' }, registry, '2026-01-31')).toThrow(
    expect.objectContaining({ code: 'RULE_SET_NOT_IN_FORCE' }),
  );
});

test('a profile that does not exist is a wrong call, and the remedy lists those that do', () => {
  expect(() => checkProfile(registry, 'bill')).toThrow(
    expect.objectContaining({ code: 'PROFILE_UNKNOWN', remedy: 'Choose one of: en16931, billing.' }),
  );
  expect(() => checkProfile(registry, 'billing')).not.toThrow();
});
