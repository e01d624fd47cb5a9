/**
 * Brings src/structure/data/ up to date from a folder of fact tables: `npx tsx scripts/update-structure.ts <folder>`.
 * Then `npx tsx scripts/generate-structure.ts` makes the modules from it.
 *
 * In `elements.tsv` a fact is one child of one type; here one line is one type, with its children in order:
 * `cbc:ID` once, `cbc:Note?` at most once, `cbc:Note*` any number, `cbc:Note+` at least once; `(type)` follows where the type is not
 * named after the child; `|` stands between the children of a choice. `= xs:decimal` is a type that holds a value.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../src/schematron/tsv.js';

const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error('Usage: npx tsx scripts/update-structure.ts <folder of fact tables>');
  process.exit(2);
}
const target = join(import.meta.dirname, '../src/structure/data');
const rowsOf = (file: string): Map<string, string>[] =>
  readTable(file, readFileSync(join(from, file))).rows.map((row) => new Map(row.cells));

update('ubl-2.1', 'UBL 2.1 Invoice and CreditNote', 'OASIS UBL 2.1, XML schemas, 2013-11-04');
update(
  'cii-d16b',
  'Cross Industry Invoice D16B (uncoupled: code lists are not part of the types)',
  'UN/CEFACT D16B SCRDM subset, XML schemas',
);
updateTerms();

function update(name: string, title: string, source: string): void {
  const types = new Map<string, string[]>();
  for (const row of rowsOf(`${name}.elements.tsv`)) {
    const type = cell(row, 'type');
    types.set(type, [...(types.get(type) ?? []), child(row)]);
  }
  const lines = [...types].map(([type, children]) => `${type}\t${children.join(isChoice(children) ? ' | ' : ' ').replaceAll('!', '')}`);
  for (const row of rowsOf(`${name}.values.tsv`)) {
    const facets = cell(row, 'facets');
    const content = `= ${cell(row, 'base')}${facets === '' ? '' : ` ${facets}`}`;
    lines.push(
      `${cell(row, 'type')}\t${content}\t${cell(row, 'attributes').split(' ').filter(Boolean).map(attribute).join(' ')}`.trimEnd(),
    );
  }
  const head = [
    `# title: ${title}`,
    `# source: ${source}`,
    '# version: see source; scripts/update-structure.ts says how to read a line',
    'type\tcontent\tattributes',
  ];
  writeFileSync(join(target, `${name}.tsv`), `${[...head, ...lines].join('\n')}\n`);
}

function child(row: ReadonlyMap<string, string>): string {
  const name = cell(row, 'child');
  if (name.startsWith('*any')) return `any(${name.split(' ')[1]})`;
  const type = cell(row, 'childType');
  const bounds = `${cell(row, 'min')}${cell(row, 'max')}`;
  const occurrence = { '01': '?', '0*': '*', '1*': '+', '11': '' }[bounds];
  if (occurrence === undefined) throw new Error(`${name}: no sign for the bounds ${bounds}`);
  const choice = cell(row, 'group') === '' ? '' : '!';
  return `${name}${type === `${name}Type` ? '' : `(${type})`}${occurrence}${choice}`;
}

function isChoice(children: readonly string[]): boolean {
  return children.some((one) => one.endsWith('!'));
}

/** `schemeID:xs:token:optional=value` is written `schemeID(xs:token)?=value`. */
function attribute(fact: string): string {
  const match = /^([^:]+):([^:]+:[^:]+):(optional|required)(=.*)?$/.exec(fact);
  if (match === null) throw new Error(`no attribute: ${fact}`);
  const [, name, type, use, fixed = ''] = match;
  return `${name}(${type})${use === 'optional' ? '?' : ''}${fixed}`;
}

/** Which element carries which term: one line for each place, the conditions left out. */
function updateTerms(): void {
  const lines = new Set<string>();
  for (const row of rowsOf('en16931-terms.tsv')) {
    const name = cell(row, 'name');
    const term = `${cell(row, 'id')}\t${name === name.toUpperCase() ? sentence(name) : name}`;
    for (const column of ['ubl invoice', 'ubl creditnote', 'cii']) {
      for (const path of cell(row, column).split(' | ')) {
        const plain = path
          .replace(/\[[^\]]*\]/g, '')
          .replace(/[\w]+:/g, '')
          .trim();
        if (plain !== '') lines.add(`${plain}\t${term}`);
      }
    }
  }
  const head = [
    '# title: Terms of EN 16931 by the element that carries them',
    '# source: EN 16931-1:2017 and its syntax bindings',
    '# version: 2017',
    'path\tterm\tname',
  ];
  writeFileSync(join(target, 'terms.tsv'), `${[...head, ...lines].join('\n')}\n`);
}

/** `VAT BREAKDOWN` becomes `VAT breakdown`. */
function sentence(capitals: string): string {
  return (capitals[0] + capitals.slice(1).toLowerCase()).replace(/^vat|\bvat\b/i, 'VAT');
}

function cell(row: ReadonlyMap<string, string>, column: string): string {
  return row.get(column) ?? '';
}
