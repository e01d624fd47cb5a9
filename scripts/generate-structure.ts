/** Makes src/structure/*.generated.ts from src/structure/data/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureModule } from './structure-module.js';

const folder = join(import.meta.dirname, '../src/structure');

/** The generated files and what they should hold. */
export function generated(): ReadonlyMap<string, string> {
  const data = (name: string): Uint8Array => readFileSync(join(folder, 'data', name));
  const terms = data('terms.tsv');
  return new Map([
    [
      join(folder, 'ubl-2.1.generated.ts'),
      structureModule('UBL_2_1', data('ubl-2.1.tsv'), terms, ['inv:Invoice', 'cn:CreditNote'], 'ubl-2.1.tsv'),
    ],
    [
      join(folder, 'cii-d16b.generated.ts'),
      structureModule('CII_D16B', data('cii-d16b.tsv'), terms, ['rsm:CrossIndustryInvoice'], 'cii-d16b.tsv'),
    ],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of generated()) writeFileSync(file, text);
}
