/** An XML element in the making; text is a single string child. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** What may stand as a child: absent ones are left out, lists are flattened. */
export type Child = Element | string | undefined | readonly Child[];

/** An element; `undefined` attributes are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, ...children: Child[]): Element {
  const present = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name, attributes: Object.fromEntries(present), children: flatten(children) };
}

/** An element that holds text; undefined where there is no text. */
export function text(
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Element | undefined {
  return value === undefined ? undefined : element(name, attributes, value);
}

/** An element that groups others; undefined where none of them is there. */
export function group(name: string, ...children: Child[]): Element | undefined {
  const present = flatten(children);
  return present.length === 0 ? undefined : element(name, {}, present);
}

/** The document, indented by two spaces, with a comment below the declaration. */
export function serialise(root: Element, comment?: string): string {
  const head = comment === undefined ? '' : `<!-- ${comment} -->\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${write(root, '')}`;
}

function flatten(children: readonly Child[]): (Element | string)[] {
  return children.flatMap((child) => {
    if (child === undefined) return [];
    return Array.isArray(child) ? flatten(child as readonly Child[]) : [child as Element | string];
  });
}

function write({ name, attributes, children }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')}`;
  if (children.length === 0) return `${start}/>\n`;
  if (children.every((child) => typeof child === 'string')) return `${start}>${escaped(children.join(''))}</${name}>\n`;
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : write(child, `${indent}  `))).join('');
  return `${start}>\n${inner}${indent}</${name}>\n`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
