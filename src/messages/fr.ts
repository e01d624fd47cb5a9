import codeLists from '#compiled/code-lists.js';
import messages from '#compiled/messages-fr.js';
import type { Messages } from './messages.js';

/** Messages and remedies in French, for `localize`. */
export const fr: Messages = { ...messages, codeLists };
