import { parseArgs } from 'node:util';
import { batchJobs, batchMemory } from './batch.js';
import { cold } from './cold.js';
import { compile100Rules } from './compile-100-rules.js';
import { lines } from './lines.js';
import { memory } from './memory.js';
import { rates } from './rates.js';
import { read10kb } from './read-10kb.js';
import { renderLines } from './render-lines.js';
import { renderTwoPages } from './render-two-pages.js';
import { validate2mb } from './validate-2mb.js';
import { validate10kb } from './validate-10kb.js';

/*
 * `npm run bench` runs this as plain JavaScript: with the hooks of a loader for TypeScript in the process, the library would be a tenth slower.
 */

/** Each figure with its bar, which it should not exceed. All but the one in milliseconds are ratios, so that machines can be compared. */
const FIGURES: Readonly<Record<string, { readonly measure: () => Promise<number>; readonly bar: number; readonly says: string }>> = {
  'compile-100-rules/ms': { measure: compile100Rules, bar: 300, says: 'compiling a Schematron of 100 rules, the first time, in ms' },
  'validate-10kb/saxes': { measure: validate10kb, bar: 0.5, says: 'validating 10 KB / parsing it with saxes' },
  'read-10kb/saxes': { measure: read10kb, bar: 1, says: 'reading 10 KB into the model / parsing it with saxes' },
  'validate-2mb/saxes': { measure: validate2mb, bar: 0.25, says: 'validating 1,000 lines (2 MB) / parsing them with saxes' },
  'lines-20000/2000': { measure: lines, bar: 12, says: 'validating 20,000 lines / 2,000 lines' },
  'rates-2000/1': { measure: rates, bar: 3, says: 'validating 2,000 VAT rates / one, the same size' },
  'memory-40mb/size': { measure: memory, bar: 12, says: 'peak memory for 40 MB, beyond that for 10 KB / 40 MB' },
  'batch-jobs-2/1': { measure: batchJobs, bar: 1 / 1.7, says: '50,000 files of 10 KB, two threads / one' },
  'batch-memory-50000/5000': { measure: batchMemory, bar: 1.15, says: 'peak memory for 50,000 files / 5,000' },
  'render-two-pages/plain': {
    measure: renderTwoPages,
    bar: 1.5,
    says: 'two pages, tagged, with faces / the same text by pdfkit in Helvetica',
  },
  'render-1000/two-pages': { measure: renderLines, bar: 60, says: '1,000 lines as PDF / an invoice of two pages' },
  'cold/node': { measure: cold, bar: 4, says: '`peppolkit validate one.xml` / `node -e 0`' },
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const unknown = positionals.filter((name) => !(name in FIGURES));
if (unknown.length > 0) {
  process.stderr.write(`bench: no figure '${unknown.join("', '")}'; there are ${Object.keys(FIGURES).join(', ')}\n`);
  process.exit(2);
}

const measured: Record<string, number> = {};
for (const [name, { measure, bar, says }] of Object.entries(FIGURES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const value = await measure();
  measured[name] = Math.round(value * 1000) / 1000;
  if (!values.json)
    process.stdout.write(
      `${name.padEnd(24)} ${value.toFixed(3).padStart(8)}  bar ${String(Math.round(bar * 1000) / 1000).padEnd(5)} ${says}\n`,
    );
}
if (values.json) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
