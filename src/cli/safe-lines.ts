import { escapeTerminal } from '../report/terminal.js';

/** A text of several lines of which each is safe to print. */
export function safeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}
