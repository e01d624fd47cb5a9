/** The prefixes that the tables use, and that messages show. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['inv', 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'],
  ['cn', 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'],
  ['cac', 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'],
  ['cbc', 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'],
  ['ext', 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'],
  ['rsm', 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'],
  ['ram', 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'],
  ['udt', 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'],
  ['qdt', 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100'],
]);

/** Where UBL keeps the types that CII's tables call `udt` and `qdt` too. */
export const UBL_TYPE_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['udt', 'urn:oasis:names:specification:ubl:schema:xsd:UnqualifiedDataTypes-2'],
  ['qdt', 'urn:oasis:names:specification:ubl:schema:xsd:QualifiedDataTypes-2'],
  ['ccts', 'urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2'],
]);

export const XS = 'http://www.w3.org/2001/XMLSchema';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
