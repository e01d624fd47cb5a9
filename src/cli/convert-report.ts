import type { Verdict } from '../base/verdict.js';
import type { InvoiceSyntax } from '../bindings/document.js';
import type { Unread } from '../bindings/unread.js';
import { termById } from '../model/terms.js';
import { escapeTerminal } from '../report/terminal.js';

/** What a conversion did; its field names are those of the JSON form. */
export interface ConvertReport {
  readonly tool: 'peppolkit';
  readonly version: string;
  readonly input: string;
  /** The file that was written; undefined for standard output. */
  readonly output: string | undefined;
  readonly from: InvoiceSyntax;
  readonly to: InvoiceSyntax;
  /** False where --strict refused. */
  readonly written: boolean;
  /** Values that the written document does not hold. */
  readonly losses: readonly { readonly term: string; readonly property: string; readonly value: unknown; readonly reason: string }[];
  /** Content of the original that no term of EN 16931 holds. */
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
  /** Values that the target syntax asks for. */
  readonly supplied: readonly { readonly term: string; readonly property: string; readonly value: string; readonly reason: string }[];
  readonly verdict: Verdict;
  /** Rules that the written document breaks and the original did not. */
  readonly added: readonly string[];
}

export function convertReportText(report: ConvertReport): string {
  const { input, output, from, to, written, losses, unread, unreadCount, supplied } = report;
  const target = written ? `written as ${to} to ${output ?? 'standard output'}` : `not written as ${to}, since something would be lost`;
  const lines = [`${input} (${from}): ${target}`];
  if (losses.length === 0 && unreadCount === 0) lines.push('  nothing is lost');
  for (const { term, property, value, reason } of losses) lines.push(`  lost: ${named(term)} (${property}) ${shown(value)}: ${reason}`);
  for (const { path, line, content } of unread) {
    lines.push(`  lost: line ${line}, ${path} ${shown(content)}: EN 16931 has no term for it, or it was not understood.`);
  }
  if (unreadCount > unread.length) lines.push(`  lost: ${unreadCount - unread.length} more places`);
  for (const { term, property, value, reason } of supplied) lines.push(`  added: ${named(term)} (${property}) ${value}: ${reason}`);
  lines.push(`  ${verdictLine(report)}`);
  return `${lines.map(escapeTerminal).join('\n')}\n`;
}

function verdictLine({ verdict, added }: ConvertReport): string {
  if (verdict.valid) return `the result is valid by ${verdict.profile}`;
  const errors = verdict.findings.filter(({ severity }) => severity === 'error').length;
  const more = added.length === 0 ? 'none that the original does not break' : `of those the original does not break ${added.join(', ')}`;
  return `the result is invalid by ${verdict.profile || 'no rules'}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${more}`;
}

function named(term: string): string {
  return `${term} ${termById(term)?.node.wording.en ?? ''}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.length > 80 ? `${text.slice(0, 80)}…` : text}'`;
}
