import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from '../../scripts/write-reference.js';
import { ROOT } from '../repo/files.js';

const pages = new Map([...generated()].map(([file, text]) => [file.slice(ROOT.length), text]));

/** As GitHub makes them of headings, and those that stand as they are. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)]);
}

test('every link into the reference leads to a heading or a line', () => {
  const broken: string[] = [];
  const known = new Map([...pages].map(([file, text]) => [file, anchors(text)]));
  let links = 0;
  for (const [file, text] of pages) {
    for (const [, path, anchor] of text.matchAll(/\]\(([^)#\s]+)#([^)\s]+)\)/g)) {
      links++;
      const target = posix.join(posix.dirname(file), path!);
      if (!known.get(target)?.has(anchor!)) broken.push(`${file}: ${path}#${anchor}`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(3000);
});

test('tables keep their shape whatever a cell holds', () => {
  for (const [file, text] of pages) {
    if (!file.endsWith('.md')) continue;
    let columns = 0;
    for (const line of text.split('\n')) {
      const cells = line.startsWith('|') ? line.replace(/\\\|/g, '').split('|').length : 0;
      if (columns > 0 && cells > 0) expect(cells, `${file}: ${line.slice(0, 120)}`).toBe(columns);
      columns = cells;
    }
  }
});
