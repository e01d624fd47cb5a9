import type { Finding } from '../base/finding.js';
import type { EmbeddedFile, PdfContent, PdfReader, PdfRefusal } from '../envelope/pdf-content.js';
import { invoiceFiles } from '../envelope/pdf-invoice.js';
import { type InvoiceMetadata, invoiceMetadata } from '../envelope/pdf-metadata.js';
import { expandedName, rootElement } from '../xml/children.js';
import { parseXml } from '../xml/parse.js';
import { openXml } from './open-xml.js';
import type { Opened, OpenOptions } from './opened.js';

/** Where readers look for `%PDF-`, since some programs write something before it. */
const HEADER_WITHIN = 1024;

export function isPdf(bytes: Uint8Array): boolean {
  // An XML document may speak of PDF within its first lines.
  if (bytes[0] === 0x3c) return false;
  const head = bytes.subarray(0, HEADER_WITHIN + 5);
  return new TextDecoder('latin1').decode(head).includes('%PDF-');
}

/** Opens the invoice in a PDF; lines and columns are those of the embedded file. */
export async function openPdf(bytes: Uint8Array, read: PdfReader, options: OpenOptions): Promise<Opened> {
  const content = await read(bytes);
  if ('refused' in content) return closed(refusal(content));
  const metadata = content.metadata === undefined ? undefined : invoiceMetadata(content.metadata);
  const [chosen, ...others] = invoiceFiles(content.files, metadata, isInvoice);
  if (chosen === undefined) return closed(noInvoice(content, metadata));
  const opened = openXml(chosen.bytes, options);
  const notes = [taken(chosen, metadata), ...others.filter((other) => isInvoice(other)).map((other) => second(other, chosen))];
  return { ...opened, findings: [...notes, ...opened.findings] };
}

/** A PDF where there is nothing to read it with. */
export function unreadPdf(): Opened {
  return closed(
    finding(
      'PDF-READER',
      'error',
      'This is a PDF. It may hold an invoice, but nothing was handed in that reads PDF.',
      'Take the XML out of it first: `invoiceInPdf` of peppolkit/hybrid does so, and so does every command of the command line.',
    ),
  );
}

const ROOTS: readonly string[] = [
  '{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice',
  '{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote',
  '{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice',
  '{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument',
];

/** By its root element; bytes that are no XML are no invoice. */
function isInvoice({ bytes }: EmbeddedFile): boolean {
  try {
    const tree = parseXml(bytes);
    const root = rootElement(tree);
    return root !== undefined && ROOTS.includes(expandedName(tree, root));
  } catch {
    return false;
  }
}

function closed(found: Finding): Opened {
  return { tree: undefined, findings: [found], layers: { xml: 'not run' } };
}

function taken({ name, relationship }: EmbeddedFile, metadata: InvoiceMetadata | undefined): Finding {
  const says = metadata === undefined ? '' : `; its metadata are those of ${metadata.standard}${metadata.level && `, ${metadata.level}`}`;
  return finding('PDF-INVOICE', 'info', `The invoice is the file '${shown(name)}' in this PDF${says}.`, undefined, {
    file: name,
    relationship,
    standard: metadata?.standard ?? '',
    level: metadata?.level ?? '',
  });
}

function second({ name }: EmbeddedFile, chosen: EmbeddedFile): Finding {
  return finding(
    'PDF-SECOND-INVOICE',
    'warning',
    `The PDF holds a second invoice, '${shown(name)}', which was not looked at.`,
    'Embed one invoice; the PDF shows one.',
    { found: name, expected: chosen.name },
  );
}

function noInvoice({ files }: PdfContent, metadata: InvoiceMetadata | undefined): Finding {
  const promised =
    metadata === undefined || metadata.file === '' ? '' : ` Its metadata promise '${shown(metadata.file)}', which is not there.`;
  const names = files.slice(0, 5).map(({ name }) => `'${shown(name)}'`);
  const there = names.length === 0 ? 'no XML file is embedded in it' : `of its embedded files (${names.join(', ')}) none is an invoice`;
  return finding(
    'PDF-NO-INVOICE',
    'error',
    `This PDF holds no e-invoice: ${there}.${promised}`,
    'A PDF that only shows an invoice is none: ask the sender for the XML, or for a hybrid PDF (Factur-X, ZUGFeRD).',
  );
}

const RULES = { encrypted: 'PDF-ENCRYPTED', broken: 'PDF-BROKEN', limit: 'PDF-LIMIT' } as const;
const REMEDIES = {
  encrypted: 'Save it without a password or restrictions; an invoice that is to be archived must not be encrypted.',
  broken: 'Write it anew with the program that made it.',
  limit: 'A PDF invoice is small; take the XML out of it by other means if you trust its sender.',
} as const;

function refusal({ refused, message }: PdfRefusal): Finding {
  return finding(RULES[refused], 'error', message, REMEDIES[refused]);
}

function finding(
  rule: string,
  severity: Finding['severity'],
  message: string,
  remedy: string | undefined,
  values: Finding['values'] = {},
): Finding {
  const place = { ruleSet: 'pdf', path: '', line: 1, column: 1, terms: [] } as const;
  return { rule, severity, ...place, values, message, ...(remedy === undefined ? {} : { remedy }) };
}

function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
