import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { isGroup } from '../../src/model/term.js';
import { TERMS } from '../../src/model/terms.js';
import { anyInvoice, anyPartialInvoice, fullInvoice } from '../model/generated-invoice.js';
import { afterWriting, comparable } from './after-writing.js';
import { departures, read } from './xml.js';

/** The terms that a syntax cannot always carry: all others always find their place in a complete invoice. */
const LOSSES: Readonly<Record<InvoiceSyntax, readonly string[]>> = {
  // BT-111 without BT-6 cannot be told from BT-110 in any syntax.
  'ubl-invoice': ['BT-111'],
  // BT-9 stands inside the payment means.
  'ubl-creditnote': ['BT-9', 'BT-111'],
  // There is room for one preceding invoice.
  cii: ['BT-25', 'BT-26', 'BT-111'],
};

const SYNTAXES = Object.keys(LOSSES) as InvoiceSyntax[];

describe.each(SYNTAXES)('%s', (syntax) => {
  test('a complete invoice is written in the order of the schema and reads back the same', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const written = writeInvoice(invoice, syntax);
        expect(LOSSES[syntax]).toEqual(expect.arrayContaining(written.losses.map(({ term }) => term)));
        expect(departures(written.bytes, syntax)).toEqual([]);
        const again = read(written.bytes);
        expect(comparable(again.invoice)).toEqual(afterWriting(invoice, written));
        if (written.losses.length === 0) expect(again.unread).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a partial invoice reads back the same but for what is said to be lost', () => {
    fc.assert(
      fc.property(anyPartialInvoice, (invoice) => {
        const written = writeInvoice(invoice, syntax);
        expect(comparable(read(written.bytes).invoice)).toEqual(afterWriting(invoice, written) ?? {});
      }),
      { numRuns: 60 },
    );
  });

  test('the invoice with every term loses none', () => {
    const invoice = fullInvoice();
    const written = writeInvoice(invoice, syntax);
    expect(written).toMatchObject({ losses: [], supplied: [] });
    expect(departures(written.bytes, syntax)).toEqual([]);
    expect(comparable(read(written.bytes).invoice)).toEqual(comparable(invoice));
  });
});

test('the full invoice has all 164 terms', () => {
  const has = (value: unknown, [key, ...rest]: string[]): boolean => {
    const inner = (Array.isArray(value) ? value[0] : value)?.[key!];
    return rest.length === 0 ? inner !== undefined : has(inner, rest);
  };
  const full = fullInvoice();
  const terms = TERMS.filter(({ node }) => !isGroup(node));
  expect(terms.filter(({ property }) => !has(full, property.split('.'))).map(({ id }) => id)).toEqual([]);
});
