import { evaluateXPath } from 'fontoxpath';
import { parseXmlDocument } from 'slimdom';
import { parseXml } from '../../../src/xml/parse.js';
import type { Tree } from '../../../src/xml/tree.js';
import { compileXPath } from '../../../src/xpath/compile.js';
import { CompileError } from '../../../src/xpath/compile-error.js';
import { XPathError } from '../../../src/xpath/runtime/error.js';
import { AnyURI, Double, Duration, Float, type Item, QNameValue, Temporal, UntypedAtomic } from '../../../src/xpath/runtime/item.js';
import { stringOf } from '../../../src/xpath/runtime/string-of.js';
import type { Outcome } from './outcome.js';

const NAMESPACES = new Map([['p', 'urn:p']]);

/** A document in both engines; `nodes[i]` is the other engine's node of number i. */
export interface Twin {
  readonly tree: Tree;
  readonly nodes: readonly DomNode[];
}

/** What the walk needs to know of a DOM node. */
interface DomNode {
  readonly nodeType: number;
  readonly childNodes?: Iterable<DomNode>;
  readonly attributes?: Iterable<DomNode & { readonly namespaceURI: string | null }>;
}

export function twin(xml: string): Twin {
  const nodes: DomNode[] = [];
  const walk = (node: DomNode): void => {
    nodes.push(node);
    for (const attribute of node.attributes ?? []) {
      if (attribute.namespaceURI !== 'http://www.w3.org/2000/xmlns/') nodes.push(attribute);
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseXmlDocument(xml) as unknown as DomNode);
  const tree = parseXml(new TextEncoder().encode(xml));
  if (tree.length !== nodes.length) throw new Error(`the trees differ: ${tree.length} and ${nodes.length} nodes in ${xml}`);
  return { tree, nodes };
}

export function ours(expression: string, { tree }: Twin, node: number): Outcome {
  try {
    return { items: compileXPath(expression, { namespaces: NAMESPACES })(tree, node).map(showItem) };
  } catch (error) {
    if (error instanceof XPathError) return { error: error.code };
    // type errors may be found early; anything else means that the generator or the compiler is wrong
    if (error instanceof CompileError && error.code.startsWith('XPTY')) return { error: error.code };
    throw new Error(`cannot compile ${expression}`, { cause: error });
  }
}

function showItem(item: Item): string {
  if (typeof item === 'number') return `node ${item}`;
  return `${typeOf(item)} ${stringOf(item)}`;
}

function typeOf(item: Exclude<Item, number>): string {
  if (typeof item === 'bigint') return 'integer';
  if (typeof item !== 'object') return typeof item;
  if (item instanceof Double) return 'double';
  if (item instanceof Float) return 'float';
  if (item instanceof UntypedAtomic) return 'untypedAtomic';
  if (item instanceof AnyURI) return 'anyURI';
  if (item instanceof QNameValue) return 'QName';
  if (item instanceof Temporal || item instanceof Duration) return item.type;
  return 'decimal';
}

const TYPES = [
  'integer',
  'decimal',
  'double',
  'float',
  'boolean',
  'string',
  'untypedAtomic',
  'anyURI',
  'QName',
  'date',
  'time',
  'dateTime',
  'dayTimeDuration',
  'yearMonthDuration',
  'duration',
];
const TYPE_OF = TYPES.reduceRight((rest, type) => `if ($item instance of xs:${type}) then '${type}' else ${rest}`, "'other'");

export function theirs(expression: string, { nodes }: Twin, node: number): Outcome {
  const shown = `for $item in (${expression}) return if ($item instance of node()) then $item else concat(${TYPE_OF}, ' ', string($item))`;
  try {
    const items = evaluateXPath(shown, nodes[node], null, {}, evaluateXPath.ALL_RESULTS_TYPE, {
      namespaceResolver: (prefix) => NAMESPACES.get(prefix) ?? '',
    });
    return { items: items.map((item: unknown) => (typeof item === 'object' ? `node ${nodes.indexOf(item as DomNode)}` : String(item))) };
  } catch (error) {
    return { error: /^(?:Error: )?([A-Z]{4}\d{4})/.exec((error as Error).message)?.[1] ?? (error as Error).message.slice(0, 200) };
  }
}
