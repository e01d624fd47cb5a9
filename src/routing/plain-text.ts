/** Longest text that is compared; names of bodies are shorter. */
const LONGEST = 500;

/** A text for comparison: small letters without accents, one space between words, no punctuation. */
export function plainText(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
