import type { SummaryCounts } from './summary.js';
import { escapeTerminal } from './terminal.js';

/** How many lines of each table people get; programs get all. */
const SHOWN = 10;

/** The summary of a run over several documents, for people: what was found most, and from whom most of the invalid documents come. */
export function summaryLines({ rules, senders }: SummaryCounts): string {
  const invalid = senders.filter((sender) => sender.invalid > 0);
  const ruleRows = rules.map(({ findings, documents, severity, rule }) => [
    `${findings}`,
    `in ${documents}`,
    severity,
    escapeTerminal(rule),
  ]);
  const senderRows = invalid.map(({ invalid, documents, name, endpoint }) => [
    `${invalid}`,
    `of ${documents}`,
    [endpoint, name]
      .filter((part) => part !== '')
      .map(escapeTerminal)
      .join(' ') || '(unnamed)',
  ]);
  return table('Findings by rule, and in how many documents', ruleRows) + table('Invalid documents by sender', senderRows);
}

function table(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, SHOWN);
  const widths = shown[0].map((_, column) => Math.max(...shown.map((row) => row[column].length)));
  const cell = (text: string, column: number): string => {
    if (column === widths.length - 1) return text;
    return column === 0 ? text.padStart(widths[column]) : text.padEnd(widths[column]);
  };
  const lines = shown.map((row) => `  ${row.map(cell).join('  ')}\n`).join('');
  return `${title}:\n${lines}${rows.length > SHOWN ? `  and ${rows.length - SHOWN} more\n` : ''}\n`;
}
