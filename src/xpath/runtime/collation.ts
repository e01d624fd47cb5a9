import { XPathError } from './error.js';

export const CODEPOINT_COLLATION = 'http://www.w3.org/2005/xpath-functions/collation/codepoint';

/** FOCH0002 for any collation but the one by code points. */
export function checkCollation(uri: string | undefined): void {
  if (uri !== undefined && uri !== CODEPOINT_COLLATION) throw new XPathError('FOCH0002', `the collation ${uri} is not supported`);
}

export function defaultCollation(): string {
  return CODEPOINT_COLLATION;
}
