import codeLists from '#compiled/code-lists.js';
import messages from '#compiled/messages-en.js';
import type { Messages } from './messages.js';

/** Messages and remedies in English, for `localize`. */
export const en: Messages = { ...messages, codeLists };
