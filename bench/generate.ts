import { parseArgs } from 'node:util';
import { bigInvoice } from './invoice.js';

/** Prints a big invoice: `npx tsx bench/generate.ts --lines 1000 --rates 5 > big.xml`. */
const { values } = parseArgs({ options: { lines: { type: 'string', default: '1000' }, rates: { type: 'string', default: '1' } } });
process.stdout.write(bigInvoice({ lines: Number.parseInt(values.lines, 10), rates: Number.parseInt(values.rates, 10) }));
