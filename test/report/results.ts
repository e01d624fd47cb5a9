import type { Finding } from '../../src/base/finding.js';
import { ToolError } from '../../src/base/tool-error.js';
import type { Verdict } from '../../src/base/verdict.js';
import type { DocumentResult, Incomplete, ReportWriter } from '../../src/report/result.js';

export const finding: Finding = {
  rule: 'BR-02',
  severity: 'error',
  ruleSet: 'core',
  path: '/Invoice[1]',
  line: 2,
  column: 3,
  terms: ['BT-1'],
  values: {},
  message: 'There is no invoice number (BT-1).',
  remedy: 'Add the number.',
};

export const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  valid: true,
  syntax: 'ubl-invoice',
  profile: 'en16931',
  ruleSets: [{ id: 'core', title: 'EN 16931', version: '1.3', hash: `abcdef${'0'.repeat(58)}` }],
  layers: { xml: 'valid', structure: 'not run', rules: 'valid', advisory: 'not run' },
  findings: [],
  day: '2026-11-22',
  ...more,
});

const invalidLayers = { xml: 'valid', structure: 'not run', rules: 'invalid', advisory: 'not run' } as const;

/** One result of each kind. */
export const RESULTS: Readonly<Record<string, DocumentResult>> = {
  valid: { input: 'good.xml', verdict: verdict() },
  invalid: {
    input: 'bad.xml',
    verdict: verdict({ valid: false, layers: invalidLayers, findings: [finding, { ...finding, rule: 'W', severity: 'warning' }] }),
  },
  malformed: {
    input: 'broken.xml',
    verdict: verdict({
      valid: false,
      syntax: 'unknown',
      profile: '',
      ruleSets: [],
      layers: { xml: 'invalid', structure: 'not run', rules: 'not run', advisory: 'not run' },
      findings: [{ ...finding, rule: 'XML-SYNTAX', path: '' }],
    }),
  },
  unjudged: {
    input: 'order.xml',
    verdict: verdict({
      valid: false,
      layers: { xml: 'valid', structure: 'not run', rules: 'not run', advisory: 'not run' },
      findings: [{ ...finding, rule: 'PK-ROOT-UNKNOWN' }],
    }),
  },
  unread: { input: 'gone.xml', error: new ToolError('FILE_NOT_FOUND', 'There is no file gone.xml.', 'Check the name.') },
};

/** Text that tries to break out of whatever shows it. */
export const HOSTILE = [
  '\u001B[2Jcleared',
  'abc\u202Egnp.exe',
  'a\r\nb\tc',
  '<script>alert(1)</script> & "quotes"',
  `'" onload="alert(1)`,
  ']]> --> </testsuite><!-- </style>',
  '\u0000\u0085\u009B31m\uFFFE\uFFFF',
  'zero\u200Bwidth\uFEFF',
  'lone \uD800 surrogate \uDC00',
  '\u2028\u2029',
  '::error::x',
  'x\n::error file=a,line=1::x',
  '##[stop-commands]x',
  'a%0A::b,c:d',
  '[x](https://example.org) {0} {{1}}',
  'javascript:alert(1)',
  '//example.org/../..\\x?y#z',
  '=1+1',
];

/** A result that holds a text wherever a document or a file name can put one. */
export const hostileResult = (text: string): DocumentResult => ({
  input: text,
  sender: { name: text, endpoint: text },
  verdict: verdict({
    valid: false,
    layers: invalidLayers,
    profile: text,
    findings: [{ ...finding, rule: text, path: `/${text}`, message: text, remedy: text, values: { found: text } }],
    ruleSets: [{ id: text, title: text, version: text, hash: text }],
  }),
});

/** What could not be read, with a text wherever a file name can put one. */
export const hostileError = (text: string): DocumentResult => ({ input: text, error: new ToolError('FILE_NOT_FOUND', text, text) });

/** All that a writer makes of these results. */
export function written(writer: ReportWriter, results: readonly DocumentResult[], incomplete?: Incomplete): string {
  const run = { tool: 'peppolkit', version: '1.2.3', day: '2026-11-22' };
  return writer.start(run) + results.map((result) => writer.document(result)).join('') + writer.finish(incomplete);
}
