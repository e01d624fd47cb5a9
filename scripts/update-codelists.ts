/**
 * Brings the files in codelists/ up to date from a folder of fact tables: `npx tsx scripts/update-codelists.ts <folder>`.
 *
 * A fact table is tab separated: lines that start with `#`, a header, then rows. What it says replaces what codelists/ says; what it does
 * not say stays: names where it has none, columns that it lacks, and codes that only such a column speaks of.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, type Table } from '../src/schematron/tsv.js';

interface Head {
  readonly title: string;
  readonly source: string;
  readonly version: string;
}

const EN = 'as accepted by CEN EN 16931 1.3.16';
const PEPPOL = `${EN} and Peppol BIS Billing 3.0.21`;
const UNECE = 'UN/CEFACT trade data element directory (UNTDID)';
const NETWORK = 'OpenPeppol network code lists';

const HEADS: Readonly<Record<string, Head>> = {
  eas: { title: 'Electronic address schemes (BT-34, BT-49)', source: 'Connecting Europe Facility, EAS code list', version: PEPPOL },
  'iso-3166-1': { title: 'Countries (BT-40, BT-55, BT-69, BT-80, BT-159)', source: 'ISO 3166-1, alpha-2', version: PEPPOL },
  'iso-4217': { title: 'Currencies (BT-5, BT-6)', source: 'ISO 4217, alpha-3', version: PEPPOL },
  'iso-6523-icd': { title: 'Identifier schemes (BT-29, BT-30, BT-46, BT-47, …)', source: 'ISO/IEC 6523 ICD list', version: EN },
  mime: { title: 'Media types of attached documents (BT-125)', source: 'IANA media types', version: PEPPOL },
  'peppol-document-types': { title: 'Document types of the Peppol network', source: NETWORK, version: '9.7' },
  'peppol-participant-schemes': { title: 'Participant identifier schemes of the Peppol network', source: NETWORK, version: '9.7' },
  'peppol-processes': { title: 'Processes of the Peppol network', source: NETWORK, version: '9.7' },
  'peppol-transport-profiles': { title: 'Transport profiles of the Peppol network', source: NETWORK, version: '9.7' },
  'unece-rec20-21': { title: 'Units of measure (BT-130, BT-150)', source: 'UNECE Recommendations 20 and 21', version: EN },
  'untdid-1001-creditnote': { title: 'Types of credit note (BT-3)', source: `${UNECE} 1001`, version: EN },
  'untdid-1001-invoice': { title: 'Types of invoice (BT-3)', source: `${UNECE} 1001`, version: EN },
  'untdid-1153': { title: 'Reference qualifiers (BT-18, BT-128)', source: `${UNECE} 1153`, version: EN },
  'untdid-2005': { title: 'VAT point date codes in UBL (BT-8)', source: `${UNECE} 2005`, version: PEPPOL },
  'untdid-2475': { title: 'VAT point date codes in CII (BT-8)', source: `${UNECE} 2475`, version: EN },
  'untdid-4451': { title: 'Subjects of a note (BT-21)', source: `${UNECE} 4451`, version: EN },
  'untdid-4461': { title: 'Payment means (BT-81)', source: `${UNECE} 4461`, version: EN },
  'untdid-5189': { title: 'Reasons for an allowance (BT-98, BT-140)', source: `${UNECE} 5189`, version: PEPPOL },
  'untdid-5305': { title: 'VAT categories (BT-95, BT-102, BT-118, BT-151)', source: `${UNECE} 5305`, version: PEPPOL },
  'untdid-7143': { title: 'Item classification schemes (BT-158)', source: `${UNECE} 7143`, version: EN },
  'untdid-7161': { title: 'Reasons for a charge (BT-105, BT-145)', source: `${UNECE} 7161`, version: PEPPOL },
  vatex: { title: 'VAT exemption reasons (BT-121)', source: 'Connecting Europe Facility, VATEX code list', version: EN },
};

const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error('Usage: npx tsx scripts/update-codelists.ts <folder of fact tables>');
  process.exit(2);
}

for (const file of readdirSync(from).filter((name) => name.endsWith('.tsv'))) {
  const head = HEADS[file.slice(0, -'.tsv'.length)];
  if (head === undefined) throw new Error(`${file}: no title and source are known for this list; add them to HEADS`);
  const to = join(import.meta.dirname, '../codelists', file);
  const facts = readTable(file, readFileSync(join(from, file)));
  const lines = existsSync(to) ? merge(facts, readTable(file, readFileSync(to))) : rowsOf(facts);
  writeFileSync(to, `${[`# title: ${head.title}`, `# source: ${head.source}`, `# version: ${head.version}`, ...lines].join('\n')}\n`);
}

function rowsOf({ columns, rows }: Table): string[] {
  return [columns, ...rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''))].map((cells) => cells.join('\t').trimEnd());
}

function merge(facts: Table, ours: Table): string[] {
  const code = facts.columns.includes('code') ? 'code' : undefined;
  if (code === undefined) return rowsOf(facts);
  const old = new Map(ours.rows.map((row) => [row.cells.get(code), row]));
  const current = new Set(facts.rows.map((row) => row.cells.get(code)));
  const extra = ours.columns.filter((column) => !facts.columns.includes(column));
  const merged = facts.rows.map(({ cells, origin }) => {
    const before = old.get(cells.get(code))?.cells;
    const kept = [['name', cells.get('name') || before?.get('name') || ''], ...extra.map((column) => [column, before?.get(column) ?? ''])];
    return { origin, cells: new Map([...cells, ...(kept as [string, string][])]) };
  });
  const alone = ours.rows
    .filter(({ cells }) => !current.has(cells.get(code)) && extra.some((column) => cells.get(column)))
    .map(({ cells, origin }) => ({
      origin,
      cells: new Map(['code', 'name', ...extra].map((column) => [column, cells.get(column) ?? ''])),
    }));
  const rows = [...merged, ...alone];
  if (alone.length > 0) rows.sort((a, b) => ((a.cells.get(code) ?? '') < (b.cells.get(code) ?? '') ? -1 : 1));
  return rowsOf({ ...facts, columns: [...facts.columns, ...extra], rows });
}
