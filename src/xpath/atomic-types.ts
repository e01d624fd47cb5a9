const NAMES = `
  anyAtomicType untypedAtomic boolean float double QName NOTATION hexBinary base64Binary anyURI
  string normalizedString token language NMTOKEN Name NCName ID IDREF ENTITY
  decimal integer nonPositiveInteger negativeInteger long int short byte
  nonNegativeInteger unsignedLong unsignedInt unsignedShort unsignedByte positiveInteger
  dateTime date time gYearMonth gYear gMonthDay gDay gMonth duration yearMonthDuration dayTimeDuration`;

/** Local names of the atomic types of XML Schema and XPath 2.0, all in the namespace `xs:`. */
export const ATOMIC_TYPES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
