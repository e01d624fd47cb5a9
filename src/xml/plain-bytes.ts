/*
 * Four bytes, read as a little-endian number, looked at together. Taking 0x20 from each byte, or 1 from its difference to a character,
 * borrows the highest bit of those that are below, or equal; a borrow may spoil bytes behind the first that is found, but not that one.
 */
const HIGH_BITS = 0x80808080;

/** The highest bit of the first byte that is no plain text, and perhaps of some after it; 0 where all are: ASCII, no control character, none of `<`, `&` and `]`. */
export function plainTextBytes(four: number): number {
  const controls = four - 0x20202020;
  const tags = (four ^ 0x3c3c3c3c) - 0x01010101;
  const references = (four ^ 0x26262626) - 0x01010101;
  const brackets = (four ^ 0x5d5d5d5d) - 0x01010101;
  return (four | controls | tags | references | brackets) & HIGH_BITS;
}

/** The same of an attribute value: none of `<`, `&` and the quotes. */
export function plainValueBytes(four: number): number {
  const controls = four - 0x20202020;
  const tags = (four ^ 0x3c3c3c3c) - 0x01010101;
  const quotes = (four ^ 0x22222222) - 0x01010101;
  // `&` and the apostrophe differ in one bit.
  const references = ((four | 0x01010101) ^ 0x27272727) - 0x01010101;
  return (four | controls | tags | quotes | references) & HIGH_BITS;
}
