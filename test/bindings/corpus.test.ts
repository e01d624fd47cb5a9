import { describe, expect, test } from 'vitest';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { readInvoice } from '../../src/bindings/read.js';
import { ublSyntaxOf } from '../../src/bindings/ubl/document-type.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { parseXml } from '../../src/xml/parse.js';
import { hasFile, lines } from '../conformance/corpus.js';
import { afterWriting, comparable } from './after-writing.js';
import { coreErrors, rules } from './rules.js';
import { departures, read } from './xml.js';

const FOLDER = new URL('../../../shared/conformance/', import.meta.url).pathname;
const present = hasFile(FOLDER, 'documents');
const documents = present ? [...lines<{ id: string; syntax: InvoiceSyntax; xml: string }>(FOLDER, 'documents')] : [];

if (!present) test.skip('published examples: the conformance folder is not there', () => {});

describe.runIf(present).each(documents)('$id', ({ xml, syntax }) => {
  const bytes = new TextEncoder().encode(xml);
  const original = read(bytes);

  test('is written in its own syntax without a loss, reads the same, and breaks no further rule', () => {
    expect(original.syntax).toBe(syntax);
    const written = writeInvoice(original.invoice, syntax);
    expect(written).toMatchObject({ losses: [], supplied: [] });
    expect(departures(written.bytes, syntax)).toEqual([]);
    expect(comparable(read(written.bytes).invoice)).toEqual(comparable(original.invoice));
    expect(rules(bytes)).toEqual(expect.arrayContaining(rules(written.bytes)));
  });

  test('goes to the other syntax and back, and keeps every term or lists it', () => {
    const there = syntax === 'cii' ? ublSyntaxOf(original.invoice) : 'cii';
    const written = writeInvoice(original.invoice, there);
    const kept = afterWriting(original.invoice, written);
    expect(coreErrors(bytes)).toEqual(expect.arrayContaining(coreErrors(written.bytes)));
    const converted = read(written.bytes);
    expect(comparable(converted.invoice)).toEqual(kept);
    const back = writeInvoice(converted.invoice, syntax);
    expect(comparable(read(back.bytes).invoice)).toEqual(afterWriting(converted.invoice, back));
    expect(back.losses).toEqual([]);
  });
});

/** All of them pass; some are enough to notice a change. */
const EVERY = 8;
const mutated = ['en16931-ubl', 'en16931-cii', 'units'].filter((name) => hasFile(FOLDER, name));

test.each(mutated)(
  '%s: whatever a document looks like, what was read is written and read again, or listed as lost',
  { timeout: 60_000 },
  (name) => {
    let index = 0;
    for (const { id, xml } of lines<{ id: string; xml: string }>(FOLDER, name)) {
      index += 1;
      if (index % EVERY !== 0) continue;
      let tree: ReturnType<typeof parseXml>;
      try {
        tree = parseXml(new TextEncoder().encode(xml));
      } catch {
        continue;
      }
      const { syntax, invoice } = readInvoice(tree);
      if (syntax === 'unknown') continue;
      const written = writeInvoice(invoice, syntax);
      expect(comparable(read(written.bytes).invoice), id).toEqual(afterWriting(invoice, written) ?? {});
    }
  },
);
