import type { Finding, Severity } from '../base/finding.js';
import type { RuleSetRef, Verdict } from '../base/verdict.js';
import { excerptLines } from './excerpt-lines.js';
import { type DocumentResult, type Incomplete, type NextVerdict, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { Summary } from './summary.js';
import { summaryLines } from './summary-lines.js';
import { Tally } from './tally.js';
import { type Colour, escapeTerminal, painter } from './terminal.js';
import { ENGLISH, type TextTexts } from './text-texts.js';

export interface TextOptions {
  /** ANSI colours. */
  readonly colour?: boolean;
  /** English unless told. */
  readonly texts?: TextTexts;
}

const SEVERITY_COLOUR: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const OUTCOME_COLOUR = { valid: 'green', invalid: 'red', unjudged: 'yellow' } as const;

/** A report for people. Every text from outside is escaped for a terminal. */
export function textReport({ colour = false, texts = ENGLISH }: TextOptions = {}): ReportWriter {
  const paint = painter(colour);
  const width = Math.max(...Object.values(texts.severity).map((word) => word.length));
  const tally = new Tally();
  const summary = new Summary();
  let run: RunInfo | undefined;

  function outcomeWord(result: Pick<DocumentResult, 'verdict'>): string {
    const outcome = outcomeOf(result);
    return paint(OUTCOME_COLOUR[outcome], texts.outcome[outcome]);
  }

  function heading(result: DocumentResult): string {
    return `${paint('bold', escapeTerminal(result.input))}: ${outcomeWord(result)}`;
  }

  function nextLines(next: NextVerdict | null | undefined): string {
    if (next === undefined) return '';
    if (next === null) return `  ${texts.nextEdition}: ${texts.noNextEdition}\n`;
    const { edition, gone, added } = next;
    const head = `  ${texts.nextEdition}: ${escapeTerminal(edition.title)} (${edition.version}), ${texts.from(edition.validFrom)}: ${outcomeWord(next)}`;
    if (gone.length + added.length === 0) return `${head}, ${texts.sameFindings}\n`;
    return `${head}\n${gone.map((finding) => findingLines(finding, '-')).join('')}${added.map((finding) => findingLines(finding, '+')).join('')}`;
  }

  function findingLines(finding: Finding, mark = ' '): string {
    const { severity, rule, line, column, path, message, missing, remedy, excerpt } = finding;
    const word = paint(SEVERITY_COLOUR[severity], texts.severity[severity].padEnd(width));
    const place = path === '' ? '' : `  ${paint('dim', escapeTerminal(path))}`;
    const head = `${mark} ${word}  ${paint('bold', escapeTerminal(rule))}  ${line}:${column}${place}\n`;
    const lines = [
      escapeTerminal(message),
      ...(excerpt === undefined || mark !== ' ' ? [] : excerptLines(excerpt, paint)),
      ...(missing === undefined ? [] : [escapeTerminal(texts.missing(missing.element, missing.after))]),
      ...(remedy === undefined ? [] : [escapeTerminal(remedy)]),
    ];
    return head + lines.map((text) => `           ${text}\n`).join('');
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
      return `${heading(result)}${subject}\n${findings}${paint('dim', layerLine(verdict, texts))}\n${nextLines(result.next)}`;
    },
    finish(incomplete) {
      const { documents, outcomes, findings } = tally;
      const sets = [...tally.ruleSets.values()].map((ruleSet) => `  ${ruleSetLine(ruleSet, texts)}\n`).join('');
      const by = run === undefined ? '' : texts.checked(run.day, run.asOf, `${run.tool} ${run.version}`);
      const tables = documents > 1 ? summaryLines(summary.counts(), texts) : '';
      return `\n${tables}${incompleteLine(incomplete, texts)}${texts.outcomes(documents, outcomes)}${texts.semicolon} ${texts.found(findings)}.\n${by}${sets === '' ? '.' : texts.with}\n${sets}`;
    },
  };
}

function incompleteLine(incomplete: Incomplete | undefined, texts: TextTexts): string {
  return incomplete === undefined ? '' : `${texts.incomplete} ${escapeTerminal(incomplete.message)}\n`;
}

function layerLine({ layers }: Verdict, texts: TextTexts): string {
  const order = ['xml', 'envelope', 'structure', 'rules', 'advisory'] as const;
  const known = order.flatMap((layer) => {
    const state = layers[layer];
    return state === undefined ? [] : [`${texts.layer[layer]} ${texts.state[state]}`];
  });
  return `  ${known.join(', ')}`;
}

function ruleSetLine({ id, title, version, hash }: RuleSetRef, texts: TextTexts): string {
  const edition = version === '' ? '' : `, ${texts.version(version)}`;
  return escapeTerminal(`${title}${edition} (${id}, ${hash.slice(0, 12)})`);
}
