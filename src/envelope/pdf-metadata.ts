import { trimXmlSpace } from '../base/xml-space.js';
import { parseXml } from '../xml/parse.js';
import { NodeKind, type Tree } from '../xml/tree.js';
import { XmlError } from '../xml/xml-error.js';

/** What XMP metadata say of the invoice in a PDF; '' where they do not. */
export interface InvoiceMetadata {
  /** DocumentFileName. */
  readonly file: string;
  /** ConformanceLevel: `EN 16931`, `BASIC WL`. */
  readonly level: string;
  /** Whose metadata these are: `Factur-X`, `ZUGFeRD 2.0`, `ZUGFeRD 1`. */
  readonly standard: string;
}

/** The namespaces of the XMP schemas, of their publishers. */
const STANDARDS: ReadonlyMap<string, string> = new Map([
  ['urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#', 'Factur-X'],
  ['urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#', 'ZUGFeRD 2.0'],
  ['urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#', 'ZUGFeRD 1'],
]);

const LIMITS = { bytes: 1024 * 1024, nodes: 50_000 };

/** Reads them, as elements or as attributes; undefined where they speak of no invoice, or cannot be read. */
export function invoiceMetadata(bytes: Uint8Array): InvoiceMetadata | undefined {
  const tree = parsed(bytes);
  if (tree === undefined) return undefined;
  const found = { file: '', level: '', standard: '' };
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] !== NodeKind.ELEMENT && tree.kind[node] !== NodeKind.ATTRIBUTE) continue;
    const standard = STANDARDS.get(tree.names.uri[tree.name[node]]);
    if (standard === undefined) continue;
    const local = tree.names.local[tree.name[node]];
    if (local === 'DocumentFileName') Object.assign(found, { file: trimXmlSpace(tree.string(node)), standard });
    if (local === 'ConformanceLevel') Object.assign(found, { level: trimXmlSpace(tree.string(node)), standard });
  }
  return found.standard === '' ? undefined : found;
}

function parsed(bytes: Uint8Array): Tree | undefined {
  try {
    return parseXml(bytes, { limits: LIMITS });
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
