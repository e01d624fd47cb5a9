import type { Computed } from '../model/compute/computing.js';
import { termById } from '../model/terms.js';
import { escapeTerminal } from '../report/terminal.js';

/** Why an invoice is not written, or what is to be minded. */
export interface Refusal {
  /** The place in the JSON: `lines[2].netAmount`; '' for the whole. */
  readonly property: string;
  /** The rule that would be broken; undefined where the JSON itself is wrong. */
  readonly rule: string | undefined;
  readonly terms: readonly string[];
  readonly message: string;
  readonly remedy?: string;
}

/** What was created; its field names are those of the JSON form. */
export interface CreateReport {
  readonly tool: 'peppolkit';
  readonly version: string;
  readonly input: string;
  /** The file that was written; undefined for standard output. */
  readonly output: string | undefined;
  readonly written: boolean;
  readonly computed: readonly Computed[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export function createReportText({ input, output, written, computed, refusals, warnings }: CreateReport): string {
  const lines = [written ? `${input}: written to ${output ?? 'standard output'}, valid` : `${input}: refused, nothing written`];
  for (const refusal of refusals) lines.push(...told('error', refusal));
  for (const warning of warnings) lines.push(...told('warning', warning));
  for (const { term, property, value, how } of written ? computed : []) {
    lines.push(`  computed: ${property} = ${value} (${term} ${termById(term)?.node.wording.en ?? ''}: ${how})`);
  }
  return `${lines.map(escapeTerminal).join('\n')}\n`;
}

function told(severity: string, { property, rule, message, remedy }: Refusal): string[] {
  const place = property === '' ? '' : `${property}: `;
  return [`  ${severity}${rule === undefined ? '' : ` ${rule}`}: ${place}${message}`, ...(remedy === undefined ? [] : [`    ${remedy}`])];
}
