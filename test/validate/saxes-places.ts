import { SaxesParser } from 'saxes';
import type { Finding } from '../../src/base/finding.js';

/** Where elements begin, `line:column` by path, as saxes sees it. */
export function placesOf(xml: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const counts: Map<string, number>[] = [new Map()];
  const open: string[] = [''];
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('opentag', ({ name, uri, local }) => {
    const siblings = counts.at(-1)!;
    const index = (siblings.get(`${uri} ${local}`) ?? 0) + 1;
    siblings.set(`${uri} ${local}`, index);
    const path = `${open.at(-1)}/${name}[${index}]`;
    const before = xml.slice(0, xml.lastIndexOf(`<${name}`, parser.position - 1));
    const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    places.set(path, `${before.split(/\r\n|\r|\n/).length}:${before.length - start + 1}`);
    open.push(path);
    counts.push(new Map());
  });
  parser.on('closetag', () => {
    open.pop();
    counts.pop();
  });
  parser.write(xml).close();
  return places;
}

/** What is wrong with the place of a finding; undefined where line and column are those of its path. An attribute or text is found by its own name. */
export function misplaced({ path, line, column, rule }: Finding, xml: string, places: ReadonlyMap<string, string>): string | undefined {
  if (path === '' || path === '/') return undefined;
  const [, element, inner] = /^(.*?)(\/(?:@[^/]+|text\(\)\[\d+\]))?$/.exec(path) as RegExpExecArray;
  const place = places.get(element!);
  if (place === undefined) return `${rule}: there is no ${element}`;
  if (inner === undefined) return place === `${line}:${column}` ? undefined : `${rule}: ${path} is at ${place}, not ${line}:${column}`;
  if (!inner.startsWith('/@')) return undefined;
  const text = (xml.split(/\r\n|\r|\n/)[line - 1] ?? '').slice(column - 1);
  return text.startsWith(inner.slice(2)) ? undefined : `${rule}: ${path} is not at ${line}:${column}`;
}
