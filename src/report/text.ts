import type { Finding, Severity } from '../base/finding.js';
import type { RuleSetRef, Verdict } from '../base/verdict.js';
import { type DocumentResult, type Incomplete, type NextVerdict, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { Summary } from './summary.js';
import { summaryLines } from './summary-lines.js';
import { Tally } from './tally.js';
import { type Colour, escapeTerminal, painter } from './terminal.js';

export interface TextOptions {
  /** ANSI colours. */
  readonly colour?: boolean;
}

const SEVERITY_COLOUR: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const OUTCOME_COLOUR = { valid: 'green', invalid: 'red', unjudged: 'yellow' } as const;

/** A report for people. Every text from outside is escaped for a terminal. */
export function textReport(options: TextOptions = {}): ReportWriter {
  const paint = painter(options.colour ?? false);
  const tally = new Tally();
  const summary = new Summary();
  let run: RunInfo | undefined;

  function outcomeWord(result: Pick<DocumentResult, 'verdict'>): string {
    const outcome = outcomeOf(result);
    return paint(OUTCOME_COLOUR[outcome], outcome === 'unjudged' ? 'not judged' : outcome);
  }

  function heading(result: DocumentResult): string {
    return `${paint('bold', escapeTerminal(result.input))}: ${outcomeWord(result)}`;
  }

  function nextLines(next: NextVerdict | null | undefined): string {
    if (next === undefined) return '';
    if (next === null) return '  next edition: none is known\n';
    const { edition, gone, added } = next;
    const head = `  next edition: ${escapeTerminal(edition.title)} (${edition.version}), from ${edition.validFrom}: ${outcomeWord(next)}`;
    if (gone.length + added.length === 0) return `${head}, the same findings\n`;
    return `${head}\n${gone.map((finding) => findingLines(finding, '-')).join('')}${added.map((finding) => findingLines(finding, '+')).join('')}`;
  }

  function findingLines(finding: Finding, mark = ' '): string {
    const severity = paint(SEVERITY_COLOUR[finding.severity], finding.severity.padEnd(7));
    const head = `${mark} ${severity}  ${paint('bold', escapeTerminal(finding.rule))}  ${finding.line}:${finding.column}`;
    const path = finding.path === '' ? '' : `  ${paint('dim', escapeTerminal(finding.path))}`;
    const remedy = finding.remedy === undefined ? '' : `\n           ${escapeTerminal(finding.remedy)}`;
    return `${head}${path}\n           ${escapeTerminal(finding.message)}${remedy}\n`;
  }

  return {
    start(info) {
      run = info;
      return '';
    },
    document(result) {
      tally.add(result);
      summary.add(result);
      if (result.verdict === undefined) {
        const { message, remedy } = result.error;
        return `${heading(result)}\n  ${escapeTerminal(message)}${remedy === undefined ? '' : ` ${escapeTerminal(remedy)}`}\n`;
      }
      const { verdict } = result;
      const subject = verdict.profile === '' ? '' : ` (${escapeTerminal(verdict.profile)}, ${verdict.syntax})`;
      const findings = verdict.findings.map((finding) => findingLines(finding)).join('');
      return `${heading(result)}${subject}\n${findings}${paint('dim', layerLine(verdict))}\n${nextLines(result.next)}`;
    },
    finish(incomplete) {
      const { documents, outcomes, findings } = tally;
      const counts = `${count(documents, 'document')}: ${outcomes.valid} valid, ${outcomes.invalid} invalid, ${outcomes.unjudged} not judged`;
      const found = `${count(findings.error, 'error')}, ${count(findings.warning, 'warning')}`;
      const sets = [...tally.ruleSets.values()].map((ruleSet) => `  ${ruleSetLine(ruleSet)}\n`).join('');
      const by =
        run === undefined ? '' : `Checked on ${run.day}${run.asOf === undefined ? '' : ` as of ${run.asOf}`} by ${run.tool} ${run.version}`;
      const tables = documents > 1 ? summaryLines(summary.counts()) : '';
      return `\n${tables}${incompleteLine(incomplete)}${counts}; ${found}.\n${by}${sets === '' ? '.' : ' with:'}\n${sets}`;
    },
  };
}

function incompleteLine(incomplete: Incomplete | undefined): string {
  return incomplete === undefined ? '' : `This report is incomplete: ${escapeTerminal(incomplete.message)}\n`;
}

function layerLine({ layers }: Verdict): string {
  const envelope = layers.envelope === undefined ? '' : ` envelope ${layers.envelope},`;
  return `  xml ${layers.xml},${envelope} structure ${layers.structure}, rules ${layers.rules}, advisory ${layers.advisory}`;
}

function ruleSetLine({ id, title, version, hash }: RuleSetRef): string {
  const edition = version === '' ? '' : `, version ${version}`;
  return escapeTerminal(`${title}${edition} (${id}, ${hash.slice(0, 12)})`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
