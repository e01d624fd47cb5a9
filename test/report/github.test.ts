import { expect, test } from 'vitest';
import { githubReport } from '../../src/report/github.js';
import { finding, hostileError, verdict, written } from './results.js';

const lines = (input: string, more: Partial<typeof finding>): string[] =>
  written(githubReport(), [{ input, verdict: verdict({ valid: false, findings: [{ ...finding, ...more }] }) }]).split('\n');

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('%s is a command %s with file, line, column and title', (severity, name) => {
  expect(lines('a.xml', { severity })[1]).toBe(
    `::${name} file=a.xml,line=2,col=3,title=BR-02::There is no invoice number (BT-1). (/Invoice[1])%0AAdd the number.`,
  );
});

test.each([
  ['100%', 'file=100%25,'],
  ['a,b:c', 'file=a%2Cb%3Ac,'],
  ['a\r\nb', 'file=a%0D%0Ab,'],
  ['a%0Ab', 'file=a%250Ab,'],
  ['a\u202Eb', 'file=a\\u{202E}b,'],
])('the name %j', (name, property) => {
  expect(lines(name, {})[1]).toContain(`::error ${property}`);
});

test('a message keeps to its line', () => {
  expect(lines('a.xml', { path: '', message: '50% off\r\n::error::x' })[1]).toMatch(
    /::50%25 off\\u\{D\}\\u\{A\}::error::x%0AAdd the number\.$/,
  );
});

test('a name in the log is no command', () => {
  expect(written(githubReport(), [hostileError('##[stop-commands]x')]).split('\n')[0]).toBe('Checked #\\u{23}[stop-commands]x: unjudged');
});
