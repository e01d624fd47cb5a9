import { XSL } from '../xpath/namespaces.js';
import { SchemaError } from './schema-error.js';
import { isElement, SCH, type SourceElement } from './source.js';

/** The attributes that each Schematron element may have; `id`, `icon`, `see`, `fpi`, and those with a namespace, may stand anywhere. */
const ATTRIBUTES = new Map(
  Object.entries({
    schema: 'defaultPhase queryBinding schemaVersion',
    title: '',
    p: 'class',
    ns: 'prefix uri',
    let: 'name value',
    phase: '',
    active: 'pattern',
    pattern: 'abstract is-a role',
    param: 'name value',
    rule: 'context abstract flag role subject',
    assert: 'test flag role subject diagnostics properties',
    report: 'test flag role subject diagnostics properties',
    'value-of': 'select',
    name: 'path',
    emph: '',
    span: 'class',
    dir: 'value',
    diagnostics: '',
    diagnostic: 'role',
    properties: '',
    property: 'role scheme',
    extends: 'rule href',
    include: 'href',
  }).map(([element, names]) => [element, new Set(`id icon see fpi ${names}`.split(' '))]),
);

/** Attributes that say something which is not supported, with what to do. */
const REMEDIES = new Map([
  ['documents', 'Validate the other documents by themselves.'],
  ['as', 'Put the type into the value: value="(…) treat as xs:string" or a cast.'],
]);

/** An element is none of Schematron's, or has an attribute that could change verdicts and is not known. */
export function checkAttributes(element: SourceElement): void {
  const known = ATTRIBUTES.get(element.local);
  if (known === undefined) throw new SchemaError(`there is no element ${element.local} in Schematron`, element.origin.place());
  for (const { uri, local, origin } of element.attributes) {
    if (uri !== '' || known.has(local)) continue;
    throw new SchemaError(`the attribute ${local} of ${element.local} is not supported`, origin.place(), REMEDIES.get(local));
  }
}

/**
 * The child elements that matter, their attributes checked. Elements of other namespaces are left out, but those of XSLT refused unless
 * `xslt` names them: leaving one out would change verdicts.
 */
export function childrenOf(element: SourceElement, allowed: readonly string[], xslt: readonly string[] = []): SourceElement[] {
  const elements = element.children.filter(isElement);
  return elements.filter((child) => {
    if (child.uri === XSL) {
      if (xslt.includes(child.local)) return true;
      throw new SchemaError(`xsl:${child.local} is not supported in a ${element.local}`, child.origin.place());
    }
    if (child.uri !== SCH) return false;
    checkAttributes(child);
    if (!allowed.includes(child.local)) {
      throw new SchemaError(`the element ${child.local} may not stand in a ${element.local}`, child.origin.place());
    }
    return true;
  });
}

/** What is for readers, and said nowhere else. */
export const PROSE = ['title', 'p'];
