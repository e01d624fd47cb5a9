/** What came of an evaluation: an error's code, or the items as `node 12` or `integer 5`. */
export type Outcome = { readonly error: string } | { readonly items: readonly string[] };

/** Whether two outcomes are the same; errors all count as equal, since their codes and which of several comes first are free to differ. */
export function same(ours: Outcome, theirs: Outcome): boolean {
  if ('error' in ours || 'error' in theirs) return 'error' in ours && 'error' in theirs;
  return ours.items.length === theirs.items.length && ours.items.every((item, i) => sameItem(item, theirs.items[i]));
}

function sameItem(one: string, other: string): boolean {
  if (one === other) return true;
  const [type, value] = split(one);
  const [otherType, otherValue] = split(other);
  // engines print doubles and decimals differently
  return type === otherType && /^(decimal|double|float)$/.test(type) && Object.is(Number(value) + 0, Number(otherValue) + 0);
}

function split(item: string): [string, string] {
  const at = item.indexOf(' ');
  return [item.slice(0, at), item.slice(at + 1)];
}

export function showOutcome(outcome: Outcome): string {
  return 'error' in outcome ? `error ${outcome.error}` : `(${outcome.items.join(', ')})`;
}
