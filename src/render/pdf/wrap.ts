import { codePointText, isHidden } from '../visible-text.js';
import type { Face } from './face.js';

/** Characters in a row that are drawn alike. */
export interface Run {
  /** From the start of the line, in points. */
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** The character that `text` stands for, by its code point: no face holds it, or nothing of it would be seen. */
  readonly substitutes?: string;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** The size of a substitute's text against that of the text around it, and the space on either side of it, in thousandths of the latter. */
export const SUBSTITUTE_SCALE = 0.7;
export const SUBSTITUTE_SPACE = 150;

/** Breaks text into lines of at most `width` points: after blanks, hyphens and slashes, else anywhere. Linear in the text. */
export function wrap(text: string, face: Face, size: number, width: number): Line[] {
  const short = shortLine(text, face, size, width);
  if (short !== undefined) return [short];
  return text
    .normalize('NFC')
    .split(/\r\n|\n/)
    .flatMap((paragraph) => wrapParagraph(paragraph.replace(/\t/g, '    '), face, size, width));
}

/** One line, however long it gets. */
export function oneLine(text: string, face: Face, size: number): Line {
  const short = shortLine(text, face, size, Number.POSITIVE_INFINITY);
  return short ?? wrapParagraph(text.replace(/\s/g, ' ').normalize('NFC'), face, size, Number.POSITIVE_INFINITY)[0];
}

/** Most texts are Latin letters that fit on a line: they are only measured. Undefined for the others. */
function shortLine(text: string, face: Face, size: number, width: number): Line | undefined {
  const room = (width * 1000) / size;
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    used += unit < face.widths.length ? face.widths[unit] : Number.NaN;
    // NaN, of what is not simply shown, is no less than the room either.
    if (!(used <= room)) return undefined;
  }
  if (text.endsWith(' ')) return undefined;
  const points = (used * size) / 1000;
  return { runs: text === '' ? [] : [{ x: 0, width: points, text }], width: points };
}

/** A paragraph, measured. */
interface Measured {
  readonly characters: readonly string[];
  /** In thousandths of the size. */
  readonly widths: readonly number[];
  /** Indices of the characters that are shown by a substitute. */
  readonly substituted: ReadonlySet<number>;
}

function wrapParagraph(text: string, face: Face, size: number, width: number): Line[] {
  const measured = measure(text, face);
  const { characters, widths } = measured;
  const room = (width * 1000) / size;
  const lines: Line[] = [];
  let start = 0;
  let breakAt = 0;
  let used = 0;
  let usedAtBreak = 0;
  for (let i = 0; i < characters.length; i++) {
    if (used + widths[i] > room + 0.01 && i > start && characters[i] !== ' ') {
      const end = breakAt > start ? breakAt : i;
      lines.push(lineOf(measured, start, end, size));
      used = breakAt > start ? used - usedAtBreak : 0;
      start = end;
      breakAt = start;
      usedAtBreak = 0;
    }
    used += widths[i];
    if (isBreak(characters, i)) {
      breakAt = i + 1;
      usedAtBreak = used;
    }
  }
  lines.push(lineOf(measured, start, characters.length, size));
  return lines;
}

function isBreak(characters: readonly string[], i: number): boolean {
  const character = characters[i];
  if (character === ' ') return characters[i + 1] !== ' ';
  // `BT-131` and `2026-11` stay whole.
  return (character === '-' || character === '/') && i > 0 && characters[i - 1] !== ' ' && !/\d/.test(characters[i + 1] ?? '');
}

function measure(text: string, face: Face): Measured {
  const characters = [...text];
  const substituted = new Set<number>();
  const widths = characters.map((character, i) => {
    const glyph = isHidden(character) ? undefined : face.glyph(character.codePointAt(0)!);
    if (glyph !== undefined) return glyph.width;
    substituted.add(i);
    return substituteWidth(character, face);
  });
  return { characters, widths, substituted };
}

function substituteWidth(character: string, face: Face): number {
  let width = 0;
  for (const sign of codePointText(character)) width += face.glyph(sign.charCodeAt(0))!.width;
  return width * SUBSTITUTE_SCALE + 2 * SUBSTITUTE_SPACE;
}

function lineOf({ characters, widths, substituted }: Measured, start: number, end: number, size: number): Line {
  const scale = size / 1000;
  let last = end;
  while (last > start && characters[last - 1] === ' ') last--;
  const runs: Run[] = [];
  let x = 0;
  let text = '';
  let from = 0;
  const close = (): void => {
    if (text !== '') runs.push({ x: from * scale, width: (x - from) * scale, text });
    text = '';
  };
  for (let i = start; i < last; i++) {
    if (substituted.has(i)) {
      close();
      runs.push({ x: x * scale, width: widths[i] * scale, text: codePointText(characters[i]), substitutes: characters[i] });
    } else {
      if (text === '') from = x;
      text += characters[i];
    }
    x += widths[i];
  }
  close();
  return { runs, width: x * scale };
}
