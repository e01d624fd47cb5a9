const LONGEST = 60;

/** A value for a message: in quotation marks, cut when long. */
export function quote(text: string): string {
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
}
