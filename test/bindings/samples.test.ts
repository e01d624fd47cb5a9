import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { ublSyntaxOf } from '../../src/bindings/ubl/document-type.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { afterWriting, comparable } from './after-writing.js';
import { coreErrors, rules } from './rules.js';
import { departures, read, sample } from './xml.js';

const SAMPLES = readdirSync(new URL('../../samples/valid/', import.meta.url)).filter((name) => name.endsWith('.xml'));

/** What the samples hold beyond the standard, where any. */
const UNREAD: Readonly<Record<string, readonly string[]>> = {
  'card-payment.xml': ['cbc:NetworkID'],
  'every-group.xml': ['cbc:ID'],
};

describe.each(SAMPLES)('%s', (name) => {
  const original = read(sample(name));
  const syntax = original.syntax as InvoiceSyntax;

  test('is understood whole', () => {
    expect(original.unread.map(({ path }) => path.replace(/^.*\/([^[]+)\[1\]$/, '$1'))).toEqual(UNREAD[name] ?? []);
    expect(original.unreadCount).toBe(original.unread.length);
  });

  test('is written in its own syntax, valid again, and reads the same', () => {
    const written = writeInvoice(original.invoice, syntax);
    expect(written).toMatchObject({ losses: [], supplied: [] });
    expect(departures(written.bytes, syntax)).toEqual([]);
    const again = read(written.bytes);
    expect(comparable(again.invoice)).toEqual(comparable(original.invoice));
    expect(again.unread).toEqual([]);
    expect(rules(sample(name))).toEqual(expect.arrayContaining(rules(written.bytes)));
  });

  test('goes to the other syntax and back, and keeps every term or lists it', () => {
    const there = syntax === 'cii' ? ublSyntaxOf(original.invoice) : 'cii';
    const written = writeInvoice(original.invoice, there);
    expect(written.losses).toEqual([]);
    expect(departures(written.bytes, there)).toEqual([]);
    const kept = afterWriting(original.invoice, written);
    expect(coreErrors(sample(name))).toEqual(expect.arrayContaining(coreErrors(written.bytes)));
    const converted = read(written.bytes);
    expect(comparable(converted.invoice)).toEqual(kept);
    const back = writeInvoice(converted.invoice, syntax);
    expect(back.losses).toEqual([]);
    expect(comparable(read(back.bytes).invoice)).toEqual(kept);
  });
});
