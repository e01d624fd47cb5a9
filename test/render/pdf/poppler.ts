import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be run: poppler-utils and qpdf are not on every machine, but always where CI is set. */
export function has(program: string): boolean {
  if (process.env.CI !== undefined) return true;
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Runs a program on a PDF, whose place in the arguments is `{}`; what it prints. Throws where it fails. */
export function onPdf(bytes: Uint8Array, program: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'peppolkit-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const filled = args.map((arg) => arg.replace('{}', file).replace('{folder}', folder));
    return execFileSync(program, filled, { encoding: 'utf8', maxBuffer: 200_000_000, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
