import { Decimal } from '../../base/decimal.js';
import { type Language, WORDINGS } from '../language.js';
import { numberText } from '../notation.js';
import type { Field, Row, TableBlock } from '../sheet.js';
import { besideLabel, headingStrips, itemOf } from './flow-fields.js';
import { CONTENT_RIGHT, CONTENT_WIDTH, PAGE } from './page-size.js';
import { BODY, kept, LABEL, opOf, type Placed, type Setter, SMALL, SMALL_QUIET, STRONG, space, zip } from './setter.js';
import { INK, RULE, type Strip, type TableContext } from './strip.js';
import type { Tag } from './tag.js';

const GAP = 10;
/** A row up to this height, in points, is not broken. */
const WHOLE_ROW = 170;

/** A table up to this height, with its title, stays on one page. */
const WHOLE_TABLE = 150;

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A table with a head that is repeated on every page. */
export function tableStrips(block: TableBlock, setter: Setter, tag: Tag, language: Language): Strip[] {
  const places = placesOf(block);
  const title = headingStrips(block.title, setter, tag);
  const about = block.about === undefined ? [] : paragraph(block.about, setter, tag);
  const heading = [...title, ...about.map((strip) => ({ ...strip, keep: true }))];
  const table = tag.child('Table');
  const head = headStrips(block, places, setter, table.child('THead').child('TR'));
  const context: TableContext = {
    head: headStrips(block, places, setter, undefined),
    ...(block.running === undefined ? {} : { carried: carriedOf(places[block.running], places[block.main].x, setter, language) }),
  };
  const body = table.child('TBody');
  const strips: Strip[] = [...heading, ...head.map((strip) => ({ ...strip, keep: true }))];
  let sum = Decimal.ZERO;
  for (const row of block.rows) {
    if (row.amount !== undefined) sum = sum.add(row.amount);
    for (const strip of rowStrips(row, block, places, setter, body.child('TR'), sum)) strips.push({ ...strip, table: context });
  }
  const whole = strips.reduce((height, strip) => height + strip.height, 0) <= WHOLE_TABLE ? kept(strips) : strips;
  return block.remark === undefined ? whole : [...whole, ...paragraph(block.remark, setter, tag)];
}

function placesOf({ columns }: TableBlock): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share, align }, i) => {
    const full = (CONTENT_WIDTH * share) / whole;
    const place = { x, width: full - (i === columns.length - 1 ? 0 : GAP), align };
    x += full;
    return place;
  });
}

/** The heads of the columns; without a tag they are a repetition. */
function headStrips({ columns }: TableBlock, places: readonly Place[], setter: Setter, row: Tag | undefined): Strip[] {
  const cells = columns.map(({ head }, i) => {
    const cell = row?.child('TH', { scope: 'Column' });
    return head.flatMap((label) => setter.lines(setter.label(label), LABEL, places[i].width)).map((line) => placed(line, places[i], cell));
  });
  // Short heads stand at the foot of the tallest.
  const most = Math.max(...cells.map(({ length }) => length));
  const lines = Array.from({ length: most }, (_, i): Strip => {
    const line = cells.map((cell) => cell[i - (most - cell.length)]).filter((found) => found !== undefined);
    return { height: LABEL.leading, ops: line.map(opOf), keep: true };
  });
  return [...lines, rule(INK, 3, 4)];
}

function rule(fill: string, above: number, below: number): Strip {
  const ops = [{ kind: 'box', x: PAGE.left, y: above, width: CONTENT_WIDTH, height: 0.5, fill }] as const;
  return { height: above + below, ops, keep: true };
}

function placed(line: Placed['line'], { x, width, align }: Place, tag: Tag | undefined): Placed {
  return align === 'right' ? { x: x + width, line, align, tag } : { x, line, tag };
}

function rowStrips({ cells, details }: Row, block: TableBlock, places: readonly Place[], setter: Setter, row: Tag, sum: Decimal): Strip[] {
  const below: Strip[] = [];
  const columns = cells.map((values, i) => {
    const cell = row.child('TD');
    const style = i === block.main && block.running !== undefined ? STRONG : BODY;
    const hasDetails = i === block.main && details.length > 0;
    const text = hasDetails ? cell.child('P') : cell;
    if (hasDetails) below.push(...detailStrips(details, places[i].x, setter, cell.child('L')));
    return values.flatMap((value, at) => {
      if (value === '') return [];
      return setter.lines(value, at === 0 ? style : SMALL_QUIET, places[i].width).map((line) => placed(line, places[i], text));
    });
  });
  const lines = [...zip(columns), ...below];
  const height = lines.reduce((all, strip) => all + strip.height, 0);
  const end: Strip = { ...rule(RULE, 3, 4), keep: false, sum };
  return [...lines.map((strip, i) => ({ ...strip, keep: height <= WHOLE_ROW || i === 0 || i >= lines.length - 2 })), end];
}

const DETAIL_GAP = 14;
const DETAIL_LABEL = 102;

/** What else a row says, below its figures and over their width: two fields beside each other, long ones alone. */
function detailStrips(details: readonly Field[], x: number, setter: Setter, list: Tag): Strip[] {
  const whole = CONTENT_RIGHT - x;
  const half = (whole - DETAIL_GAP) / 2;
  const strips: Strip[] = [];
  let left: Placed[][] | undefined;
  const close = (): void => {
    if (left !== undefined) strips.push(...zip(left));
    left = undefined;
  };
  for (const field of details) {
    const isLong = field.text.length > 120 || setter.width(field.text, SMALL) > half - DETAIL_LABEL;
    if (isLong || field.starts === true) close();
    const at = { x: left === undefined ? x : x + half + DETAIL_GAP, width: isLong ? whole : half, label: DETAIL_LABEL, style: SMALL };
    const columns = besideLabel(field, setter, itemOf(list), at);
    if (isLong) strips.push(...zip(columns));
    else if (left === undefined) left = columns;
    else {
      left.push(...columns);
      close();
    }
  }
  close();
  return strips;
}

function carriedOf(place: Place, x: number, setter: Setter, language: Language): NonNullable<TableContext['carried']> {
  const { carriedForward, broughtForward, notation } = WORDINGS[language];
  const strip = (label: string, sum: Decimal): Strip => {
    const amount = setter.line(numberText(sum, notation, 2), STRONG);
    return {
      height: STRONG.leading + 4,
      ops: [
        opOf({ x, line: setter.line(label, { ...STRONG, colour: LABEL.colour }), tag: undefined }),
        opOf({ x: place.x + place.width, line: amount, align: 'right', tag: undefined }),
      ],
    };
  };
  return { foot: (sum) => strip(carriedForward, sum), head: (sum) => strip(broughtForward, sum), height: STRONG.leading + 4 };
}

function paragraph(text: string, setter: Setter, tag: Tag): Strip[] {
  const own = tag.child('P');
  const lines = setter.lines(text, SMALL_QUIET, CONTENT_RIGHT - PAGE.left).map((line) => ({ x: PAGE.left, line, tag: own }));
  return [...zip([lines]), space(6)];
}
