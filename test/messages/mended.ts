import { type NamespaceMap, type XmlAttribute, XmlDocument } from 'libxml2-wasm';
import { correspondence } from '../../src/bindings/correspondence.js';

/** Something that was changed to mend a document: an element with another text or attribute, or elements that one of the two lacks. */
export interface Change {
  /** `cbc:ID` and its attributes, of each element that is part of it. */
  readonly names: readonly string[];
  /** Of EN 16931, where the correspondence of terms and UBL has these elements; else those that they stand beside. */
  readonly terms: readonly string[];
  /** Texts and attribute values in the twin; none where it lacks the elements. */
  readonly twin: readonly string[];
}

interface Line {
  readonly text: string;
  readonly terms: readonly string[];
  /** Those of the innermost element around it that has any within. */
  readonly around: readonly string[];
}

const NAMESPACES: NamespaceMap = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** What was changed from the failing document to its mended twin; both are written with a tag a line. */
export function changes(failing: string, mended: string): Change[] {
  return hunks(linesOf(failing), linesOf(mended)).flatMap(([before, after]) => units(before, after));
}

function linesOf(xml: string): Line[] {
  const terms = termsByLine(xml);
  const lines = xml.split('\n');
  return lines.map((text, i) => ({ text: text.trim(), terms: terms.get(i + 1) ?? [], around: around(lines, i, terms) }));
}

function around(lines: readonly string[], at: number, terms: ReadonlyMap<number, readonly string[]>): string[] {
  for (let [from, to] = [at, at]; from > 0; ) {
    const depth = lines[from]!.search(/\S/);
    while (from > 0 && lines[from]!.search(/\S/) >= depth) from -= 1;
    while (to < lines.length - 1 && lines[to]!.search(/\S/) >= depth) to += 1;
    const within = Array.from({ length: to - from + 1 }, (_, i) => terms.get(from + i + 1) ?? []).flat();
    if (within.length > 0) return within;
  }
  return [];
}

function termsByLine(xml: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const document = XmlDocument.fromString(xml);
  try {
    const { name, namespaceUri } = document.root;
    for (const { node, paths } of correspondence())
      for (const path of paths[name === 'CreditNote' ? 'ubl-creditnote' : 'ubl-invoice'])
        for (const hit of document.find(xpath(path), { ...NAMESPACES, d: namespaceUri })) {
          const { line } = /\/@\w+$/.test(path) ? (hit as XmlAttribute).parent! : hit;
          found.set(line, [...(found.get(line) ?? []), node.id]);
        }
  } finally {
    document.dispose();
  }
  return found;
}

/** The correspondence's own notation in XPath 1.0. */
function xpath(path: string): string {
  return path
    .replace(/^\/(\w+)/, '/d:$1')
    .replace(/=(true|false)\(\)/g, "='$1'")
    .replace(/=BT-5\]/, '=//cbc:DocumentCurrencyCode]')
    .replace(/=BT-6\]/, '=//cbc:TaxCurrencyCode]');
}

type Hunk = readonly [before: readonly Line[], after: readonly Line[]];

/** Runs of lines that are not in the longest common subsequence. */
function hunks(a: readonly Line[], b: readonly Line[]): Hunk[] {
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i]![j] = a[i]!.text === b[j]!.text ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: [Line[], Line[]][] = [];
  let open = false;
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]!.text === b[j]!.text) {
      [i, j, open] = [i + 1, j + 1, false];
      continue;
    }
    if (!open) found.push([[], []]);
    open = true;
    if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) found.at(-1)![0].push(a[i++]!);
    else found.at(-1)![1].push(b[j++]!);
  }
  return found;
}

/** Elements of the same name on both sides are one change each, what is left over is one together. */
function units(before: readonly Line[], after: readonly Line[]): Change[] {
  const paired: Change[] = [];
  const rest = [...after];
  const alone: Line[] = [];
  for (const line of before) {
    const i = rest.findIndex(({ text }) => nameOf(text) !== undefined && nameOf(text) === nameOf(line.text));
    if (i < 0) alone.push(line);
    else if (line.text.replace('/', '') === rest[i]!.text) rest.splice(i, 1);
    else paired.push(change([line, rest[i]!], rest.splice(i, 1)));
  }
  const left = change([...alone, ...rest], rest);
  return [...paired, left].filter(({ names }) => names.length > 0);
}

function change(lines: readonly Line[], twin: readonly Line[]): Change {
  const terms = lines.flatMap((line) => line.terms);
  return {
    names: [...new Set(lines.flatMap(({ text }) => [nameOf(text) ?? [], [...text.matchAll(/ (\w+)="/g)].map(([, name]) => name!)].flat()))],
    terms: [...new Set(terms.length > 0 ? terms : lines.flatMap((line) => line.around))],
    twin: twin.flatMap(({ text }) =>
      [...text.matchAll(/="([^"]*)"|>([^<]*)</g)].map(([, attribute, content]) => attribute ?? content ?? ''),
    ),
  };
}

/** `cbc:ID` of a line that opens it; undefined of comments and closing tags. */
function nameOf(line: string): string | undefined {
  return /^<([A-Za-z][\w:]*)/.exec(line)?.[1];
}
