import type { Field, FieldsBlock, PartiesBlock, QrBlock, TotalsBlock } from '../sheet.js';
import { CONTENT_RIGHT, CONTENT_WIDTH, PAGE } from './page-size.js';
import { BODY, kept, LABEL, opOf, type Placed, type Setter, STRONG, type Style, space, zip } from './setter.js';
import { ACCENT, INK, type Op, RULE, type Strip } from './strip.js';
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
    const { label, body } = itemOf(list);
    const x = PAGE.left + used * column;
    const width = span * column - GAP;
    row.push([
      ...setter.lines(setter.label(field), LABEL, width).map((line) => ({ x, line, tag: label })),
      ...setter.lines(field.text, style, width).map((line) => ({ x, line, tag: body })),
    ]);
    used += span;
  }
  close();
  return strips;
}

/** A label and what it labels, as a list of definitions has them. */
export function itemOf(list: Tag): { readonly label: Tag; readonly body: Tag } {
  const item = list.child('LI');
  return { label: item.child('Lbl'), body: item.child('LBody') };
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
    strips.push(...zip(besideLabel(field, setter, itemOf(list), { x, width, label: PARTY_LABEL })));
  }
  return strips;
}

/** A field in two columns: its label, and its value from `label` points on. */
export function besideLabel(
  field: Field,
  setter: Setter,
  item: ReturnType<typeof itemOf>,
  { x, width, label, style = BODY }: { x: number; width: number; label: number; style?: Style },
): [Placed[], Placed[]] {
  const labels = setter.lines(setter.label(field), { ...LABEL, leading: style.leading }, label - 8);
  const values = setter.lines(field.text, field.strong === true ? STRONG : style, width - label);
  return [labels.map((line) => ({ x, line, tag: item.label })), values.map((line) => ({ x: x + label, line, tag: item.body }))];
}

const TOTALS_WIDTH = 262;

/** Amounts below each other at the right, the last of them under a rule. */
export function totalsStrips({ title, fields, qr }: TotalsBlock, setter: Setter, tag: Tag): Strip[] {
  const x = CONTENT_RIGHT - TOTALS_WIDTH;
  const strips = headingStrips(title, setter, tag);
  const first = strips.length;
  const list = tag.child('L');
  for (const field of fields) {
    const item = itemOf(list);
    const style = field.terms.includes('BT-115') ? TOTAL : field.strong === true ? { ...STRONG, leading: 14 } : { ...BODY, leading: 13 };
    const amount = setter.line(field.text, style);
    const room = TOTALS_WIDTH - amount.width - 12;
    const labels = setter.lines(setter.label(field), field.strong === true ? style : { ...style, colour: LABEL.colour }, room);
    if (field.strong === true) {
      strips.push({ height: 4, ops: [{ kind: 'box', x, y: 2, width: TOTALS_WIDTH, height: 0.5, fill: INK }], keep: true });
    }
    labels.forEach((line, i) => {
      const ops = [
        opOf({ x, line, tag: item.label }),
        ...(i === 0 ? [opOf({ x: CONTENT_RIGHT, line: amount, align: 'right', tag: item.body })] : []),
      ];
      strips.push({ height: line.height, ops, keep: true });
    });
  }
  if (qr !== undefined) beside(strips, first, qr, setter, tag);
  return kept(strips);
}

const QR_SIDE = 92;

/** Puts the QR code to the left of the amounts, and makes room for it where they are few. */
function beside(strips: Strip[], first: number, { caption, alt, qr }: QrBlock, setter: Setter, tag: Tag): void {
  const figure = tag.child('Figure', { alt });
  const text = setter.line(caption, LABEL);
  const ops: Op[] = [{ kind: 'qr', x: PAGE.left, y: 4, side: QR_SIDE, qr, tag: figure }, text.at(PAGE.left, QR_SIDE + 8, tag.child('P'))];
  strips[first] = { ...strips[first], ops: [...strips[first].ops, ...ops] };
  const missing = QR_SIDE + 8 + text.height - strips.slice(first).reduce((height, strip) => height + strip.height, 0);
  if (missing > 0) strips.push({ height: missing, ops: [], keep: true });
}
