import type { PdfDocument, StructElement } from './pdf-document.js';
import type { Tag } from './tag.js';

/** Writes the structure tree, once all content is on its pages. Elements that came to hold nothing are left out, but for cells. */
export function writeStructure(document: PdfDocument, root: Tag): void {
  const element = elementOf(document, root);
  if (element !== undefined) document.addStructure(element);
}

function elementOf(document: PdfDocument, { type, options, children, contents }: Tag): StructElement | undefined {
  const inside = children.map((child) => elementOf(document, child)).filter((child) => child !== undefined);
  if (inside.length === 0 && contents.length === 0 && type !== 'TD' && type !== 'TH') return undefined;
  const element = document.struct(type, options);
  for (const content of contents) element.add(content);
  for (const child of inside) element.add(child);
  return element;
}
