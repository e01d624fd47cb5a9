import { editDistance } from '../base/edit-distance.js';

/** Names that look like one that does not exist, the likeliest first; `most` of them at most. Capitals do not count. */
export function nearest(name: string, names: readonly string[], most: number): string[] {
  const wanted = name.toUpperCase().slice(0, LONGEST);
  const bound = Math.max(1, Math.ceil(wanted.length / 3));
  return names
    .map((candidate, index) => ({ candidate, index, distance: editDistance(wanted, candidate.toUpperCase().slice(0, LONGEST), bound) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Longer names are told apart by their beginnings. */
const LONGEST = 64;
