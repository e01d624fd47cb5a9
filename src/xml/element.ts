/** An element to be written by `writeXml`. */
export interface XmlElement {
  /** As written, with its prefix: `cbc:ID`. */
  readonly name: string;
  /** Values by name as written, namespace declarations (`xmlns:cbc`) included, in the order in which they are to stand. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in order; texts are not escaped yet. */
  readonly children: readonly XmlContent[];
}

export type XmlContent = XmlElement | string;

/** An element with attributes and children; an empty text is no child. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly XmlContent[]): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== '') };
}
