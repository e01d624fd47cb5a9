import type { Field, FieldsBlock, PartiesBlock, TotalsBlock } from '../sheet.js';
import { CONTENT_RIGHT, CONTENT_WIDTH, PAGE } from './page-size.js';
import { BODY, kept, LABEL, opOf, type Placed, type SetLine, type Setter, STRONG, type Style, space, zip } from './setter.js';
import { ACCENT, INK, RULE, type Strip } from './strip.js';
import type { Tag } from './tag.js';

const HEADING: Style = { weight: 'bold', size: 10, leading: 14, colour: ACCENT };
const TOTAL: Style = { weight: 'bold', size: 10, leading: 16, colour: INK };
const GRID = 4;
const GAP = 16;

/** A section's title over a rule, kept with what follows. */
export function headingStrips(title: string, setter: Setter, tag: Tag, x: number = PAGE.left, width: number = CONTENT_WIDTH): Strip[] {
  const lines = setter.lines(title, HEADING, width).map((line) => ({ x, line, tag: tag.child('H2') }));
  const strips = zip([lines], { keep: true });
  const rule: Strip = { height: 6, ops: [{ kind: 'box', x, y: 2, width, height: 0.5, fill: RULE }], keep: true };
  return [{ ...space(14), keep: true }, { ...strips[0], bookmark: title }, ...strips.slice(1), rule];
}

/** Fields in a grid, each value under its label. */
export function factsStrips({ section, title, groups }: FieldsBlock, setter: Setter, tag: Tag): Strip[] {
  const heading = section === 'document' ? [space(10)] : headingStrips(title, setter, tag);
  const grids = groups.map((fields, i) => [...(i === 0 ? [] : [space(5)]), ...gridStrips(fields, setter, tag)]);
  return [...heading, ...grids.flat()];
}

function gridStrips(fields: readonly Field[], setter: Setter, tag: Tag): Strip[] {
  const column = (CONTENT_WIDTH + GAP) / GRID;
  const list = tag.child('L');
  const strips: Strip[] = [];
  let row: Placed[][] = [];
  let used = 0;
  const close = (): void => {
    if (row.length === 0) return;
    const lines = zip(row);
    strips.push(...(lines.length <= 6 ? kept(lines) : [{ ...lines[0], keep: true }, ...lines.slice(1)]), space(4));
    row = [];
    used = 0;
  };
  for (const field of fields) {
    const style = field.strong === true ? STRONG : BODY;
    const span = spanOf(field.text, style, column, setter);
    if (used + span > GRID) close();
    const item = list.child('LI').child('LBody');
    const x = PAGE.left + used * column;
    const width = span * column - GAP;
    const label = setter.lines(setter.label(field), LABEL, width);
    row.push([...label, ...setter.lines(field.text, style, width)].map((line) => ({ x, line, tag: item })));
    used += span;
  }
  close();
  return strips;
}

/** How many columns a value asks for: as many as its longest line needs, all of them for a text of several lines. */
function spanOf(text: string, style: Style, column: number, setter: Setter): number {
  if (text.length > 150) return GRID;
  const width = Math.max(...text.split('\n').map((line) => setter.width(line, style)));
  return Math.min(GRID, Math.max(1, Math.ceil((width + GAP) / column)));
}

const PARTY_GAP = 28;
const PARTY_LABEL = 84;

/** Two parties beside each other, each value beside its label. */
export function partiesStrips({ parties }: PartiesBlock, setter: Setter, tag: Tag): Strip[] {
  const width = (CONTENT_WIDTH - PARTY_GAP) / 2;
  const columns = parties.map((party, i) => partyStrips(party, setter, tag, PAGE.left + i * (width + PARTY_GAP), width));
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, i) => {
    const row = columns.map((column) => column[i]).filter((strip) => strip !== undefined);
    return { ...row[0], height: Math.max(...row.map(({ height }) => height)), ops: row.flatMap(({ ops }) => ops) };
  });
}

function partyStrips({ title, groups }: FieldsBlock, setter: Setter, tag: Tag, x: number, width: number): Strip[] {
  const section = tag.child('Sect');
  const strips = headingStrips(title, setter, section, x, width);
  const list = section.child('L');
  for (const field of groups.flat()) {
    const item = list.child('LI').child('LBody');
    const placed = (lines: SetLine[], left: number): Placed[] => lines.map((line) => ({ x: left, line, tag: item }));
    const label = placed(setter.lines(setter.label(field), { ...LABEL, leading: BODY.leading }, PARTY_LABEL - 8), x);
    const value = placed(setter.lines(field.text, field.strong === true ? STRONG : BODY, width - PARTY_LABEL), x + PARTY_LABEL);
    strips.push(...zip([label, value]));
  }
  return strips;
}

const TOTALS_WIDTH = 262;

/** Amounts below each other at the right, the last of them under a rule. */
export function totalsStrips({ title, fields }: TotalsBlock, setter: Setter, tag: Tag): Strip[] {
  const x = CONTENT_RIGHT - TOTALS_WIDTH;
  const strips = headingStrips(title, setter, tag);
  const list = tag.child('L');
  for (const field of fields) {
    const item = list.child('LI').child('LBody');
    const style = field.terms.includes('BT-115') ? TOTAL : field.strong === true ? { ...STRONG, leading: 14 } : { ...BODY, leading: 13 };
    const amount = setter.line(field.text, style);
    const room = TOTALS_WIDTH - amount.width - 12;
    const labels = setter.lines(setter.label(field), field.strong === true ? style : { ...style, colour: LABEL.colour }, room);
    if (field.strong === true) {
      strips.push({ height: 4, ops: [{ kind: 'box', x, y: 2, width: TOTALS_WIDTH, height: 0.5, fill: INK }], keep: true });
    }
    labels.forEach((line, i) => {
      const ops = [opOf({ x, line, tag: item }), ...(i === 0 ? [opOf({ x: CONTENT_RIGHT, line: amount, align: 'right', tag: item })] : [])];
      strips.push({ height: line.height, ops, keep: true });
    });
  }
  return kept(strips);
}
