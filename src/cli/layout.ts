/** A width that is pleasant to read on any terminal. */
const WIDTH = 110;

/** Rows of a label and a text that goes on below itself, as `  label    text`; rows without a text are left out. */
export function labelled(rows: readonly (readonly [label: string, text: string | readonly string[] | undefined])[]): string {
  const told = rows.flatMap(([label, text]) => (text === undefined || text.length === 0 ? [] : [[label, [text].flat()] as const]));
  const width = Math.max(...told.map(([label]) => label.length));
  return told
    .map(([label, paragraphs]) => {
      const lines = paragraphs.flatMap((paragraph) => wrapped(paragraph, WIDTH - width - 4));
      return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(width)}  ${line}`.trimEnd()).join('\n');
    })
    .join('\n')
    .concat('\n');
}

/**
 * Lines of at most `width` characters, broken at blanks, but before none of the signs that French parts by one; a longer word has
 * a line of its own.
 */
export function wrapped(text: string, width: number = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?![;:!?»])/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
