import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text.js';
import { hostileResult, RESULTS, written } from './results.js';

test('reads as a person expects', () => {
  expect(written(textReport(), [RESULTS.valid, RESULTS.invalid, RESULTS.unread])).toBe(`good.xml: valid (en16931, ubl-invoice)
  xml valid, structure not run, rules valid, advisory not run
bad.xml: invalid (en16931, ubl-invoice)
  error    BR-02  2:3  /Invoice[1]
           There is no invoice number (BT-1).
           Add the number.
  warning  W  2:3  /Invoice[1]
           There is no invoice number (BT-1).
           Add the number.
  xml valid, structure not run, rules invalid, advisory not run
gone.xml: not judged
  There is no file gone.xml. Check the name.

Findings by rule, and in how many documents:
  1  in 1  error    BR-02
  1  in 1  warning  W

3 documents: 1 valid, 1 invalid, 1 not judged; 1 error, 1 warning.
Checked on 2026-11-22 by peppolkit 1.2.3 with:
  EN 16931, version 1.3 (core, abcdef000000)
`);
});

test('a character outside the basic plane stays as it is', () => {
  expect(written(textReport(), [hostileResult('smile 😀 é')])).toContain('smile 😀 é');
});

test('colours only where they are asked for', () => {
  expect(written(textReport({ colour: true }), [RESULTS.invalid])).toContain('\u001B[31merror  \u001B[0m');
});
