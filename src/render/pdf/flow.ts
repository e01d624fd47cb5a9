import type { Badge, Block, Sheet } from '../sheet.js';
import { factsStrips, partiesStrips, totalsStrips } from './flow-fields.js';
import { tableStrips } from './flow-table.js';
import { CONTENT_RIGHT, CONTENT_WIDTH, PAGE } from './page-size.js';
import { LABEL, type Setter, SMALL, type Style } from './setter.js';
import { ACCENT, type Colour, type Op, type Strip } from './strip.js';
import type { Tag } from './tag.js';

const TITLE: Style = { weight: 'bold', size: 20, leading: 26, colour: ACCENT };
const BADGE_WIDTH = 220;
const BADGE_SPACE = 7;

const BADGE_COLOURS: Readonly<Record<Badge['state'], { readonly text: Colour; readonly fill: Colour }>> = {
  valid: { text: '0.114 0.357 0.204', fill: '0.941 0.973 0.949' },
  invalid: { text: '0.553 0.122 0.122', fill: '0.992 0.953 0.949' },
  unjudged: { text: '0.416 0.322 0', fill: '0.992 0.976 0.918' },
};

/** A sheet as strips, from its title to its last block. */
export function flow(sheet: Sheet, setter: Setter, root: Tag): Strip[] {
  return [...titleStrips(sheet, setter, root), ...sheet.blocks.flatMap((block) => blockStrips(block, sheet, setter, root.child('Sect')))];
}

function blockStrips(block: Block, { language }: Sheet, setter: Setter, tag: Tag): Strip[] {
  switch (block.kind) {
    case 'fields':
      return factsStrips(block, setter, tag);
    case 'parties':
      return partiesStrips(block, setter, tag);
    case 'totals':
      return totalsStrips(block, setter, tag);
    case 'table':
      return tableStrips(block, setter, tag, language);
  }
}

/** The title, with the verdict beside it. */
function titleStrips({ title, badge }: Sheet, setter: Setter, root: Tag): Strip[] {
  const heading = root.child('H1');
  const room = CONTENT_WIDTH - (badge === undefined ? 0 : BADGE_WIDTH + 20);
  const lines = setter.lines(title, TITLE, room);
  const ops: Op[] = lines.map((line, i) => line.at(PAGE.left, i * TITLE.leading, heading));
  const box = badge === undefined ? { ops: [], height: 0 } : badgeOps(badge, setter, root.child('P'));
  const height = Math.max(lines.length * TITLE.leading, box.height);
  return [{ height, ops: [...box.ops, ...ops], bookmark: title }];
}

function badgeOps({ state, title, detail }: Badge, setter: Setter, tag: Tag): { ops: Op[]; height: number } {
  const { text, fill } = BADGE_COLOURS[state];
  const x = CONTENT_RIGHT - BADGE_WIDTH;
  const width = BADGE_WIDTH - 2 * BADGE_SPACE;
  const lines = [
    ...setter.lines(title, { ...SMALL, weight: 'bold', colour: text }, width),
    ...setter.lines(detail, { ...LABEL, colour: text }, width),
  ];
  let top = 4;
  const ops: Op[] = [];
  for (const line of lines) {
    ops.push(line.at(x + BADGE_SPACE, top, tag));
    top += line.height;
  }
  return { ops: [{ kind: 'box', x, y: 0, width: BADGE_WIDTH, height: top + 4, fill, stroke: text }, ...ops], height: top + 4 };
}
