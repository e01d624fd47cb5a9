import { HTML_STYLE } from './html-style.js';
import type { RenderOptions } from './render-input.js';
import type { Badge, Block, Column, Field, FieldsBlock, QrBlock, Row, Sheet, TableBlock, TotalsBlock } from './sheet.js';
import { codePointText, withVisible } from './visible-text.js';

/** One page that stands by itself: no script, nothing loaded from elsewhere. */
export function htmlPage(sheet: Sheet, { withIds = false }: RenderOptions): string {
  const page = new Page(withIds);
  return `<!DOCTYPE html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(sheet.name)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(sheet.title)}</h1>
${sheet.badge === undefined ? '' : badge(sheet.badge)}</header>
<main>
${sheet.blocks.map((block) => page.block(block)).join('')}</main>
<footer>${escaped(sheet.source)}</footer>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function attribute(text: string): string {
  return withVisible(text, codePointText).replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** Text in which every hidden character is seen. */
function escaped(text: string): string {
  const plain = text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
  return withVisible(plain, (character) => `<span class="hidden">${codePointText(character)}</span>`);
}

function badge({ state, title, detail }: Badge): string {
  return `<p class="badge ${state}"><strong>${escaped(title)}</strong> ${escaped(detail)}</p>\n`;
}

class Page {
  readonly #withIds: boolean;

  constructor(withIds: boolean) {
    this.#withIds = withIds;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'fields':
        return this.#fields(block);
      case 'parties':
        return `<div class="parties">\n${block.parties.map((party) => this.#fields(party, 'rows')).join('')}</div>\n`;
      case 'totals':
        return this.#totals(block);
      case 'table':
        return this.#table(block);
    }
  }

  #fields({ section, title, groups }: FieldsBlock, look: 'facts' | 'rows' = 'facts'): string {
    const lists = groups.map((fields) => this.#list(fields, look)).join('');
    // A document's own facts stand under its title.
    if (section === 'document') return `<section aria-label="${attribute(title)}">\n${lists}</section>\n`;
    return `<section>\n<h2>${escaped(title)}</h2>\n${lists}</section>\n`;
  }

  #list(fields: readonly Field[], look: string): string {
    const rows = fields.map((field) => {
      const strong = field.strong === true ? ' class="strong"' : '';
      return `<div><dt>${this.#label(field)}</dt><dd${strong}><bdi>${escaped(field.text)}</bdi></dd></div>\n`;
    });
    return `<dl class="${look}">\n${rows.join('')}</dl>\n`;
  }

  #label({ label, terms }: Pick<Field, 'label' | 'terms'>): string {
    return this.#withIds && terms.length > 0 ? `${escaped(label)} <span class="id">${terms.join(', ')}</span>` : escaped(label);
  }

  #totals({ title, fields, qr }: TotalsBlock): string {
    const rows = fields.map(
      (field) =>
        `<div${field.strong === true ? ' class="strong"' : ''}><dt>${this.#label(field)}</dt><dd>${escaped(field.text)}</dd></div>\n`,
    );
    return `<section>\n<h2>${escaped(title)}</h2>\n<div class="due">\n${qr === undefined ? '' : figure(qr)}<dl class="totals">\n${rows.join('')}</dl>\n</div>\n</section>\n`;
  }

  #table({ title, about, columns, main, rows, remark }: TableBlock): string {
    const head = columns.map(
      ({ head: labels, align }) =>
        `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${labels.map((label) => `<div>${this.#label(label)}</div>`).join('')}</th>`,
    );
    return `<section>
<h2>${escaped(title)}</h2>
${about === undefined ? '' : `<p class="about">${escaped(about)}</p>\n`}<table>
<colgroup>${widths(columns)}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.map((row) => this.#row(row, columns, main)).join('')}</tbody>
</table>
${remark === undefined ? '' : `<p class="about">${escaped(remark)}</p>\n`}</section>
`;
  }

  #row({ cells, details }: Row, columns: readonly Column[], main: number): string {
    const shown = cells.map((values, i) => {
      const stacked = values.filter((value) => value !== '').map((value) => `<div><bdi>${escaped(value)}</bdi></div>`);
      const below = i === main && details.length > 0 ? this.#list(details, 'details') : '';
      return `<td${columns[i].align === 'right' ? ' class="right"' : ''}>${stacked.join('')}${below}</td>`;
    });
    return `<tr>${shown.join('')}</tr>\n`;
  }
}

function widths(columns: readonly Column[]): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => `<col style="width: ${((100 * share) / whole).toFixed(2)}%">`).join('');
}

function figure({ caption, alt, qr }: QrBlock): string {
  const quiet = 4;
  const side = qr.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < qr.size; row++) {
    for (let column = 0; column < qr.size; column++) if (qr.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
  }
  return `<figure>
<svg role="img" aria-label="${attribute(alt)}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>
<figcaption>${escaped(caption)}</figcaption>
</figure>
`;
}
