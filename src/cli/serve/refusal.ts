/** Why a request is not answered as it wished, in words that are for the sender. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }

  /** Of whatever went wrong; the inside of this program is not told to a stranger. */
  static of(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    const { code = '', statusCode = 500 } = error as { code?: string; statusCode?: number };
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal(413, 'TOO_LARGE', 'The document is too large.');
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
      return new Refusal(415, 'CONTENT_TYPE', 'Send application/xml, text/xml, application/pdf or application/octet-stream.');
    if (statusCode >= 400 && statusCode < 500) return new Refusal(statusCode, 'BAD_REQUEST', 'The request cannot be understood.');
    return new Refusal(503, 'NOT_STORED', 'It could not be stored; try again later.', { cause: error });
  }
}
