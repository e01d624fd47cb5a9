import { expect, test } from 'vitest';
import { type Option, optionsHelp, readArguments } from '../../src/cli/options.js';

const OPTIONS = {
  format: { type: 'string', choices: ['text', 'json'], help: 'the form' },
  rules: { type: 'string', value: '<file>', multiple: true, help: 'more rules' },
  strict: { type: 'boolean', help: 'be strict' },
} satisfies Record<string, Option>;

test('options, values and names in any order', () => {
  const args = readArguments(['a.xml', '--format', 'json', '-', '--rules=a', '--rules', 'b', '--strict', '--', '--odd.xml'], OPTIONS, 'x');
  expect(args.positionals).toEqual(['a.xml', '-', '--odd.xml']);
  expect([args.string('format'), args.strings('rules'), args.flag('strict')]).toEqual(['json', ['a', 'b'], true]);
});

test('what is not given is absent', () => {
  const args = readArguments([], OPTIONS, 'x');
  expect([args.string('format'), args.strings('rules'), args.flag('strict')]).toEqual([undefined, [], false]);
});

test.each([
  [['--colour'], 'There is no option --colour.'],
  [['-f'], 'There is no option -f.'],
  [['--format'], 'The option --format needs a value.'],
  [['--format', '--strict'], 'The option --format needs a value.'],
  [['--strict=yes'], 'The option --strict takes no value.'],
  [['--format', 'pdf'], "--format cannot be 'pdf'."],
  [['--format='], "--format cannot be ''."],
])('%j', (argv, message) => {
  expect(() => readArguments(argv, OPTIONS, 'x')).toThrow(expect.objectContaining({ code: 'USAGE', message, remedy: expect.any(String) }));
});

test('help lists every option', () => {
  expect(optionsHelp(OPTIONS)).toBe('  --format text|json  the form\n  --rules <file>      more rules\n  --strict            be strict\n');
});
