/** The parts of a Peppol document type identifier: `urn:…:Invoice-2::Invoice##customization::2.1`. */
export interface DocumentType {
  /** Namespace and name of the root element. */
  readonly namespace: string;
  readonly local: string;
  readonly customizationId: string;
  readonly version: string;
}

/** Takes a document type identifier apart; undefined where a part is missing or white space stands in it. */
export function parseDocumentType(identifier: string): DocumentType | undefined {
  const rootEnd = identifier.indexOf('##');
  const versionAt = identifier.lastIndexOf('::');
  if (rootEnd < 0 || versionAt < rootEnd || /\s/.test(identifier)) return undefined;
  const root = identifier.slice(0, rootEnd);
  const localAt = root.lastIndexOf('::');
  const type = {
    namespace: root.slice(0, Math.max(localAt, 0)),
    local: root.slice(localAt + 2),
    customizationId: identifier.slice(rootEnd + 2, versionAt),
    version: identifier.slice(versionAt + 2),
  };
  return Object.values(type).includes('') ? undefined : type;
}
