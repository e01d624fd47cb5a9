/** More different strings than these are no list of codes in use; to search them one by one would take too long. */
const FEW = 64;

/** The different strings that a path finds, in order; what cannot be told in one go (an error, many strings) is left to the path. */
export class GatheredStrings {
  /** Whether the list is complete so far. */
  told = false;
  #strings: string[] = [];
  #last = '';

  start(): void {
    this.told = true;
    this.#strings = [];
  }

  add(text: string): void {
    if (text === this.#last && this.#strings.length > 0) return;
    this.#last = text;
    if (this.#strings.includes(text)) return;
    this.told = this.#strings.push(text) <= FEW;
  }

  /** undefined where the path must tell. */
  get strings(): readonly string[] | undefined {
    return this.told ? this.#strings : undefined;
  }
}
