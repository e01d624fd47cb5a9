/** A wrong call or a broken set-up, never a bad document: those are findings. */
export class ToolError extends Error {
  /** A stable code in capitals, `FILE_NOT_FOUND`. */
  readonly code: string;
  /** What to do about it, one sentence. */
  readonly remedy: string | undefined;

  constructor(code: string, message: string, remedy?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ToolError';
    this.code = code;
    this.remedy = remedy;
  }
}
