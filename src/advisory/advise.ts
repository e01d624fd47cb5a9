import type { Tree } from '../xml/tree.js';
import type { Advice } from './advice.js';
import { attachments } from './attachments.js';
import { elementsNamed } from './elements-named.js';
import { futureIssueDate } from './future-issue-date.js';
import { type AdvisedSyntax, LAYOUTS } from './layouts.js';

/** What the clock and the bytes of attachments tell of a document; `day` is the civil day of the verdict, `2026-11-22`. */
export function advise(tree: Tree, syntax: AdvisedSyntax, day: string): Advice[] {
  const layout = LAYOUTS[syntax];
  return [...futureIssueDate(tree, layout, day), ...elementsNamed(tree, layout.attachment).flatMap((node) => attachments(tree, node))];
}
