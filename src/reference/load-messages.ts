import type { Language, Messages } from '../messages/messages.js';

const MODULES: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('#compiled/messages-en.js'),
  fr: () => import('#compiled/messages-fr.js'),
  de: () => import('#compiled/messages-de.js'),
};

/** The messages in one language; of the three only that is read. */
export async function loadMessages(lang: Language): Promise<Messages> {
  return (await MODULES[lang]()).default;
}
