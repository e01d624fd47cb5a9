import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MessagePart } from '../../../src/schematron/schema.js';
import { readTable } from '../../../src/schematron/tsv.js';
import { schemaOf } from './judge.js';

const official = readTable('rules.tsv', readFileSync(join(import.meta.dirname, 'rules.tsv'))).rows.map(({ cells }) => cells);

const words = (message: readonly MessagePart[]): string => message.map((part) => (typeof part === 'string' ? part : '…')).join('');

describe.each([
  ['billing 3.0.20', 'peppol/billing-ubl-3.0.20.sch'],
  ['billing 3.0.21', 'peppol/billing-ubl.sch'],
  ['self-billing 2026.5', 'peppol/selfbilling-ubl.sch'],
])('%s', (edition, file) => {
  const checks = schemaOf(file).patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.checks));

  it('has the rules of the artefact with its flags, and no other', () => {
    const flags = official.flatMap((cells) => (cells.get(edition) ? [[cells.get('rule'), cells.get(edition)]] : []));
    expect(Object.fromEntries(checks.map(({ id, flag }) => [id, flag]))).toEqual(Object.fromEntries(flags));
  });

  it('says each rule once, but for one that two rules of Greece share', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual(edition.startsWith('self') ? [] : ['GR-R-005']);
  });

  it('says a whole sentence for each', () => {
    expect(checks.map(({ message }) => words(message).trim()).filter((text) => !/^[A-Z“].*\.$/s.test(text) || /[${}]/.test(text))).toEqual(
      [],
    );
  });
});
