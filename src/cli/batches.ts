import type { Input } from './input.js';

/** What a thread is handed at a time, so that messages are few; and the bytes in it, so that memory is bounded. */
const BATCH = { documents: 16, bytes: 1024 * 1024 };

export async function* batches(inputs: AsyncIterator<Input>): AsyncGenerator<readonly Input[], void, undefined> {
  let batch: Input[] = [];
  let bytes = 0;
  for (let step = await inputs.next(); !step.done; step = await inputs.next()) {
    batch.push(step.value);
    bytes += heldBytes(step.value);
    if (batch.length < BATCH.documents && bytes < BATCH.bytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function heldBytes(input: Input): number {
  if ('bytes' in input) return input.bytes.length;
  return 'deflated' in input ? input.deflated.bytes.length : 0;
}
