import { Decimal } from '../../base/decimal.js';
import type { Manner } from '../fields.js';
import { WORDINGS } from '../language.js';
import { numberText } from '../notation.js';
import type { TableBlock } from '../sheet.js';

/** Content of the XML document that no term holds. */
export interface OtherContent {
  /** XPath of the element or attribute. */
  readonly path: string;
  readonly line: number;
  readonly content: string;
}

/** So many are shown; the rest is counted. */
export const OTHER_LIMIT = 1000;

/** What the document holds besides, so that nothing in it stays hidden. */
export function otherBlock(unread: readonly OtherContent[], count: number, { language }: Manner): TableBlock | undefined {
  if (unread.length === 0) return undefined;
  const { sections, otherAbout, otherPath, otherLine, otherContent, omitted, notation } = WORDINGS[language];
  const shown = unread.slice(0, OTHER_LIMIT);
  const head = (label: string) => [{ terms: [], label }];
  return {
    kind: 'table',
    section: 'other',
    title: sections.other,
    about: otherAbout,
    columns: [
      { head: head(otherLine), align: 'right', share: 8 },
      { head: head(otherPath), align: 'left', share: 46 },
      { head: head(otherContent), align: 'left', share: 46 },
    ],
    main: 1,
    rows: shown.map(({ path, line, content }) => ({
      cells: [[numberText(Decimal.of(line), notation)], [path], [content]],
      details: [],
    })),
    ...(count > shown.length ? { remark: omitted(count - shown.length) } : {}),
  };
}
