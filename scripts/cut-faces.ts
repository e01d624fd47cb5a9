/**
 * Cuts Noto Sans down to what the readable form can show, Latin, Greek and Cyrillic with their punctuation:
 * `npx tsx scripts/cut-faces.ts /usr/share/fonts/truetype/noto` (Debian's fonts-noto-core). Writes src/render/faces/*.ttf, of which
 * scripts/generate-faces.ts makes modules. No kerning, no ligatures: widths stay a sum over characters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error: the package has no types
import subsetFont from 'subset-font';

/** First and last code point. What the face does not hold of them is left out. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x202f, 0x205e],
  [0x2070, 0x20bf],
  [0x2100, 0x218b],
  [0x2190, 0x2193],
  [0x2200, 0x22ff],
  [0x25a0, 0x25cf],
  [0xfb00, 0xfb06],
  [0xfffd, 0xfffd],
] as const;

const source = process.argv[2];
if (source === undefined) throw new Error('name the folder that holds NotoSans-Regular.ttf and NotoSans-Bold.ttf');
const text = RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join(
  '',
);
for (const [face, name] of [
  ['NotoSans-Regular', 'noto-sans-regular'],
  ['NotoSans-Bold', 'noto-sans-bold'],
]) {
  const cut = await subsetFont(readFileSync(join(source, `${face}.ttf`)), text, {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: [],
    // Copyright, licence and its address stay with the face.
    preserveNameIds: [0, 7, 13, 14],
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'gasp', 'prep', 'fpgm', 'cvt '],
  });
  writeFileSync(join(import.meta.dirname, '..', 'src', 'render', 'faces', `${name}.ttf`), cut);
}
