import { element, type XmlElement } from '../../xml/element.js';
import type { Draft, Part } from '../part.js';
import type { Reader } from '../reader.js';

/** An element that always says the same and carries no term: a tax scheme, an indicator. Another value in it stays unread. */
export class Constant implements Part {
  readonly constant = true;
  private readonly element: string;
  private readonly number: number;
  private readonly value: string;
  private readonly also: readonly string[];

  /** `also`: other ways to say the same, which are taken but not written. */
  constructor(name: string, number: number, value: string, also: readonly string[]) {
    this.element = name;
    this.number = number;
    this.value = value;
    this.also = also;
  }

  read(parent: number, _into: Draft, reader: Reader): void {
    const node = reader.child(parent, this.number);
    if (node < 0) return;
    const text = reader.peek(node);
    if (text !== undefined && (text === this.value || this.also.includes(text))) reader.take(node);
  }

  write(): readonly XmlElement[] {
    return [element(this.element, {}, this.value)];
  }

  describe(): void {}
}
