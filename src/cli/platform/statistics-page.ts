import type { Messages } from '../../messages/messages.js';
import { STYLE } from '../../report/html-style.js';
import { Markup, markupTag } from '../../report/markup.js';
import { escapeTerminal } from '../../report/terminal.js';
import { ruleMeaning } from './rule-meaning.js';
import type { GroupCount, RuleCount } from './statistics.js';
import { STATISTICS_WORDS, type StatisticsWords } from './statistics-words.js';

/** All of a page. */
export interface StatisticsPage {
  readonly groups: Readonly<Record<'month' | 'recipient' | 'seller' | 'provider' | 'type', readonly GroupCount[]>>;
  readonly rules: readonly RuleCount[];
  readonly providers: readonly { readonly provider: string; readonly rules: readonly RuleCount[] }[];
  /** When it was counted. */
  readonly when: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const html = markupTag((text) => escapeTerminal(text).replace(/[&<>"']/g, (character) => ESCAPES[character]));

/** Columns of all tables stand below each other. */
const WIDTHS = 'th.count, td.count { width: 8.5rem; white-space: normal; } th.rule { white-space: nowrap; }';

/** Longer tables serve no reader; the CSV has them whole. */
const MOST_ROWS = 50;

/** One page that stands by itself: no script, nothing loaded from elsewhere. */
export function statisticsPage({ groups, rules, providers, when }: StatisticsPage, messages: Messages): string {
  const words = STATISTICS_WORDS[messages.lang];
  const tables = (Object.keys(groups) as (keyof typeof groups)[]).map((by) => groupTable(by, groups[by], words));
  return html`<!DOCTYPE html>
<html lang="${messages.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${new Markup(STYLE)}${new Markup(WIDTHS)}</style>
</head>
<body>
<header><h1>${words.title}</h1><p class="subject">${words.counted(when)}</p></header>
<main>
${tables}
${ruleTable(words.by.rule, rules, messages, words)}
${providers.map(({ provider, rules: own }) => ruleTable(`${words.sentBy}: ${provider === '' ? words.unknown : provider}`, own, messages, words))}
</main>
</body>
</html>
`.text;
}

function groupTable(by: keyof StatisticsPage['groups'], rows: readonly GroupCount[], words: StatisticsWords): Markup {
  const columns = ['documents', 'delivered', 'rejected', 'duplicate', 'waiting'] as const;
  return html`<section><table>
<caption>${words.by[by]}</caption>
<thead><tr><th scope="col">${words.one[by]}</th>${columns.map((name) => html`<th scope="col" class="count">${words.columns[name]}</th>`)}</tr></thead>
<tbody>
${rows.slice(0, MOST_ROWS).map(
  (
    row,
  ) => html`<tr><th scope="row">${row.key === '' ? words.unknown : row.key}</th>${columns.map((name) => html`<td class="count">${row[name]}</td>`)}</tr>
`,
)}</tbody></table>${more(rows.length, words)}</section>
`;
}

function ruleTable(caption: string, rows: readonly RuleCount[], messages: Messages, words: StatisticsWords): Markup {
  return html`<section><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.meaning}</th><th scope="col" class="count">${words.columns.documents}</th></tr></thead>
<tbody>
${rows.slice(0, MOST_ROWS).map(
  ({
    rule,
    documents,
  }) => html`<tr><th scope="row" class="rule">${rule}</th><td>${ruleMeaning(rule, messages).meaning}</td><td class="count">${documents}</td></tr>
`,
)}</tbody></table>${more(rows.length, words)}</section>
`;
}

function more(rows: number, words: StatisticsWords): Markup {
  return rows > MOST_ROWS ? html`<p>${words.more(rows - MOST_ROWS)}</p>` : html``;
}
