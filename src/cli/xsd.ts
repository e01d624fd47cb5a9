import type * as xmllint from 'xmllint-wasm';
import type { Finding } from '../base/finding.js';
import { ToolError } from '../base/tool-error.js';
import type { Verdict } from '../base/verdict.js';
import type { Arrival } from '../validate/validate.js';
import type { Tree } from '../xml/tree.js';
import { payloadBytes } from './payload-bytes.js';
import { readXsd, type XsdFiles } from './xsd-files.js';

/** The file of each syntax, as OASIS and UN/CEFACT name it. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'ubl-invoice': 'UBL-Invoice-2.1.xsd',
  'ubl-creditnote': 'UBL-CreditNote-2.1.xsd',
  cii: 'CrossIndustryInvoice_100pD16B.xsd',
};

/** What a document may take: libxml2 holds about ten times its size. 64 KiB each. */
const MAX_MEMORY_PAGES = 32_768;
const MAX_FINDINGS = 1000;

/** Adds to a verdict what libxml2 says of the document with the XSD files of a folder; a document that is not well-formed is left alone. */
export function xsdOpinion(folder: string): (arrival: Arrival, verdict: Verdict) => Promise<Verdict> {
  const schemas = new Map<string, XsdFiles>();
  return async ({ tree, envelope }, verdict) => {
    if (tree === undefined) return verdict;
    const name = Object.hasOwn(SCHEMAS, verdict.syntax) ? SCHEMAS[verdict.syntax] : undefined;
    if (name === undefined) {
      throw new ToolError(
        'XSD_NOT_FOUND',
        'No XSD file is known for the root element of this document.',
        'Leave out --xsd for such documents.',
      );
    }
    const schema = schemas.get(name) ?? readXsd(folder, name);
    schemas.set(name, schema);
    return joined(verdict, name, schema, await check(payloadBytes(tree, envelope !== undefined), schema, tree));
  };
}

async function check(document: Uint8Array, { files: [main, ...others] }: XsdFiles, tree: Tree): Promise<Finding[]> {
  const { validateXML } = await loadXmllint();
  const file = ({ fileName, contents }: XsdFiles['files'][number]) => ({ fileName: `xsd/${fileName}`, contents });
  let result: xmllint.XMLValidationResult;
  try {
    result = await validateXML({
      xml: { fileName: 'document.xml', contents: document },
      schema: file(main),
      preload: others.map(file),
      maxMemoryPages: MAX_MEMORY_PAGES,
      modifyArguments: (args) => ['--nonet', ...args],
      // It takes ' -' within a name for an option; ours all begin with a folder.
      disableFileNameValidation: true,
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.trim().split('\n')[0] : String(cause);
    throw new ToolError('XSD_FAILED', `The XSD files could not be used: ${said}`, 'Check that the folder holds all files of the schema.', {
      cause,
    });
  }
  const found = result.errors.map(({ message, loc }) => finding(message, loc?.lineNumber ?? tree.position(0).line));
  if (!result.valid && found.length === 0) return [finding(result.rawOutput.trim() || 'the document is refused', tree.position(0).line)];
  if (found.length <= MAX_FINDINGS) return found;
  return [...found.slice(0, MAX_FINDINGS), finding(`${found.length - MAX_FINDINGS} more errors are left out.`, found[MAX_FINDINGS].line)];
}

function finding(message: string, line: number): Finding {
  const text = message.replace(/^.*?Schemas validity error : /, '');
  return { rule: 'XSD', severity: 'error', ruleSet: 'xsd', path: '', line, column: 1, terms: [], values: {}, message: text };
}

/** In the order of lines; of one line, the XSD speaks last. */
function joined(verdict: Verdict, name: string, { hash }: XsdFiles, found: readonly Finding[]): Verdict {
  const ruleSets = [...verdict.ruleSets, { id: 'xsd', title: `XML Schema ${name}`, version: '', hash }];
  if (found.length === 0) return { ...verdict, ruleSets };
  const findings = [...verdict.findings, ...found].sort((a, b) => a.line - b.line);
  return { ...verdict, valid: false, layers: { ...verdict.layers, structure: 'invalid' }, ruleSets, findings };
}

async function loadXmllint(): Promise<typeof xmllint> {
  try {
    return await import('xmllint-wasm');
  } catch (cause) {
    throw new ToolError('PACKAGE_MISSING', '--xsd needs the package xmllint-wasm.', 'Install it: npm install xmllint-wasm', { cause });
  }
}
