import type { Io } from './io.js';
import { ReplacedFile } from './replaced-file.js';

/** Writes what a command makes: to a file, whole or not at all, or to standard output. Throws ToolError `FILE_UNWRITABLE`. */
export async function deliver(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') await io.out(text);
  else writeWhole(text, file);
}

function writeWhole(text: string, path: string): void {
  const file = new ReplacedFile(path);
  try {
    file.write(text);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Tells what was done: on standard output, unless that is where the result goes. */
export async function tell(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') io.err(text);
  else await io.out(text);
}
