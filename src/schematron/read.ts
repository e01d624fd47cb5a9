import { XS, XSL } from '../xpath/namespaces.js';
import { instantiatePatterns } from './abstract-pattern.js';
import { AbstractRules } from './abstract-rule.js';
import { bindDocuments } from './bind-documents.js';
import { BUILD } from './codelist.js';
import type { Namespaces } from './expression.js';
import { resolveIncludes } from './include.js';
import { type Load, Loader, readDocument, type SchemaFile } from './loader.js';
import { activePatterns, choosePhase } from './phase.js';
import { checkQueryBinding } from './query-binding.js';
import { readDiagnostics } from './read-message.js';
import { readPattern, uniqueLets } from './read-rule.js';
import { readFunction, readKey, readVariable } from './read-xslt.js';
import type { Let, Schema } from './schema.js';
import { SchemaError } from './schema-error.js';
import { isElement, isSch, required, SCH, type SourceElement, textOf } from './source.js';
import { checkAttributes, childrenOf, PROSE } from './vocabulary.js';

/** The stylesheets that the reference implementation makes bind `xsd` as well as `xs`, and published schemas rely on it. */
const IMPLIED: Namespaces = new Map([['xsd', XS]]);

export interface ReadOptions {
  /** The id of a phase, or `#ALL`; without it the schema's default phase, else all patterns. */
  readonly phase?: string;
  /** Takes the faults of rules and checks; without it the first is thrown. */
  readonly faults?: SchemaError[];
}

/**
 * Reads an ISO Schematron schema with `queryBinding="xslt2"` and all it refers to.
 *
 * Variables of the schema and the phase are in `lets`, those of the phase last. A check without an id is named after its line.
 * @throws SchemaError at the first fault that is not gathered, with its file, line and column; nothing is skipped that could change a verdict.
 */
export function readSchema(entry: SchemaFile, load: Load, options: ReadOptions = {}): Schema {
  const root = readDocument(entry);
  checkRoot(root);
  checkQueryBinding(root);
  const loader = new Loader(load);
  const schema = instantiatePatterns(resolveIncludes(root, loader), loader);
  const children = childrenOf(
    schema,
    [...PROSE, 'ns', 'let', 'phase', 'pattern', 'diagnostics', 'properties'],
    ['function', 'key', 'variable'],
  );
  const named = (local: string): SourceElement[] => children.filter((child) => isSch(child, local));
  const xslt = (local: string): SourceElement[] => children.filter((child) => child.uri === XSL && child.local === local);
  const declared = readNamespaces(named('ns'));
  const namespaces: Namespaces = new Map([...IMPLIED, ...declared]);
  const phase = choosePhase(schema, options.phase);
  if (phase !== undefined) childrenOf(phase, [...PROSE, 'let', 'active']);
  const abstractRules = new AbstractRules(named('pattern'));
  const patterns = activePatterns(named('pattern'), phase).map((pattern) => abstractRules.inherit(pattern));
  const diagnosticBlocks = [...named('diagnostics'), ...patterns.flatMap((pattern) => pattern.children.filter(isDiagnostics))];
  const scope = { namespaces, diagnostics: readDiagnostics(schema, diagnosticBlocks, namespaces), faults: options.faults };
  const read: Schema = {
    title: named('title').map((title) => textOf(title).trim())[0] ?? '',
    namespaces: declared,
    lets: [
      ...codeLists(schema, namespaces),
      ...uniqueLets(named('let'), namespaces),
      ...xslt('variable').map((variable) => readVariable(variable, namespaces)),
      ...uniqueLets(phase?.children.filter((child) => isSch(child, 'let')) ?? [], namespaces),
    ],
    keys: xslt('key').map((key) => readKey(key, namespaces)),
    functions: xslt('function').map((one) => readFunction(one, namespaces)),
    patterns: patterns.map((pattern) => readPattern(pattern, scope)),
    documents: [],
    notes: loader.notes,
  };
  return bindDocuments(read, loader);
}

function isDiagnostics(node: SourceElement['children'][number]): node is SourceElement {
  return isSch(node, 'diagnostics');
}

function checkRoot(root: SourceElement): void {
  const place = root.origin.place();
  if (root.uri === 'http://www.ascc.net/xml/schematron') {
    throw new SchemaError('this is Schematron 1.5, before ISO', place, `Change its namespace to ${SCH} and set queryBinding="xslt2".`);
  }
  if (!isSch(root, 'schema')) {
    throw new SchemaError(`the root element is ${root.local}, not schema in the namespace ${SCH}`, place);
  }
  checkAttributes(root);
}

function readNamespaces(elements: readonly SourceElement[]): Namespaces {
  const found = new Map<string, string>();
  for (const element of elements) {
    const prefix = required(element, 'prefix');
    const uri = required(element, 'uri').value.trim();
    const before = found.get(prefix.value);
    if (before !== undefined && before !== uri)
      throw new SchemaError(`the prefix ${prefix.value} has two namespaces`, prefix.origin.place());
    found.set(prefix.value, uri);
  }
  return found;
}

/** Code lists of the schema and of its patterns; the same list may be asked for in several. */
function codeLists(schema: SourceElement, namespaces: Namespaces): Let[] {
  const levels = [schema, ...schema.children.filter((child) => isSch(child, 'pattern'))];
  const found = new Map<string, SourceElement>();
  for (const element of levels.flatMap((level) => level.children)) {
    if (!isElement(element) || element.uri !== BUILD) continue;
    const name = required(element, 'name').value;
    const before = found.get(name);
    if (before !== undefined && required(before, 'value').value !== required(element, 'value').value) {
      throw new SchemaError(`there are two code lists ${name} that differ`, element.origin.place());
    }
    found.set(name, before ?? element);
  }
  return uniqueLets(
    [...found.values()].map((element) => ({ ...element, local: 'let' })),
    namespaces,
  );
}
