import { ToolError } from '../base/tool-error.js';
import { readFileUpTo } from './read-file.js';

/** One thing to validate: its name as shown, and where its bytes are. It is data, so that a worker thread can be handed it. */
export type Input = { readonly name: string } & (
  | { readonly file: string }
  /** At most one byte beyond the bound on documents. */
  | { readonly bytes: Uint8Array }
  | { readonly deflated: Deflated }
  /** Why it cannot be read. */
  | { readonly refusal: Refusal }
);

/** An entry of a zip archive as it lies there. */
export interface Deflated {
  readonly bytes: Uint8Array;
  /** What it should have once inflated, as the archive states. */
  readonly size: number;
  readonly crc32: number;
}

/** A ToolError as data. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | undefined;
}

/** At most `limit` + 1 bytes: one too many tells that the document is over its bound. Throws ToolError. */
export async function bytesOf(input: Input, limit: number): Promise<Uint8Array> {
  if ('file' in input) return readFileUpTo(input.file, limit);
  if ('bytes' in input) return input.bytes;
  // Loaded only where there is an archive.
  if ('deflated' in input) return (await import('./inflate.js')).inflate(input.deflated, limit);
  const { code, message, remedy } = input.refusal;
  throw new ToolError(code, message, remedy);
}

export function refused(name: string, { code, message, remedy }: ToolError): Input {
  return { name, refusal: { code, message, remedy } };
}
