import type { Random } from './random.js';

const TOKENS = [
  '<',
  '>',
  '&',
  ';',
  '/',
  '=',
  '"',
  "'",
  ':',
  ' ',
  '-',
  '--',
  '?',
  '!',
  '[',
  ']',
  '#',
  'x',
  '0',
  '\r',
  '\n',
  '\t',
  '/>',
  '</',
  '<a>',
  '</a>',
  '<a',
  '<?',
  '?>',
  '<!--',
  '-->',
  '--->',
  '<![CDATA[',
  ']]>',
  '<!',
  '<?xml version="1.0"?>',
  '<?xml?>',
  '<?XML x?>',
  '<?a:b c?>',
  '<!DOCTYPE a>',
  '<!DOCTYPE a []>',
  '&#0;',
  '&#1;',
  '&#9;',
  '&#x10FFFF;',
  '&#x110000;',
  '&#xFFFE;',
  '&#xFFFF;',
  '&#xD800;',
  '&#xFFFFFFFFFF;',
  '&#x00000041;',
  '&#;',
  '&#x;',
  '&#xg;',
  '&#X41;',
  '&amp',
  '&amp;amp;',
  '&foo;',
  '&AMP;',
  '\0',
  '\u0001',
  '\u000b',
  '\u001f',
  '\u007f',
  '\u0080',
  '\u0085',
  '\u00b7',
  '\u00d7',
  '\u0300',
  '\u037e',
  '\u2028',
  '\u203f',
  '\u200c',
  '\ufdd0',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '𐀀',
  '😀',
  '\u{f0000}',
  '\u{10ffff}',
  ' a="1"',
  ' a="1" a="2"',
  ' p:a="1" q:a="2"',
  ' xmlns=""',
  ' xmlns:p=""',
  ' xmlns:p="u"',
  ' xmlns:q="u"',
  ' xmlns:xml="http://www.w3.org/XML/1998/namespace"',
  ' xmlns:xml="u"',
  ' xmlns:p="http://www.w3.org/XML/1998/namespace"',
  ' xmlns="http://www.w3.org/2000/xmlns/"',
  ' xmlns:xmlns="u"',
  ' xml:lang="en"',
  ' xmlns:p="&#117;"',
  ' xmlns:="u"',
  ' :a="1"',
  ' a:="1"',
  ' a:b:c="1"',
  ' version="1.0"',
  ' version="1.1"',
  ' encoding="UTF-8"',
  ' encoding="ISO-8859-1"',
  ' encoding="UTF-16"',
  ' encoding="x"',
  ' standalone="maybe"',
];

/** Breaks a document (or not) at one to three places. */
export function mutate(random: Random, document: string): string {
  let text = document;
  for (let count = 1 + random.below(3); count > 0; count -= 1) text = mutateOnce(random, text);
  return text;
}

function mutateOnce(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const length = 1 + random.below(random.chance(70) ? 3 : 20);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2: {
      const from = random.below(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + length) + text.slice(at);
    }
    case 3:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at + length);
    default:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
  }
}

/** Half a surrogate pair, which no encoding can carry. */
export function isWellFormedText(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
