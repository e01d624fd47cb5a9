import type { Language } from './messages.js';

/** Stands in a message for a value that is not in the document, or cannot be worked out. */
export const ABSENT = '–';

/** What a person would write in its place; the first that fits. */
const PHRASES: Readonly<Record<Language, readonly (readonly [pattern: RegExp, phrase: string])[]>> = {
  en: [
    [/\bmakes? –/g, 'cannot be added up'],
    [/“–”/g, '(missing)'],
    [/(?<=\([^()]*): –/g, ': none'],
    [/(?<=^|\s)–(?=[\s,.:;)]|$)/g, 'missing'],
  ],
  fr: [
    [/\b(?:font|donnent) –/g, 'ne peuvent être calculés'],
    [/\b(?:fait|donne) –/g, 'ne peut être calculé'],
    [/\best de –/g, 'n’est pas indiqué'],
    [/«\s–\s»/g, '(non indiqué)'],
    [/(?<=^|\s)–(?=[\s,.:;)]|$)/g, 'non indiqué'],
  ],
  de: [
    [/\bergeben –/g, 'lassen sich nicht berechnen'],
    [/\bergibt –/g, 'lässt sich nicht berechnen'],
    [/„–“/g, '(nicht angegeben)'],
    [/(?<=^|\s)–(?=[\s,.:;)]|$)/g, 'nicht angegeben'],
  ],
};

/** A text in which some value is absent, with words for it. */
export function withoutDashes(text: string, lang: Language): string {
  return PHRASES[lang].reduce((told, [pattern, phrase]) => told.replace(pattern, phrase), text);
}
