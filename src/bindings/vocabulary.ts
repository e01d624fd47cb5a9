import type { NameTable } from '../xml/names.js';

/**
 * The names that the bindings of one syntax know, each by a number, so that a document's names are compared as integers. Names are
 * written with the syntax's own prefixes; a name without a prefix is an attribute's.
 */
export class Vocabulary {
  readonly namespaces: Readonly<Record<string, string>>;
  private readonly numbers = new Map<string, number>();
  private readonly tables = new WeakMap<NameTable, Int32Array>();

  constructor(namespaces: Readonly<Record<string, string>>) {
    this.namespaces = namespaces;
  }

  /** From 1; the same for the same name. To be asked for while the bindings are built, before a document is read. */
  number(name: string): number {
    const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
    const expanded = expand(prefix === '' ? '' : this.namespaces[prefix], local);
    const known = this.numbers.get(expanded);
    if (known !== undefined) return known;
    this.numbers.set(expanded, this.numbers.size + 1);
    return this.numbers.size;
  }

  /** For each id of a document's name table its number, 0 for a name that the bindings do not know. */
  numbersOf(table: NameTable): Int32Array {
    const known = this.tables.get(table);
    if (known !== undefined && known.length >= table.size) return known;
    const numbers = new Int32Array(table.size);
    for (let id = 1; id < table.size; id += 1) numbers[id] = this.numbers.get(expand(table.uri[id], table.local[id])) ?? 0;

    this.tables.set(table, numbers);
    return numbers;
  }
}

function expand(uri: string, local: string): string {
  return `{${uri}}${local}`;
}
