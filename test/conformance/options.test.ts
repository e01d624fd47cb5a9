import { expect, test } from 'vitest';
import { readOptions } from './options.js';

test('a folder alone: every profile, no limit', () => {
  const options = readOptions(['corpus']);
  expect(options).toMatchObject({ folder: 'corpus', limit: Number.POSITIVE_INFINITY, json: false, why: undefined });
  expect(options?.profiles.length).toBeGreaterThan(4);
});

test('profiles, rules and limits', () => {
  const options = readOptions(['corpus', '--profile', 'en16931-ubl', '--rules', 'en16931-ubl=a.sch,b.sch', '--limit', '10', '--json']);
  expect(options).toMatchObject({ limit: 10, json: true });
  expect(options?.profiles.map(({ name }) => name)).toEqual(['en16931-ubl']);
  expect([...(options?.rules ?? [])]).toEqual([['en16931-ubl', ['a.sch', 'b.sch']]]);
});

test('--help', () => {
  expect(readOptions(['--help'])).toBeUndefined();
});

test.each([
  ['no folder', []],
  ['two folders', ['a', 'b']],
  ['an unknown profile', ['a', '--profile', 'x']],
  ['rules of an unknown profile', ['a', '--rules', 'x=y.sch']],
  ['rules without files', ['a', '--rules', 'en16931-ubl=']],
  ['a limit that is no number', ['a', '--limit', '0']],
  ['an unknown option', ['a', '--nonsense']],
])('%s is refused', (_, args) => {
  expect(() => readOptions(args)).toThrow();
});
