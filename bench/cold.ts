import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ratio } from './measure.js';
import { ROOT } from './published.js';

/** `bin/peppolkit.js validate one.xml`, the whole process, as a multiple of `node -e 0`. */
export async function cold(): Promise<number> {
  const sample = join(ROOT, 'samples', 'valid', 'bakery-two-rates.xml');
  return ratio(node(join(ROOT, 'bin', 'peppolkit.js'), 'validate', sample), node('-e', '0'), { samples: 21, calls: 1, warmup: 2 });
}

function node(...args: readonly string[]): () => void {
  return () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  };
}
