import codeLists from '#compiled/code-lists.js';
import messages from '#compiled/messages-de.js';
import type { Messages } from './messages.js';

/** Messages and remedies in German, for `localize`. */
export const de: Messages = { ...messages, codeLists };
