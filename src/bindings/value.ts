import type { XmlElement } from '../xml/element.js';
import type { Reader } from './reader.js';
import type { Writer } from './writer.js';

/** How values of one data type stand in an element of one syntax. */
export interface ValueBinding {
  /** The value, whose text and attributes are taken; undefined, and nothing taken, where there is none or it cannot be understood. */
  read(element: number, reader: Reader): unknown;
  /** Undefined where the document cannot hold the value, which the writer has been told with the reason. */
  write(value: unknown, element: string, writer: Writer): XmlElement | undefined;
}
