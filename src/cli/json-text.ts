import { toolVersion } from './version.js';

/** What a command found as JSON, after the tool's name and version. Of what is built in alone: texts from outside need `escapeJson`. */
export function jsonText(value: object): string {
  return `${JSON.stringify({ tool: 'peppolkit', version: toolVersion(), ...value }, null, 2)}\n`;
}
