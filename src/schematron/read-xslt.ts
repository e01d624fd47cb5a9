import { XSL } from '../xpath/namespaces.js';
import { expression, matchPattern, type Namespaces, qualifiedName, sequenceType } from './expression.js';
import type { Instruction, Key, Let, UserFunction } from './schema.js';
import { SchemaError } from './schema-error.js';
import { attribute, attributeText, required, type SourceElement, type SourceNode } from './source.js';

/** `xsl:key` with `match` and `use`. */
export function readKey(key: SourceElement, schema: Namespaces): Key {
  const namespaces = visible(key, schema);
  only(key, ['name', 'match', 'use']);
  empty(key);
  return {
    name: qualifiedName(required(key, 'name'), namespaces),
    match: matchPattern(required(key, 'match'), namespaces),
    use: expression(required(key, 'use'), namespaces),
    place: key.origin.place(),
  };
}

/** A global `xsl:variable` with `select`: the same as a `let`. */
export function readVariable(variable: SourceElement, schema: Namespaces): Let {
  const namespaces = visible(variable, schema);
  only(variable, ['name', 'select']);
  empty(variable);
  return {
    name: qualifiedName(required(variable, 'name'), namespaces),
    value: expression(required(variable, 'select'), namespaces),
    place: variable.origin.place(),
  };
}

/** `xsl:function`, with the instructions that `Instruction` has. */
export function readFunction(element: SourceElement, schema: Namespaces): UserFunction {
  const namespaces = visible(element, schema);
  only(element, ['name', 'as', 'override']);
  const name = required(element, 'name');
  const qualified = qualifiedName(name, namespaces);
  if (qualified.uri === '') throw new SchemaError('the name of a function needs a prefix', name.origin.place());
  const children = significant(element);
  const params = children.filter((child) => isXsl(child, 'param'));
  if (params.some((param, i) => param !== children[i]))
    throw new SchemaError('xsl:param comes first in a function', element.origin.place());
  return {
    name: qualified,
    params: params.map((param) => {
      only(param, ['name', 'as']);
      empty(param);
      return { name: qualifiedName(required(param, 'name'), namespaces), type: sequenceType(attribute(param, 'as'), namespaces) };
    }),
    returns: sequenceType(attribute(element, 'as'), namespaces),
    body: children.slice(params.length).map((child) => instruction(child, schema)),
    place: element.origin.place(),
  };
}

function instruction(node: SourceNode, schema: Namespaces): Instruction {
  if (node.kind === 'text') return { kind: 'text', value: node.value };
  if (node.kind === 'instruction' || node.uri !== XSL) {
    throw new SchemaError('a function may not make elements', node.origin.place());
  }
  const namespaces = visible(node, schema);
  switch (node.local) {
    case 'variable':
      only(node, ['name', 'as', 'select']);
      return {
        kind: 'variable',
        name: qualifiedName(required(node, 'name'), namespaces),
        type: sequenceType(attribute(node, 'as'), namespaces),
        value: selectOrBody(node, schema),
      };
    case 'sequence':
      only(node, ['select']);
      empty(node);
      return { kind: 'sequence', select: expression(required(node, 'select'), namespaces) };
    case 'value-of':
      only(node, ['select', 'separator']);
      return { kind: 'value-of', select: selectOrBody(node, schema), separator: separator(node) };
    case 'text':
      only(node, []);
      return { kind: 'text', value: node.children.map((child) => (child.kind === 'text' ? child.value : empty(node))).join('') };
    case 'if':
      only(node, ['test']);
      return { kind: 'choose', branches: [{ test: expression(required(node, 'test'), namespaces), body: body(node, schema) }] };
    case 'choose':
      only(node, []);
      return { kind: 'choose', branches: branches(node, schema) };
    case 'for-each':
      only(node, ['select']);
      return { kind: 'for-each', select: expression(required(node, 'select'), namespaces), body: body(node, schema) };
    default:
      throw new SchemaError(`xsl:${node.local} is not supported in a function`, node.origin.place());
  }
}

function branches(choose: SourceElement, schema: Namespaces): (Instruction & { kind: 'choose' })['branches'] {
  const children = significant(choose);
  return children.map((child, i) => {
    if (isXsl(child, 'when')) {
      only(child, ['test']);
      return { test: expression(required(child, 'test'), visible(child, schema)), body: body(child, schema) };
    }
    if (isXsl(child, 'otherwise') && i > 0 && i === children.length - 1) {
      only(child, []);
      return { test: undefined, body: body(child, schema) };
    }
    throw new SchemaError('xsl:choose holds one or more xsl:when, then at most one xsl:otherwise', child.origin.place());
  });
}

function body(element: SourceElement, schema: Namespaces): Instruction[] {
  return significant(element).map((child) => instruction(child, schema));
}

function selectOrBody(element: SourceElement, schema: Namespaces): (Instruction & { kind: 'variable' })['value'] {
  const select = attribute(element, 'select');
  if (select === undefined) return body(element, schema);
  empty(element);
  return expression(select, visible(element, schema));
}

function separator(element: SourceElement): string | undefined {
  const found = attribute(element, 'separator');
  if (found && /[{}]/.test(found.value)) throw new SchemaError('an expression in a separator is not supported', found.origin.place());
  return found?.value;
}

/**
 * Children but for blank text, as XSLT strips it, processing instructions, and `xsl:message`: it speaks to whoever runs the
 * transformation and has no value. One that ends the transformation is kept, to be refused.
 */
function significant(element: SourceElement): SourceNode[] {
  return element.children.filter((child) => {
    if (child.kind === 'text') return child.value.trim() !== '';
    return child.kind === 'element' && !(isXsl(child, 'message') && ['', 'no'].includes(attributeText(child, 'terminate')));
  });
}

function isXsl(node: SourceNode, local: string): node is SourceElement {
  return node.kind === 'element' && node.uri === XSL && node.local === local;
}

/** Any other attribute could change what the instruction does. */
function only(element: SourceElement, names: readonly string[]): void {
  for (const { uri, local, origin } of element.attributes) {
    if (uri === '' && !names.includes(local)) {
      throw new SchemaError(`the attribute ${local} of xsl:${element.local} is not supported`, origin.place());
    }
  }
}

function empty(element: SourceElement): '' {
  if (significant(element).length > 0) throw new SchemaError(`content in xsl:${element.local} is not supported`, element.origin.place());
  return '';
}

/** In XSLT, the prefixes around an element count; those of the schema's `ns` come first. */
function visible(element: SourceElement, schema: Namespaces): Namespaces {
  return new Map([...element.namespaces(), ...schema]);
}
