import { createReadStream } from 'node:fs';
import { ToolError } from '../base/tool-error.js';
import { type Input, refused } from './input.js';
import { unreadable } from './read-file.js';

/** No system knows longer paths. */
const MAX_NAME_BYTES = 64 * 1024;

/**
 * The names in a list, one a line (LF or CRLF), or with NUL between, as `find -print0` writes them; empty ones are passed over. The list
 * is read as a stream. A list that cannot be read is an input that is refused.
 */
export async function* namesIn(list: string, stdin: () => AsyncIterable<Uint8Array>): AsyncGenerator<string | Input, void, undefined> {
  const shown = list === '-' ? '(standard input)' : list;
  try {
    for await (const name of split(list === '-' ? stdin() : createReadStream(list), shown)) if (name !== '') yield name;
  } catch (error) {
    yield refused(shown, error instanceof ToolError ? error : unreadable(list, error));
  }
}

async function* split(stream: AsyncIterable<Uint8Array>, shown: string): AsyncGenerator<string, void, undefined> {
  let rest = Buffer.alloc(0);
  let separator: number | undefined;
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, chunk]);
    // The first one decides: a name with a line break is a name where NUL stands between.
    separator ??= bytes.includes(0) ? 0 : bytes.includes(0x0a) ? 0x0a : undefined;
    let start = 0;
    for (let end = next(bytes, separator, 0); end >= 0; end = next(bytes, separator, start)) {
      yield nameOf(bytes.subarray(start, end), separator);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_NAME_BYTES) {
      throw new ToolError('LIST_INVALID', `A line of ${shown} is longer than a name can be.`, 'Give a list of names, one a line.');
    }
  }
  yield nameOf(rest, separator);
}

function next(bytes: Buffer, separator: number | undefined, from: number): number {
  return separator === undefined ? -1 : bytes.indexOf(separator, from);
}

function nameOf(bytes: Buffer, separator: number | undefined): string {
  const text = bytes.toString();
  return separator === 0 ? text : text.replace(/\r$/, '');
}
