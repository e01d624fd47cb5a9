import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigInvoice } from './invoice.js';
import { median } from './measure.js';
import { ROOT } from './published.js';

const SCRIPT = `
import { readFileSync } from 'node:fs';
import { validate } from './dist/index.js';
const { valid } = validate(readFileSync(process.argv[1]));
if (!valid) throw new Error('not valid');
process.stdout.write(String(process.resourceUsage().maxRSS));
`;

/** Peak memory of a process that validates an invoice of 40 MB, less that for one of 10 KB, as a multiple of the 40 MB. */
export async function memory(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'peppolkit-bench-'));
  try {
    const [big, small] = [bigInvoice({ lines: 20_000 }), bigInvoice({ lines: 2 })];
    const files = { big: join(folder, 'big.xml'), small: join(folder, 'small.xml') };
    writeFileSync(files.big, big);
    writeFileSync(files.small, small);
    const peaks = { big: [] as number[], small: [] as number[] };
    for (let sample = 0; sample < 3; sample++) {
      peaks.big.push(peak(files.big));
      peaks.small.push(peak(files.small));
    }
    return (median(peaks.big) - median(peaks.small)) / big.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak resident memory in bytes. */
function peak(file: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number.parseInt(stdout, 10) * 1024;
}
