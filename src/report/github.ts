import type { Finding, Severity } from '../base/finding.js';
import { type NextVerdict, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { ruleSetTitle } from './rule-set-title.js';
import { Tally } from './tally.js';
import { escapeTerminal } from './terminal.js';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The log of a GitHub Actions step: a workflow command for each finding, which GitHub shows at its line in the file, between plain
 * lines that say what became of each document. GitHub keeps ten annotations of a kind a step; the log keeps all.
 */
export function githubReport(): ReportWriter {
  const tally = new Tally();
  let run: RunInfo;
  return {
    start(info) {
      run = info;
      return '';
    },
    document(result) {
      tally.add(result);
      const { input, verdict } = result;
      const head = logLine(`Checked ${input}: ${outcomeOf(result)}`);
      if (verdict !== undefined)
        return head + nextLine(result.next) + verdict.findings.map((finding) => annotation(input, finding)).join('');
      const { code, message, remedy } = result.error;
      return head + command('error', { file: input, title: code }, message, remedy);
    },
    finish(incomplete) {
      const { documents, outcomes, findings, ruleSets } = tally;
      const counts =
        `Documents: ${documents}, valid ${outcomes.valid}, invalid ${outcomes.invalid}, not judged ${outcomes.unjudged}; ` +
        `errors ${findings.error}, warnings ${findings.warning}, notices ${findings.info}`;
      const sets = [...ruleSets.values()].map((ruleSet) => logLine(`With ${ruleSetTitle(ruleSet)} (${ruleSet.id}, ${ruleSet.hash})`));
      return (
        (incomplete === undefined ? '' : command('error', { title: incomplete.code }, `This report is incomplete: ${incomplete.message}`)) +
        logLine(counts) +
        logLine(`Checked on ${run.day}${run.asOf === undefined ? '' : ` as of ${run.asOf}`} by ${run.tool} ${run.version}`) +
        sets.join('')
      );
    },
  };
}

function nextLine(next: NextVerdict | null | undefined): string {
  if (next === undefined) return '';
  if (next === null) return logLine('Next edition: none is known');
  const { edition, gone, added } = next;
  const change = `${added.length} findings more, ${gone.length} fewer`;
  return logLine(`Next edition: ${edition.title} (${edition.version}), from ${edition.validFrom}: ${outcomeOf(next)}, ${change}`);
}

function annotation(file: string, { rule, severity, line, column, path, message, remedy }: Finding): string {
  const place = path === '' ? '' : ` (${path})`;
  return command(COMMAND[severity], { file, line, col: column, title: rule }, `${message}${place}`, remedy);
}

/** `remedy` goes on a line of its own. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string, remedy?: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = escapeData(escapeTerminal(message));
  return `::${name} ${list.join(',')}::${remedy === undefined ? text : `${text}%0A${escapeData(escapeTerminal(remedy))}`}\n`;
}

/** CR and LF of a file's name are kept, encoded, so that the name stays that of the file; what else steers a terminal is shown. */
function escapeProperty(value: string): string {
  return escapeTerminal(escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C'));
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A line that is no command: `::` counts at the start of a line only, the older `##[` anywhere in it. */
function logLine(text: string): string {
  return `${escapeTerminal(text).replaceAll('##[', '#\\u{23}[')}\n`;
}
