import type { XmlElement } from '../../xml/element.js';
import type { Draft, Part, Report } from '../part.js';
import type { Reader } from '../reader.js';
import type { Writer } from '../writer.js';

/** A term of the invoice itself that stands inside an element of one of its groups. Written at the first such place only. */
export class InInvoice implements Part {
  private readonly property: string;
  private readonly part: Part;

  constructor(property: string, part: Part) {
    this.property = property;
    this.part = part;
  }

  read(parent: number, _into: Draft, reader: Reader): void {
    this.part.read(parent, reader.invoice, reader);
  }

  write(_from: Draft, writer: Writer): readonly XmlElement[] {
    return writer.isWritten(writer.invoice, this.property) ? [] : this.part.write(writer.invoice, writer);
  }

  describe(path: string, report: Report): void {
    this.part.describe(path, report);
  }
}

/** A second place where a value may stand: read where the first has none, never written. */
export class AlsoRead implements Part {
  private readonly part: Part;

  constructor(part: Part) {
    this.part = part;
  }

  read(parent: number, into: Draft, reader: Reader): void {
    this.part.read(parent, into, reader);
  }

  write(): readonly XmlElement[] {
    return [];
  }

  describe(path: string, report: Report): void {
    this.part.describe(path, report);
  }
}
