import { LANGUAGES, type Language } from '../messages/messages.js';

/** The language of a report: the one asked for, else that of the locale (`fr_LU.UTF-8`), else English. */
export function languageOf(asked: Language | undefined, locale: string | undefined): Language {
  if (asked !== undefined) return asked;
  const [word] = (locale ?? '').toLowerCase().split(/[_.@-]/);
  return LANGUAGES.find((lang) => lang === word) ?? 'en';
}

/** The locale of messages, as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function localeIn(env: Readonly<Record<string, string | undefined>>): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
}
