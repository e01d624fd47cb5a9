import type { Expr, Pattern, QName, SequenceType, StaticContext } from '../xpath/ast.js';
import { CompileError } from '../xpath/compile-error.js';
import { KNOWN_PREFIXES } from '../xpath/namespaces.js';
import { parseXPath } from '../xpath/parse.js';
import { parseSequenceType } from '../xpath/parse-type.js';
import { parsePattern } from '../xpath/pattern.js';
import { SchemaError } from './schema-error.js';
import type { SourceAttribute } from './source.js';

/** Prefix to namespace URI. */
export type Namespaces = ReadonlyMap<string, string>;

/** An attribute's value as an expression; a fault is a `SchemaError` at its place in the file. */
export function expression(attribute: SourceAttribute, namespaces: Namespaces): Expr {
  return read(parseXPath, attribute, namespaces);
}

/** An attribute's value as a match pattern. */
export function matchPattern(attribute: SourceAttribute, namespaces: Namespaces): Pattern {
  return read(parsePattern, attribute, namespaces);
}

/** An attribute's value as a sequence type; `undefined` where there is no attribute. */
export function sequenceType(attribute: SourceAttribute | undefined, namespaces: Namespaces): SequenceType | undefined {
  return attribute && read(parseSequenceType, attribute, namespaces);
}

/** An attribute's value as the name of a variable, function or key; without a prefix it has no namespace. */
export function qualifiedName({ value, local, origin }: SourceAttribute, namespaces: Namespaces): QName {
  const name = /^(?:([\p{L}_][\p{L}\p{N}\p{M}\-._]*):)?([\p{L}_][\p{L}\p{N}\p{M}\-._]*)$/u.exec(value.trim());
  if (name === null) throw new SchemaError(`the ${local} '${value}' is not a name`, origin.place(0));
  const [, prefix = '', localName] = name;
  const uri = prefix === '' ? '' : (namespaces.get(prefix) ?? KNOWN_PREFIXES.get(prefix));
  if (uri === undefined) throw new SchemaError(`the prefix ${prefix} is not declared`, origin.place(0), declare(prefix));
  return { uri, local: localName, prefix };
}

function read<T>(
  parse: (source: string, context: StaticContext) => T,
  { value, local, origin }: SourceAttribute,
  namespaces: Namespaces,
): T {
  try {
    return parse(value, { namespaces });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const prefix = error.code === 'XPST0081' ? /prefix (\S+) is/.exec(error.message)?.[1] : undefined;
    const message = `${local}: ${error.message} [${error.code}]: ${excerpt(value, error.offset)}`;
    throw new SchemaError(message, origin.place(error.offset), prefix && declare(prefix), error.code);
  }
}

function declare(prefix: string): string {
  return `Add <ns prefix="${prefix}" uri="…"/> to the schema.`;
}

/** Some of the expression around the fault, which `»` marks. */
function excerpt(source: string, offset: number): string {
  const from = Math.max(0, offset - 60);
  const to = Math.min(source.length, offset + 40);
  return `${from > 0 ? '…' : ''}${source.slice(from, offset)}»${source.slice(offset, to)}${to < source.length ? '…' : ''}`;
}
