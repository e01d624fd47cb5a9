import type { SummaryCounts } from './summary.js';
import { escapeTerminal } from './terminal.js';
import { ENGLISH, type TextTexts } from './text-texts.js';

/** How many lines of each table people get; programs get all. */
const SHOWN = 10;

/** The summary of a run over several documents, for people: what was found most, and from whom most of the invalid documents come. */
export function summaryLines({ rules, senders }: SummaryCounts, texts: TextTexts = ENGLISH): string {
  const invalid = senders.filter((sender) => sender.invalid > 0);
  const ruleRows = rules.map(({ findings, documents, severity, rule }) => [
    `${findings}`,
    texts.inDocuments(documents),
    texts.severity[severity],
    escapeTerminal(rule),
  ]);
  const senderRows = invalid.map(({ invalid, documents, name, endpoint }) => [
    `${invalid}`,
    texts.ofDocuments(documents),
    [endpoint, name]
      .filter((part) => part !== '')
      .map(escapeTerminal)
      .join(' ') || texts.unnamed,
  ]);
  return table(texts.byRule, ruleRows, texts) + table(texts.bySender, senderRows, texts);
}

function table(title: string, rows: readonly (readonly string[])[], texts: TextTexts): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, SHOWN);
  const widths = shown[0].map((_, column) => Math.max(...shown.map((row) => row[column].length)));
  const cell = (text: string, column: number): string => {
    if (column === widths.length - 1) return text;
    return column === 0 ? text.padStart(widths[column]) : text.padEnd(widths[column]);
  };
  const lines = shown.map((row) => `  ${row.map(cell).join('  ')}\n`).join('');
  return `${title}\n${lines}${rows.length > SHOWN ? `  ${texts.more(rows.length - SHOWN)}\n` : ''}\n`;
}
