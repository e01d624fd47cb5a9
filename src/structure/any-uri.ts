import { trimXmlSpace } from '../base/xml-space.js';

/* RFC 3986 as libxml2 reads it: square brackets may stand in a fragment, and what follows `//` may be empty. */
const PCHAR = String.raw`(?:[\w\-.~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})`;
const NO_COLON = String.raw`(?:[\w\-.~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})`;
const HOST_CHAR = String.raw`(?:[\w\-.~!$&'()*+,;=]|%[0-9A-Fa-f]{2})`;
const AUTHORITY = String.raw`(?:(?:${HOST_CHAR}|:)*@)?(?:\[[^\]]*\]|${HOST_CHAR}*)(?::\d+)?`;
const SEGMENTS = `(?:/${PCHAR}*)*`;
const FROM_ROOT = `/(?:${PCHAR}+${SEGMENTS})?`;
const WITH_SCHEME = String.raw`[A-Za-z][A-Za-z0-9+\-.]*:(?://${AUTHORITY}${SEGMENTS}|${FROM_ROOT}|${PCHAR}+${SEGMENTS}|)`;
const RELATIVE = `(?://${AUTHORITY}${SEGMENTS}|${FROM_ROOT}|${NO_COLON}+${SEGMENTS}|)`;
const URI = new RegExp(String.raw`^(?:${WITH_SCHEME}|${RELATIVE})(?:\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?[\]])*)?$`);

/** libxml2 puts an underscore for each of these before it parses. */
const ESCAPED = /[^\x21-\x7e]|[<>"{}|\\^`]/gu;

const MAX_LENGTH = 8192;

/** Whether libxml2 takes the text for an `xs:anyURI`; what is longer than anybody's URI is not looked into. */
export function isAnyUri(text: string): boolean {
  const uri = trimXmlSpace(text);
  return uri.length > MAX_LENGTH || URI.test(uri.replace(ESCAPED, '_'));
}
