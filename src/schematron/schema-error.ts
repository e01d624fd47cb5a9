import { ToolError } from '../base/tool-error.js';
import type { SourcePlace } from './schema.js';

/** A schema that is wrong, or that asks for something which would change verdicts and is not supported. */
export class SchemaError extends ToolError {
  readonly place: SourcePlace;
  /** Where an expression is at fault: its W3C code (`XPST0003`), or `UNSUPPORTED`. */
  readonly xpathCode: string | undefined;

  /** @param message What is wrong, without the place: that is put in front. */
  constructor(message: string, place: SourcePlace, remedy?: string, xpathCode?: string) {
    super('SCHEMATRON_INVALID', `${place.file}:${place.line}:${place.column}: ${message}`, remedy);
    this.name = 'SchemaError';
    this.place = place;
    this.xpathCode = xpathCode;
  }
}
