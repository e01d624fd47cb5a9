import type { KindTest, SequenceType, StaticContext } from './ast.js';
import { ATOMIC_TYPES } from './atomic-types.js';
import { Cursor } from './cursor.js';
import { XS } from './namespaces.js';

const KINDS = new Set(['node', 'text', 'comment', 'processing-instruction', 'element', 'attribute', 'document-node']);
const SCHEMA_KINDS = new Set(['schema-element', 'schema-attribute']);

/**
 * Reads a sequence type by itself, as in `as="xs:string?"`.
 * @throws CompileError
 */
export function parseSequenceType(source: string, context: StaticContext): SequenceType {
  const cursor = new Cursor(source, context);
  const type = sequenceType(cursor);
  if (cursor.current.type !== 'end') cursor.fail('XPST0003', `the end of the type expected, but ${cursor.found()}`);
  return type;
}

export function sequenceType(c: Cursor): SequenceType {
  const { item, plain } = itemType(c);
  if (plain) return { item, occurrence: '' };
  for (const occurrence of ['?', '*', '+'] as const) {
    if (c.accept(occurrence)) return { item, occurrence };
  }
  return { item, occurrence: '' };
}

function itemType(c: Cursor): { item: SequenceType['item']; plain: boolean } {
  if (c.current.type === 'name' && c.isNext('(')) {
    if (isKindTest(c)) return { item: kindTest(c), plain: false };
    const start = c.current.start;
    const name = c.advance().text;
    c.advance();
    if (name !== 'item' && name !== 'empty-sequence') c.fail('XPST0003', `${name}() is not a type`, start);
    c.expect(')', `after ${name}(`);
    return name === 'item' ? { item: 'item()', plain: false } : { item: 'empty-sequence()', plain: true };
  }
  return { item: { atomic: atomicType(c) }, plain: false };
}

/** An atomic type's local name. */
function atomicType(c: Cursor): string {
  const token = c.current;
  if (token.type !== 'name') c.fail('XPST0003', `a type expected, but ${c.found()}`);
  const { uri, local } = c.resolve(token, 'type');
  if (uri !== XS || !ATOMIC_TYPES.has(local)) c.fail('XPST0051', `${token.text} is not an atomic type of XML Schema; write xs:${local}`);
  c.advance();
  return local;
}

/** The target of `cast as` and `castable as`. */
export function singleType(c: Cursor): { type: string; optional: boolean } {
  const start = c.current.start;
  const type = atomicType(c);
  if (type === 'anyAtomicType' || type === 'NOTATION') c.fail('XPST0080', `nothing can be cast to xs:${type}`, start);
  return { type, optional: c.accept('?') };
}

/** Whether `text(`, `element(` or another kind test is next. */
export function isKindTest(c: Cursor): boolean {
  const { type, text } = c.current;
  return type === 'name' && c.isNext('(') && (KINDS.has(text) || SCHEMA_KINDS.has(text));
}

export function kindTest(c: Cursor): KindTest {
  const start = c.current.start;
  const test = c.advance().text as KindTest['test'];
  if (SCHEMA_KINDS.has(test)) c.fail('UNSUPPORTED', `${test}() asks for a schema, and documents are read without one`, start);
  c.expect('(', `after ${test}`);
  const name = c.isSymbol(')') ? undefined : kindArgument(c, test);
  c.expect(')', `to close ${test}(`);
  return name === undefined ? { test } : { test, name };
}

function kindArgument(c: Cursor, test: KindTest['test']): KindTest['name'] | undefined {
  switch (test) {
    case 'element':
    case 'attribute':
      return namedKind(c, test);
    case 'document-node': {
      if (!isKindTest(c) || !c.current.text.endsWith('element'))
        c.fail('XPST0003', `element(…) expected in document-node(), but ${c.found()}`);
      const root = kindTest(c);
      return root.name ?? { uri: '*', local: '*' };
    }
    case 'processing-instruction': {
      const token = c.current;
      if (token.type !== 'string' && (token.type !== 'name' || token.prefix !== '')) {
        c.fail('XPST0003', `a name or a string expected in processing-instruction(), but ${c.found()}`);
      }
      c.advance();
      return { uri: '', local: token.text.trim() };
    }
    default:
      return c.fail('XPST0003', `${test}() takes nothing between its parentheses`);
  }
}

function namedKind(c: Cursor, test: 'element' | 'attribute'): KindTest['name'] | undefined {
  let name: KindTest['name'] | undefined;
  if (!c.accept('*')) {
    if (c.current.type !== 'name') c.fail('XPST0003', `a name or * expected in ${test}(), but ${c.found()}`);
    const { uri, local } = c.resolve(c.advance(), test);
    name = { uri, local };
  }
  if (c.isSymbol(',')) c.fail('UNSUPPORTED', 'a schema type in a kind test asks for a schema, and documents are read without one');
  return name;
}
