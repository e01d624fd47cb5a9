import { escapeJson } from '../report/terminal.js';

/** JSON whose texts do not steer the terminal that shows it. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).split('\n').map(escapeJson).join('\n');
}
