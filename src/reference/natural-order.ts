/** Compares ids by their letters and the size of their numbers: BT-2 before BT-10. */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.replace(/\d+/g, (digits) => digits.padStart(6, '0')));
  return left < right ? -1 : left > right ? 1 : 0;
}
