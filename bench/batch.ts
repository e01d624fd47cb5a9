import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigInvoice } from './invoice.js';
import { median } from './measure.js';
import { ROOT } from './published.js';

/** How many files the bars speak of; `BENCH_FILES=5000` makes a quick look of it. */
const FILES = Number.parseInt(process.env.BENCH_FILES ?? '50000', 10);
const FILES_PER_FOLDER = 1000;

/** Runs the command line, and tells the peak of memory of the whole process, threads and all. */
const SCRIPT = `
import { main } from './dist/bin/main.js';
const code = await main(process.argv.slice(1));
process.stderr.write(String(process.resourceUsage().maxRSS));
process.exitCode = code;
`;

interface Run {
  readonly milliseconds: number;
  /** Peak resident memory in KiB. */
  readonly peak: number;
}

/** Judging a folder with two threads, as a part of judging it with one: at most 1 / 1.7. Samples are taken in turn. */
export function batchJobs(): Promise<number> {
  return withFiles(FILES, (folder) => {
    const times: [number[], number[]] = [[], []];
    for (let sample = 0; sample < 3; sample++) {
      times[0].push(validate(folder, FILES, 2).milliseconds);
      times[1].push(validate(folder, FILES, 1).milliseconds);
    }
    return median(times[0]) / median(times[1]);
  });
}

/** Peak memory for all files with two threads, as a multiple of that for a tenth of them. */
export async function batchMemory(): Promise<number> {
  const peak = (files: number): Promise<number> => withFiles(files, (folder) => validate(folder, files, 2).peak);
  return (await peak(FILES)) / (await peak(FILES / 10));
}

async function withFiles<T>(count: number, use: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'peppolkit-bench-'));
  try {
    const invoice = Buffer.from(bigInvoice({ lines: 2 })).toString();
    for (let i = 0; i < count; i++) {
      const sub = join(folder, String(Math.floor(i / FILES_PER_FOLDER)).padStart(4, '0'));
      if (i % FILES_PER_FOLDER === 0) mkdirSync(sub);
      writeFileSync(join(sub, `${String(i).padStart(6, '0')}.xml`), invoice.replace('<cbc:ID>BIG-2-1<', `<cbc:ID>2026-${i}<`));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function validate(folder: string, files: number, jobs: number): Run {
  const start = process.hrtime.bigint();
  const argv = ['--input-type=module', '-e', SCRIPT, 'validate', '--jobs', String(jobs), '--format', 'json', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 || !stdout.includes(`"summary":{"documents":${files},"valid":${files},`))
    throw new Error(`it did not judge all: ${stderr}`);
  return { milliseconds, peak: Number.parseInt(stderr, 10) };
}
