/** An expression that is wrong or not supported. Nothing of it is ever skipped. */
export class CompileError extends Error {
  /** A W3C code (`XPST0003` syntax, `XPST0008` unknown name, `XPST0017` unknown function) or `UNSUPPORTED`. */
  readonly code: string;
  /** Offset into the expression. */
  readonly offset: number;
  readonly expression: string;

  constructor(code: string, message: string, expression: string, offset: number) {
    super(message);
    this.name = 'CompileError';
    this.code = code;
    this.expression = expression;
    this.offset = offset;
  }
}
