import { expect, test } from 'vitest';
import type { Detected } from '../../src/validate/detect.js';
import { checkOptions, plan } from '../../src/validate/plan.js';
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
    expect.objectContaining({
      code: 'RULE_SET_NOT_IN_FORCE',
      message: expect.stringMatching(/^No rule set known: /),
      remedy: 'The first day of billing that is known is 2026-02-01.',
    }),
  );
});

test('a profile that does not exist is a wrong call, and the remedy lists those that do', () => {
  expect(() => checkOptions(registry, { profile: 'bill' })).toThrow(
    expect.objectContaining({ code: 'PROFILE_UNKNOWN', remedy: 'Choose one of: en16931, billing.' }),
  );
  expect(() => checkOptions(registry, { profile: 'billing', builtin: ['core'], day: '2026-02-28' })).not.toThrow();
});

test.each([
  [{ builtin: ['core', 'other'] }, 'RULE_SET_UNKNOWN', 'Choose from: core, billing, billing-old, core-cii.'],
  [{ day: '2026-02-30' }, 'DAY_INVALID', 'Write it as 2026-08-17.'],
  [{ day: '1 May' }, 'DAY_INVALID', 'Write it as 2026-08-17.'],
])('%j is a wrong call too', (options, code, remedy) => {
  expect(() => checkOptions(registry, options)).toThrow(expect.objectContaining({ code, remedy }));
});

test.each([
  ['those for the syntax run, whatever profile and day say', {}, ['billing-old', 'core-cii', 'core'], ['billing-old', 'core'], []],
  ['for another syntax others', { syntax: 'cii' }, ['core', 'core-cii'], ['core-cii'], []],
  ['where none is for it, that is said', { syntax: 'cii' }, ['core'], [], ['PK-RULES-MISSING']],
  ['nor for an unknown root', { syntax: 'unknown' }, ['core'], [], ['PK-RULES-MISSING']],
  ['none asked for, none missing', { syntax: 'unknown' }, [], [], []],
] as const)('rule sets that are pinned: %s', (_, detected, builtin, ruleSets, notices) => {
  const chosen = plan({ ...invoice, customizationId: 'urn:billing', ...detected }, registry, '2020-01-01', { builtin });
  expect(chosen).toMatchObject({ profile: '', ruleSets });
  expect(chosen.notices.map(({ rule, severity }) => rule + severity)).toEqual(notices.map((rule) => `${rule}error`));
});
