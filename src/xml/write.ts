import { XMLBuilder } from 'fast-xml-parser';
import { checkElement, WRITE_DEPTH } from './check-element.js';
import type { XmlContent, XmlElement } from './element.js';
import { encodeUtf8 } from './utf8.js';

export interface WriteOptions {
  /** What an element is indented by within its parent, `'  '`; without it all stands in one line, and so it does where an element holds text beside elements, to which blanks would be added. */
  readonly indent?: string;
}

/** The shape that the builder takes with `preserveOrder`: one key names the element and holds its children, `:@` its attributes. */
type Ordered = Record<string, unknown>;

const TEXT = '#text';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Writes an element and all it holds as a document in UTF-8, with an XML declaration.
 * @throws ToolError `XML_WRITE` for what would not be well-formed: a name, an undeclared prefix, a character that XML forbids, too deep a nesting
 */
export function writeXml(root: XmlElement, options: WriteOptions = {}): Uint8Array {
  const { mixed } = checkElement(root);
  const format = options.indent !== undefined && !mixed;
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    textNodeName: TEXT,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    // Values are escaped below: the builder leaves line breaks in attributes to be normalised away.
    processEntities: false,
    maxNestedTags: WRITE_DEPTH + 1,
    format,
    indentBy: options.indent ?? '',
  });
  const text: string = builder.build([ordered(root)]);
  return encodeUtf8(`${DECLARATION}${text.trimStart()}\n`);
}

function ordered(content: XmlContent): Ordered {
  if (typeof content === 'string') return { [TEXT]: escapeText(content) };
  const attributes = Object.entries(content.attributes).map(([name, value]) => [name, escapeAttribute(value)]);
  return { [content.name]: content.children.map(ordered), ':@': Object.fromEntries(attributes) };
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = { ...TEXT_ESCAPES, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (char) => TEXT_ESCAPES[char]);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>\r"\t\n]/g, (char) => ATTRIBUTE_ESCAPES[char]);
}
