/** A dynamic error with its W3C code (`FORG0001`, `XPTY0004`, …). */
export class XPathError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'XPathError';
    this.code = code;
  }
}
