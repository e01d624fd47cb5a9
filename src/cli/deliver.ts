import type { Io } from './io.js';
import { writeOutputFile } from './output-file.js';

/** Writes what a command makes: to a file, or to standard output where none is named. Throws ToolError `FILE_UNWRITABLE`. */
export async function deliver(content: Uint8Array, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') await io.out(new TextDecoder().decode(content));
  else writeOutputFile(file, content);
}

/** Tells what was done: on standard output, unless that is where the result goes. */
export async function tell(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') io.err(text);
  else await io.out(text);
}
