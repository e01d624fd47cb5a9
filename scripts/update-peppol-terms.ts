/**
 * Brings src/reference/data/peppol-bis-terms.tsv up to date from a fact table: `npx tsx scripts/update-peppol-terms.ts <table>`.
 *
 * The table is tab separated with the columns `document`, `ubl path`, `cardinality`, `terms` and `rules`. A path's prefix of the root
 * element goes, since each document has but one; `Optional`, as said of attributes, is 0..1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../src/schematron/tsv.js';

const HEAD = [
  '# title: Elements of Peppol BIS Billing 3 in UBL, and the terms that they carry',
  '# source: OpenPeppol, Peppol BIS Billing 3.0, syntax of Invoice and CreditNote',
  '# version: May 2025',
];

const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error('Usage: npx tsx scripts/update-peppol-terms.ts <fact table>');
  process.exit(2);
}

const rows = readTable(from, readFileSync(from)).rows.map(({ cells }) => {
  const cell = (column: string): string => cells.get(column) ?? '';
  const path = cell('ubl path').replace(/^\/\w+:/, '/');
  const cardinality = cell('cardinality') === 'Optional' ? '0..1' : cell('cardinality');
  return [`ubl-${cell('document')}`, path, cardinality, words(cell('terms')), words(cell('rules'))].join('\t').trimEnd();
});
const target = join(import.meta.dirname, '../src/reference/data/peppol-bis-terms.tsv');
writeFileSync(target, `${[...HEAD, 'document\tpath\tcardinality\tterms\trules', ...rows].join('\n')}\n`);

function words(list: string): string {
  return list
    .split(',')
    .map((word) => word.trim())
    .join(' ')
    .trim();
}
