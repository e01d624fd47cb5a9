/** The namespace of XML Schema's types, `xs:`. */
export const XS = 'http://www.w3.org/2001/XMLSchema';

/** The namespace of XPath's function library, `fn:`; unprefixed function names are in it. */
export const FN = 'http://www.w3.org/2005/xpath-functions';

/** The namespace of XSLT, `xsl:`. */
export const XSL = 'http://www.w3.org/1999/XSL/Transform';

/** The namespace of `xml:lang` and its kin. */
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Prefixes that an expression may use without declaring them. */
export const KNOWN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['xs', XS],
  ['fn', FN],
  ['xsl', XSL],
  ['xml', XML],
]);
