import { parseCivilDate } from '../base/civil-date.js';
import { trimXmlSpace } from '../base/xml-space.js';
import { descend, rootElement } from '../xml/children.js';
import type { Tree } from '../xml/tree.js';
import type { Advice } from './advice.js';
import type { Layout } from './layouts.js';

/** An invoice date (BT-2) after the day of the verdict. A date that is none says nothing here. */
export function futureIssueDate(tree: Tree, { issued }: Layout, day: string): Advice[] {
  const root = rootElement(tree);
  const node = root === undefined ? undefined : descend(tree, root, issued);
  if (node === undefined) return [];
  const date = isoDay(trimXmlSpace(tree.string(node)));
  if (date === undefined || date <= day) return [];
  return [
    {
      rule: 'ADV-DATE-05',
      severity: 'warning',
      node,
      terms: ['BT-2'],
      values: { found: date, expected: day },
      message: `The invoice date (BT-2) is ${date}, which lies ahead: this verdict is of ${day}.`,
    },
  ];
}

/** UBL writes `2026-09-01`, perhaps with a time zone; CII writes `20260901`. */
function isoDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return parseCivilDate(date) === undefined ? undefined : date;
}
