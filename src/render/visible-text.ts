/** What has no shape of its own or changes how other characters are read: controls, directions, joiners, private use, halves of pairs. */
const HIDDEN = /[^\P{C}\n\t]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Whether a character must be shown by its code point, since else it would be seen by its effects alone. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** `U+202E`. */
export function codePointText(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Text with hidden characters replaced by what `shown` makes of them. */
export function withVisible(text: string, shown: (character: string) => string): string {
  return text.replace(ALL_HIDDEN, shown);
}
