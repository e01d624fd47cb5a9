import { type Markup, NOTHING } from './markup.js';

/** What a page holds at most: characters of what is to be looked at, and rows of documents that are right. No reader gets to its end. */
const MOST = { characters: 16_000_000, silentRows: 5000 };

/** The rows and sections of a page until it is written. Memory has a bound; what is beyond it is counted. */
export class HtmlParts {
  readonly rows: Markup[] = [];
  readonly sections: Markup[] = [];
  first = NOTHING;
  leftOut = 0;
  #documents = 0;
  #characters = 0;
  #silent = 0;

  /** `silent`: its row says all that there is to say of it. */
  add(row: Markup, section: Markup, silent: boolean): void {
    this.#documents += 1;
    // A document that is alone is shown whatever its size.
    if (this.#documents === 1) this.first = section;
    const size = row.text.length + (silent ? 0 : section.text.length);
    if (silent ? this.#silent >= MOST.silentRows : this.#characters + size > MOST.characters) {
      this.leftOut += 1;
      return;
    }
    if (silent) this.#silent += 1;
    else this.#characters += size;
    this.rows.push(row);
    if (!silent) this.sections.push(section);
  }
}
