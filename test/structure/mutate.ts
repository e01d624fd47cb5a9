import type { Random } from '../xml/fuzz/random.js';

/** Where an element stands in a text: its start tag is `[start, inner)`, its content `[inner, close)`, the whole `[start, end)`. */
interface Span {
  readonly name: string;
  readonly start: number;
  readonly inner: number;
  readonly close: number;
  readonly end: number;
}

const VALUES = [
  [
    '',
    'abc',
    '1.5',
    '-1',
    '.5',
    '5.',
    '.',
    '1e3',
    'NaN',
    ' 1 ',
    '1 2',
    '00012.340',
    '--1',
    '\u00a01',
    '5<!-- -->.5',
    '<![CDATA[5]]>',
    '&#32;5',
  ],
  ['true', '1', 'TRUE', ' true ', '2020-02-29', '2021-02-29', '2020-01-01Z', '2020-01-01 ', '0000-01-01', '2020-1-1', '99999-12-31'],
  ['12:00:00', '24:00:00', '25:00:00', '12:00:00.5+01:00', 'AAAA', 'AAA', 'AA==', 'AB==', '!!', 'é', '2020-12-31+14:01', '&#10;2020-01-01'],
].flat();

const ATTRIBUTES = [
  [
    'schemeID="x"',
    'currencyID="EUR"',
    'unitCode="C62"',
    'listID="1"',
    'languageID="e_n"',
    'schemeURI="1:2:3"',
    'schemeURI="http://x"',
    'format="102"',
  ],
  ['mimeCode="a"', 'filename="f"', 'name="n"', 'other="1"', 'xml:lang="en"', 'xsi:nil="false"', 'xsi:schemaLocation="a"', 'xsi:other="1"'],
  [
    'xsi:type="cbc:IDType"',
    'xsi:type="udt:IDType"',
    'xsi:type="xs:string"',
    'xsi:type="none"',
    'listAgencyID="6"',
    'listAgencyID="7"',
    'uri="a b"',
  ],
].flat();

const CONTENTS = ['x', ' ', '<!-- -->', '<?p q?>', '<![CDATA[ ]]>', '&#32;', '&amp;', '\u00a0', '<a xmlns=""/>'];

/** A document with up to three departures from what it was; some leave its structure as good as before. */
export function mutate(xml: string, random: Random): string {
  let text = xml;
  for (let times = random.below(3); times >= 0; times -= 1) text = once(text, random);
  return text;
}

function once(xml: string, random: Random): string {
  const spans = spansOf(xml).slice(1);
  const one = random.pick(spans);
  const other = random.pick(spans);
  const whole = xml.slice(one.start, one.end);
  const replaced = (span: Span, by: string): string => xml.slice(0, span.start) + by + xml.slice(span.end);
  switch (random.below(10)) {
    case 0:
      return replaced(one, '');
    case 1:
      return replaced(one, whole + whole);
    case 2:
      return other.start < one.start || other.end > one.end ? inserted(xml, other.start, whole) : xml;
    case 3:
      return one.end <= other.start
        ? xml.slice(0, one.start) + xml.slice(other.start, other.end) + xml.slice(one.end, other.start) + whole + xml.slice(other.end)
        : xml;
    case 4:
      return replaced(one, `<${other.name}${xml.slice(one.start + 1 + one.name.length, one.close)}</${other.name}>`);
    case 5:
      return inserted(xml, one.inner, random.pick(CONTENTS));
    case 6:
      return inserted(xml, one.start + 1 + one.name.length, ` ${random.pick(ATTRIBUTES)}`);
    case 7:
      return replaced(one, whole.replace(/^(<[^\s>]+)\s+[\w:]+="[^"]*"/, '$1'));
    default: {
      const leaf = random.pick(spans.filter((span) => !xml.slice(span.inner, span.close).includes('<')));
      return xml.slice(0, leaf.inner) + random.pick(VALUES) + xml.slice(leaf.close);
    }
  }
}

function inserted(xml: string, at: number, text: string): string {
  return xml.slice(0, at) + text + xml.slice(at);
}

/** The elements of a document, of which no tag is empty and no attribute holds `>`; the root comes first. */
function spansOf(xml: string): Span[] {
  const spans: Span[] = [];
  const open: { name: string; start: number; inner: number; place: number }[] = [];
  for (const tag of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g)) {
    const [text, closing, name, empty] = tag;
    if (empty === '/') continue;
    if (closing === '') {
      open.push({ name, start: tag.index, inner: tag.index + text.length, place: spans.length });
      spans.push({ name, start: 0, inner: 0, close: 0, end: 0 });
    } else {
      const { place, ...span } = open.pop() as (typeof open)[number];
      spans[place] = { ...span, close: tag.index, end: tag.index + text.length };
    }
  }
  return spans;
}
