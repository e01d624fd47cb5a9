/** The middle one of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export interface Sampling {
  /** Samples of each side. */
  readonly samples: number;
  /** Calls in one sample. */
  readonly calls: number;
  /** Calls of each side before the first sample, so that the compiler has seen the code. */
  readonly warmup: number;
}

/**
 * How long `one` takes as a multiple of `other`: the median of each, samples taken in turn in one process, so that what
 * slows the machine down slows both. No forced garbage collection in between: it makes V8 throw compiled code away.
 */
export function ratio(one: () => unknown, other: () => unknown, { samples, calls, warmup }: Sampling): number {
  for (let call = 0; call < warmup; call++) {
    one();
    other();
  }
  const times: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples; sample++) {
    times[0].push(time(one, calls));
    times[1].push(time(other, calls));
  }
  return median(times[0]) / median(times[1]);
}

function time(run: () => unknown, calls: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) run();
  return Number(process.hrtime.bigint() - start);
}

/** The same of what ends later. `otherCalls` gives the quick side more calls in a sample. */
export async function asyncRatio(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  { samples, calls, warmup, otherCalls = calls }: Sampling & { readonly otherCalls?: number },
): Promise<number> {
  for (let call = 0; call < warmup; call++) {
    await one();
    await other();
  }
  const times: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples; sample++) {
    times[0].push((await asyncTime(one, calls)) / calls);
    times[1].push((await asyncTime(other, otherCalls)) / otherCalls);
  }
  return median(times[0]) / median(times[1]);
}

async function asyncTime(run: () => Promise<unknown>, calls: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) await run();
  return Number(process.hrtime.bigint() - start);
}
