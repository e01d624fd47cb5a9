import type { StructContent } from './pdf-document.js';

export interface TagOptions {
  /** What a figure shows. */
  readonly alt?: string;
  /** Of a head of a table. */
  readonly scope?: 'Column';
}

/** An element of the structure tree, before there is a document. Created in the order in which it is read. */
export class Tag {
  readonly type: string;
  readonly options: TagOptions;
  readonly children: Tag[] = [];
  /** Marked content on the pages: of leaves only. */
  readonly contents: StructContent[] = [];
  /** Its place in the order of reading. */
  readonly order: number;
  readonly #counter: { next: number };

  private constructor(type: string, options: TagOptions, counter: { next: number }) {
    this.type = type;
    this.options = options;
    this.#counter = counter;
    this.order = counter.next++;
  }

  static root(): Tag {
    return new Tag('Document', {}, { next: 0 });
  }

  child(type: string, options: TagOptions = {}): Tag {
    const tag = new Tag(type, options, this.#counter);
    this.children.push(tag);
    return tag;
  }
}
