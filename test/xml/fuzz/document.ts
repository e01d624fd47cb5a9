import type { Random } from './random.js';

const LOCALS = ['a', 'b', 'Invoice', 'ID', 'x-1', '_', 'é', 'Ωmega', 'a.b', '𐐀', 'n·', 'xml', 'xmlns'];
const PREFIXES = ['p', 'q', 'cbc', 'é', 'xml', 'P'];
const URIS = ['u', 'urn:x', 'http://e.example/?x#y', 'u&amp;v', ''];
const TEXTS = [
  'x',
  ' ',
  '\n',
  '1.50',
  'EUR',
  '\t',
  '\r\n',
  '\r',
  '&amp;',
  '&lt;',
  '&#10;',
  '&#13;',
  '&#x20;',
  '&#xe9;',
  'é',
  '€',
  '😀',
  ']',
  ']]',
  '>',
  '"',
  "'",
  '  \n ',
  '&quot;',
  '&apos;',
  '&gt;',
  '&#x1F600;',
  '\u0085',
  '\u2028',
  '\u007f',
  '\ufffd',
  '-',
  '?',
  'a fairly long run of plain text that goes on and on',
];
const CDATAS = ['', 'x', '<a>', '&amp;', ']', ']]', '\r\n', 'é', ' ', '<![CDATA['];
const COMMENTS = ['', ' c ', '-', 'é', '<a>', '&amp;', '\r\n', '- -', '?>', ']]>'];
const DATA = ['', 'd', ' a="b" ', 'é', '?', '-->', '\r', '<a>', '? >'];

/** A random document: most of it well-formed, since `mutate` sees to the rest. */
export function randomDocument(random: Random): string {
  return declaration(random) + misc(random) + element(random, 0, ['xml']) + misc(random);
}

function declaration(random: Random): string {
  if (random.chance(60)) return '';
  const quote = random.pick(['"', "'"]);
  const encoding = random.chance(50) ? ` encoding=${quote}${random.pick(['UTF-8', 'utf-8', 'UTF-8'])}${quote}` : '';
  const standalone = random.chance(20) ? ` standalone=${quote}${random.pick(['yes', 'no'])}${quote}` : '';
  return `<?xml version=${quote}1.0${quote}${encoding}${standalone}${random.pick(['', ' '])}?>`;
}

function misc(random: Random): string {
  return random.chance(70) ? '' : random.pick(['\n', ' ', comment(random), instruction(random), `\n${comment(random)}\n`]);
}

function comment(random: Random): string {
  return `<!--${random.pick(COMMENTS).replace(/-$/, '- ')}-->`;
}

function instruction(random: Random): string {
  return `<?${random.pick(['x', 'xml-stylesheet', 'é', 'Xm', 'xmlx'])} ${random.pick(DATA)}?>`;
}

function element(random: Random, depth: number, inScope: readonly string[]): string {
  const prefixes = [...inScope];
  const attributes = new Map<string, string>();
  while (random.chance(25)) {
    const prefix = random.pick(PREFIXES);
    if (prefix === 'xml') continue;
    attributes.set(`xmlns:${prefix}`, random.pick(URIS.slice(0, 4)));
    prefixes.push(prefix);
  }
  if (random.chance(15)) attributes.set('xmlns', random.pick(URIS));
  while (random.chance(35)) {
    const local = random.pick(LOCALS);
    if (local === 'xmlns') continue;
    attributes.set(random.chance(30) ? `${random.pick(prefixes)}:${local}` : local, value(random));
  }
  const name = random.chance(40)
    ? `${random.pick(prefixes.filter((prefix) => prefix !== 'xml').concat('xml'))}:${random.pick(LOCALS)}`
    : random.pick(LOCALS);
  let tag = `<${name}`;
  for (const [attribute, text] of attributes) {
    const quote = text.includes('"') ? "'" : random.pick(text.includes("'") ? ['"'] : ['"', "'"]);
    tag += `${random.pick([' ', ' ', '\n  ', '\t'])}${attribute}${random.pick(['=', '=', ' = '])}${quote}${text}${quote}`;
  }
  tag += random.pick(['', '', ' ', '\n']);
  const content = random.chance(15) ? '' : children(random, depth, prefixes);
  return content === '' && random.chance(50) ? `${tag}/>` : `${tag}>${content}</${name}${random.pick(['', '', ' '])}>`;
}

function children(random: Random, depth: number, prefixes: readonly string[]): string {
  let content = '';
  for (let count = random.below(5); count > 0; count -= 1) {
    const kind = random.below(20);
    if (kind < 8 && depth < 6) content += element(random, depth + 1, prefixes);
    else if (kind < 16) content += random.pick(TEXTS);
    else if (kind < 18) content += `<![CDATA[${random.pick(CDATAS)}]]>`;
    else content += kind < 19 ? comment(random) : instruction(random);
  }
  return content.replaceAll(']]>', (end, at: number) =>
    content.lastIndexOf('<![CDATA[', at) > content.lastIndexOf(']]>', at - 1) ? end : ']] >',
  );
}

function value(random: Random): string {
  let text = '';
  while (random.chance(60)) text += random.pick(TEXTS);
  return text.includes('"') && text.includes("'") ? '' : text;
}
