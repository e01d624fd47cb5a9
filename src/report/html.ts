import type { Finding, Severity } from '../base/finding.js';
import { HtmlParts } from './html-parts.js';
import { STYLE } from './html-style.js';
import { ENGLISH, type HtmlTexts } from './html-texts.js';
import { Markup, markupTag, NOTHING } from './markup.js';
import {
  type DocumentResult,
  type Incomplete,
  type NextVerdict,
  type Outcome,
  outcomeOf,
  type ReportWriter,
  type RunInfo,
} from './result.js';
import { Tally } from './tally.js';
import { escapeTerminal } from './terminal.js';

export interface HtmlOptions {
  /** English unless told. */
  readonly texts?: HtmlTexts;
}

/**
 * One page that stands by itself, for people: no script, nothing loaded from elsewhere, the verdict first. Since the verdict over
 * all comes first, the page is held until the end. What is held has a bound: a page of more than that serves no reader. How many
 * documents are beyond it is said, and the counts are those of all.
 */
export function htmlReport({ texts = ENGLISH }: HtmlOptions = {}): ReportWriter {
  const tally = new Tally();
  const parts = new HtmlParts();
  let run: RunInfo;
  return {
    start(info) {
      run = info;
      return '';
    },
    document(result) {
      tally.add(result);
      const id = `document-${tally.documents}`;
      const findings = countsOf(result);
      const section = documentSection(result, id, findings, texts);
      // In a list of many, a document of which there is nothing to say has said it all in its row.
      const silent = result.verdict?.findings.length === 0 && result.next === undefined && outcomeOf(result) === 'valid';
      parts.add(overviewRow(result, silent ? '' : id, findings, texts), section, silent);
      return '';
    },
    finish: (incomplete) =>
      page(tally, tally.documents === 1 ? [parts.first] : [overview(parts, texts), ...parts.sections], run, texts, incomplete).text,
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup in which no character makes a text be read as another: direction marks and control characters are shown. */
const html = markupTag((text) => escapeTerminal(text).replace(/[&<>"']/g, (character) => ESCAPES[character]));

function page(tally: Tally, content: readonly Markup[], run: RunInfo, texts: HtmlTexts, incomplete: Incomplete | undefined): Markup {
  const verdict = texts.overall(tally.outcomes);
  return html`<!DOCTYPE html>
<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}${texts.colon}${verdict}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${texts.title}</h1>
${incomplete === undefined ? NOTHING : html`<p class="verdict unjudged"><strong>${texts.incomplete}</strong> ${incomplete.message}</p>\n`}<p class="verdict ${overallOutcome(tally, incomplete)}"><strong>${verdict}</strong> ${texts.counts(tally.findings)}</p>
</header>
<main>
${content}</main>
${about(tally, run, texts)}</body>
</html>
`;
}

function overallOutcome({ outcomes, documents }: Tally, incomplete: Incomplete | undefined): Outcome {
  if (outcomes.invalid > 0) return 'invalid';
  return outcomes.valid === documents && documents > 0 && incomplete === undefined ? 'valid' : 'unjudged';
}

function overview({ rows, leftOut }: HtmlParts, texts: HtmlTexts): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<nav aria-labelledby="documents">
<h2 id="documents">${texts.documents}</h2>
<table>
<thead><tr><th scope="col">${texts.document}</th><th scope="col">${texts.result}</th><th scope="col" class="count">${texts.errors}</th><th scope="col" class="count">${texts.warnings}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${leftOut === 0 ? NOTHING : html`<p>${texts.leftOut(leftOut)}</p>\n`}</nav>
`;
}

function overviewRow(result: DocumentResult, id: string, findings: Record<Severity, number>, texts: HtmlTexts): Markup {
  const outcome = outcomeOf(result);
  const name = html`<bdi>${result.input}</bdi>`;
  return html`<tr><th scope="row">${id === '' ? name : html`<a href="#${id}">${name}</a>`}</th><td class="outcome ${outcome}">${texts.outcome[outcome]}</td><td class="count">${findings.error}</td><td class="count">${findings.warning}</td></tr>
`;
}

function documentSection(result: DocumentResult, id: string, findings: Record<Severity, number>, texts: HtmlTexts): Markup {
  const outcome = outcomeOf(result);
  const { verdict, input } = result;
  return html`<section id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name"><bdi>${input}</bdi></h2>
${verdict === undefined ? NOTHING : html`<p class="subject">${subject(verdict, texts)}</p>\n`}<div class="verdict ${outcome}">
<p><strong>${texts.outcome[outcome]}</strong> ${verdict === undefined ? NOTHING : html`${texts.counts(findings)}. `}${texts.advice[outcome === 'valid' && findings.warning > 0 ? 'warned' : outcome]}</p>
</div>
${verdict === undefined ? unread(result.error, texts) : html`${findingsTable(verdict.findings, texts.findingsOf(input), texts)}${nextEdition(result.next, input, texts)}`}</section>
`;
}

function subject({ syntax, profile }: { syntax: keyof HtmlTexts['syntax']; profile: string }, texts: HtmlTexts): string {
  return profile === '' ? texts.syntax[syntax] : `${texts.syntax[syntax]}, ${texts.checkedAgainst(profile)}`;
}

function unread({ message, remedy }: { message: string; remedy: string | undefined }, texts: HtmlTexts): Markup {
  return html`<p>${message}</p>\n${remedyOf(remedy, texts)}`;
}

function nextEdition(next: NextVerdict | null | undefined, input: string, texts: HtmlTexts): Markup {
  if (next === undefined) return NOTHING;
  if (next === null) return html`<h3>${texts.nextEdition}</h3>\n<p>${texts.noNextEdition}</p>\n`;
  const { edition, gone, added } = next;
  return html`<h3>${texts.nextEdition}</h3>
<p>${texts.fromThen(edition.validFrom, edition.title, edition.version, texts.outcome[outcomeOf(next)])} ${texts.change(gone.length, added.length)}</p>
${findingsTable(added, texts.addedTo(input), texts)}`;
}

function findingsTable(findings: readonly Finding[], caption: string, texts: HtmlTexts): Markup {
  if (findings.length === 0) return NOTHING;
  return html`<table class="findings">
<caption>${caption}</caption>
<colgroup><col class="what"><col class="where"><col></colgroup>
<thead><tr><th scope="col">${texts.whatIsWrong}</th><th scope="col">${texts.where}</th><th scope="col">${texts.rule}</th></tr></thead>
<tbody>
${findings.map((finding) => findingRow(finding, texts))}</tbody>
</table>
`;
}

function findingRow({ rule, severity, path, missing, line, column, terms, values, message, remedy }: Finding, texts: HtmlTexts): Markup {
  const place = path === '' || path === '/' ? html`${texts.wholeDocument}` : breakable(path);
  return html`<tr><td>
<p><span class="kind ${severity}">${texts.severity[severity]}</span> ${message}</p>
${valueList(values, texts)}${remedyOf(remedy, texts)}</td><td><p>${texts.position(line, column)}</p><p class="path">${place}</p>${missing === undefined ? NOTHING : html`<p>${texts.missing(missing.element, missing.after)}</p>`}</td><td>${rule}${
    terms.length === 0 ? NOTHING : html`<p class="terms">${terms.join(', ')}</p>`
  }</td></tr>
`;
}

function remedyOf(remedy: string | undefined, texts: HtmlTexts): Markup {
  return remedy === undefined ? NOTHING : html`<p class="remedy"><strong>${texts.remedy}${texts.colon}</strong>${remedy}</p>\n`;
}

function valueList(values: Readonly<Record<string, string>>, texts: HtmlTexts): Markup {
  // What has no name here is told by the message alone, as is what is absent.
  const entries = Object.entries(values).filter(([key, value]) => Object.hasOwn(texts.values, key) && value !== '–');
  if (entries.length === 0) return NOTHING;
  return html`<dl class="values">${entries.map(([key, value]) => html`<div><dt>${texts.values[key]}${texts.colon}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>\n`;
}

/** A path that may break before each step. */
function breakable(path: string): Markup {
  const steps = path.split('/').slice(1);
  return html`${steps.map((step) => html`<wbr>/${step}`)}`;
}

function about(tally: Tally, { tool, version, day, asOf }: RunInfo, texts: HtmlTexts): Markup {
  const meaning = (severity: Severity): Markup =>
    html`<div><dt>${texts.severity[severity]}</dt> <dd>${texts.severityMeaning[severity]}</dd></div>\n`;
  const sets = [...tally.ruleSets.values()].map(
    (ruleSet) =>
      html`<li>${texts.ruleSet(ruleSet.title, ruleSet.version)} <span class="path">${ruleSet.id}, SHA-256 ${ruleSet.hash}</span></li>\n`,
  );
  return html`<footer>
<h2>${texts.meanings}</h2>
<dl>
${(['error', 'warning', 'info'] as const).map(meaning)}</dl>
<h2>${texts.about}</h2>
<p>${texts.checked(day, tool, version)}${asOf === undefined ? '' : ` ${texts.asOf(asOf)}`}</p>
${sets.length === 0 ? NOTHING : html`<h3>${texts.ruleSets}</h3>\n<ul>\n${sets}</ul>\n`}</footer>
`;
}

function countsOf({ verdict }: DocumentResult): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of verdict?.findings ?? []) counts[severity] += 1;
  return counts;
}
