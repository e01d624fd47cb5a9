import { ToolError } from '../base/tool-error.js';
import { isNameChar, isNameStart, isXmlChar } from './chars.js';
import type { XmlContent, XmlElement } from './element.js';
import { DEFAULT_LIMITS } from './limits.js';

/** What is written must be readable again with the default limits. */
export const WRITE_DEPTH = DEFAULT_LIMITS.depth;

/**
 * Makes sure that an element can be written as a well-formed document, and says whether any element holds text beside elements.
 * @throws ToolError `XML_WRITE`
 */
export function checkElement(root: XmlElement): { mixed: boolean } {
  let mixed = false;
  const check = (element: XmlElement, scope: ReadonlySet<string>, depth: number): void => {
    if (depth > WRITE_DEPTH) throw refusal(`elements nested more than ${WRITE_DEPTH} deep`, element.name);
    const inner = checkTag(element, scope);
    for (const child of element.children) {
      if (typeof child === 'string') checkCharacters(child, element.name);
      else check(child, inner, depth + 1);
    }
    mixed ||= isMixed(element.children);
  };
  check(root, new Set(['xml']), 1);
  return { mixed };
}

/** The prefixes that are declared inside the element. */
function checkTag(element: XmlElement, scope: ReadonlySet<string>): ReadonlySet<string> {
  const names = Object.keys(element.attributes);
  const declared = names.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
  const inner = declared.length === 0 ? scope : new Set([...scope, ...declared]);
  checkName(element.name, inner, element.name);
  for (const name of names) {
    if (!name.startsWith('xmlns:')) checkName(name, inner, element.name);
    else checkDeclaration(name.slice(6), element.attributes[name], element.name);
    checkCharacters(element.attributes[name], element.name);
  }
  return inner;
}

function checkDeclaration(prefix: string, uri: string, place: string): void {
  if (!isLocalName(prefix) || prefix === 'xml' || prefix === 'xmlns' || uri === '')
    throw refusal(`a declaration of the prefix "${prefix}"`, place);
}

function checkName(name: string, scope: ReadonlySet<string>, place: string): void {
  const parts = name.split(':');
  if (parts.length > 2 || !parts.every(isLocalName)) throw refusal(`the name "${name}"`, place);
  if (parts.length === 2 && !scope.has(parts[0])) throw refusal(`the undeclared prefix "${parts[0]}"`, place);
}

function isLocalName(name: string): boolean {
  let first = true;
  for (const char of name) {
    const code = char.codePointAt(0) as number;
    if (char === ':' || !(first ? isNameStart(code) : isNameChar(code))) return false;
    first = false;
  }
  return !first;
}

function checkCharacters(text: string, place: string): void {
  // The usual text is judged without a look at each character.
  if (!/[^\t\n\r\u0020-\ud7ff]/.test(text)) return;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (!isXmlChar(code)) throw refusal(`the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`, place);
  }
}

function isMixed(children: readonly XmlContent[]): boolean {
  const texts = children.filter((child) => typeof child === 'string').length;
  return texts > 0 && texts < children.length;
}

function refusal(what: string, place: string): ToolError {
  return new ToolError('XML_WRITE', `XML cannot hold ${what} (in the element "${place}").`, 'Remove it from the data that is written.');
}
