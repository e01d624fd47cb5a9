import type { Tree } from '../xml/tree.js';

/** Which EN 16931 terms an element carries, by its path; read when a document first departs from the structure. */
export class Terms {
  private readonly text: string;
  private places: ReadonlyMap<string, readonly string[]> | undefined;
  private names: ReadonlyMap<string, string> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The terms at a path of local names below the root, or of the closest element around it that has any. */
  around(path: readonly string[]): readonly string[] {
    const places = this.read();
    for (let length = path.length; length > 0; length -= 1) {
      const found = places.get(path.slice(0, length).join('/'));
      if (found !== undefined) return found;
    }
    return [];
  }

  /** `Invoice number (BT-1)`. */
  words(terms: readonly string[]): string {
    this.read();
    return terms.map((term) => `${this.names?.get(term)} (${term})`).join(' or ');
  }

  private read(): ReadonlyMap<string, readonly string[]> {
    if (this.places !== undefined) return this.places;
    const [places, names] = this.text.split('\n').map((part) => part.split(';').map((pair) => pair.split('=') as [string, string]));
    this.names = new Map(names);
    this.places = new Map(places.map(([path, terms]) => [path, terms.split(',')]));
    return this.places;
  }
}

/** Local names from below the root down to an element. */
export function pathBelowRoot(tree: Tree, element: number): string[] {
  const path: string[] = [];
  for (let node = element; tree.parent[node] > 0; node = tree.parent[node]) path.push(tree.names.local[tree.name[node]]);
  return path.reverse();
}
