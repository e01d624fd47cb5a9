import type { Group, Term } from '../model/term.js';
import type { XmlElement } from '../xml/element.js';
import type { Reader } from './reader.js';
import type { Writer } from './writer.js';

/** A group of the model while it is read or written: values by property name. */
export type Draft = Record<string, unknown>;

/** Tells of a term or group that a part binds, and of the path of its element below the root. */
export type Report = (node: Term | Group, path: string) => void;

/**
 * What stands at one place of a document, read and written side by side: parts are listed in the order in which their elements are
 * written, and that order is the schema's.
 */
export interface Part {
  /** Reads what it binds from the children of `parent` into a group. Leaves alone what is there already. */
  read(parent: number, into: Draft, reader: Reader): void;
  /** The elements for what a group holds. */
  write(from: Draft, writer: Writer): readonly XmlElement[];
  /** Whether it holds no value of the model, so that an element with nothing else is not written. */
  readonly constant?: boolean;
  describe(path: string, report: Report): void;
}

/** Whether an element is the one that a part binds, where several share a name. */
export interface Guard {
  (element: number, reader: Reader): boolean;
  /** The same as an XPath predicate, for the documentation: `[ram:TypeCode='130']`. */
  readonly condition?: string;
}
