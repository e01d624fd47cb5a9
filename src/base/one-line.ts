/** Runs of controls, format characters (directions, joiners, invisible marks), and separators of lines and paragraphs. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A text from outside as one line that neither ends early nor steers what shows it (a terminal, a mail header, a log): each run of such
 * characters is one blank. At most `most` UTF-16 code units, and no pair of surrogates is cut in two.
 */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text.replace(STEERING, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
