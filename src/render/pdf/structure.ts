import { pdfString } from './embed.js';
import type { PdfDocument, Reference } from './pdf-document.js';
import type { Tag } from './tag.js';

/**
 * Writes the structure tree, once all content is on its pages. Elements that came to hold nothing are left out, but for cells. There are
 * hundreds in a page: most are written as text at once, without pdfkit's objects for them.
 */
export function writeStructure(document: PdfDocument, root: Tag): void {
  if (!isKept(root)) return;
  const tree = document.getStructTreeRoot();
  tree.data.K = [writeElement(document, root, tree)];
}

function isKept({ type, children, contents }: Tag): boolean {
  return contents.length > 0 || type === 'TD' || type === 'TH' || children.some(isKept);
}

/** ISO 32000-1, 14.7.2, table 323. */
function writeElement(document: PdfDocument, tag: Tag, parent: Reference): Reference {
  const { type, options, children, contents } = tag;
  const element = document.ref({});
  const parents = document.getStructParentTree();
  const kids: string[] = [];
  let page: Reference | undefined;
  for (const { refs } of contents) {
    for (const { pageRef, mcid } of refs) {
      parents.get(pageRef.data.StructParents as number)[mcid] = element;
      page ??= pageRef;
      kids.push(page === pageRef ? String(mcid) : `<< /Type /MCR /Pg ${pageRef} /MCID ${mcid} >>`);
    }
  }
  for (const child of children) if (isKept(child)) kids.push(String(writeElement(document, child, element)));
  if (options.alt !== undefined || options.scope !== undefined) {
    const { alt, scope } = options;
    Object.assign(element.data, { S: type, ...(alt === undefined ? {} : { Alt: pdfString(alt) }) });
    if (scope !== undefined) element.data.A = { O: 'Table', Scope: scope };
    Object.assign(element.data, { P: parent, K: kids.map((kid) => new Verbatim(kid)), Pg: page });
    element.end();
  } else {
    element.offset = document._offset;
    const on = page === undefined ? '' : `\n/Pg ${page}`;
    document._write(`${element.id} 0 obj\n<<\n/S /${type}\n/P ${parent}\n/K [${kids.join(' ')}]${on}\n>>\nendobj`);
    document._refEnd(element);
  }
  return element;
}

/** pdfkit writes an object of no kind that it knows as its text. */
class Verbatim {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }

  toString(): string {
    return this.#text;
  }
}
