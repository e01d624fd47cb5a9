import { type Child, type Element, element } from './element.js';

/** A change to a document, in place. */
export type Edit = (root: Element) => void;

/** Paths go from the root's children: `cac:LegalMonetaryTotal/cbc:PayableAmount`, with `[2]` for the second of a name. */
export function find(root: Element, path: string): Element {
  let at = root;
  for (const step of path.split('/')) {
    const [, name, index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const named = at.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
    const found = named[index === undefined ? 0 : Number.parseInt(index, 10) - 1];
    if (found === undefined) throw new Error(`no ${step} of ${path} below ${at.name}`);
    at = found;
  }
  return at;
}

function parentOf(root: Element, path: string): Element {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? root : find(root, path.slice(0, slash));
}

export function remove(path: string): Edit {
  return (root) => {
    const target = find(root, path);
    const parent = parentOf(root, path);
    parent.children.splice(parent.children.indexOf(target), 1);
  };
}

/** Replaces the text of an element; '' leaves it empty. */
export function set(path: string, value: string): Edit {
  return (root) => {
    find(root, path).children = value === '' ? [] : [value];
  };
}

/** Sets an attribute, or removes it where the value is undefined. */
export function attribute(path: string, name: string, value: string | undefined): Edit {
  return (root) => {
    const { attributes } = find(root, path);
    if (value === undefined) delete attributes[name];
    else attributes[name] = value;
  };
}

/** Puts an element with text, or one with children, right after another. */
export function insertAfter(path: string, name: string, content: string | readonly Child[], attributes: Record<string, string> = {}): Edit {
  return (root) => {
    const { children } = parentOf(root, path);
    children.splice(children.indexOf(find(root, path)) + 1, 0, element(name, attributes, content));
  };
}

/** Repeats an element right after itself, changed by `edits` whose paths start inside the copy. */
export function repeat(path: string, ...edits: Edit[]): Edit {
  return (root) => {
    const source = find(root, path);
    const copy = structuredClone(source);
    for (const edit of edits) edit(copy);
    const { children } = parentOf(root, path);
    children.splice(children.indexOf(source) + 1, 0, copy);
  };
}
