/** Names that look like one that does not exist, the likeliest first; `most` of them at most. Capitals do not count. */
export function nearest(name: string, names: readonly string[], most: number): string[] {
  const wanted = name.toUpperCase().slice(0, LONGEST);
  const bound = Math.max(1, Math.ceil(wanted.length / 3));
  return names
    .map((candidate, index) => ({ candidate, index, distance: distanceOf(wanted, candidate.toUpperCase().slice(0, LONGEST)) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Longer names are told apart by their beginnings. */
const LONGEST = 64;

/** How many letters to put in, take out, change or swap with the next (Damerau and Levenshtein, in its plain form). */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
