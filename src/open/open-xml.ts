import type { Finding } from '../base/finding.js';
import { checkSbdh } from '../envelope/check-sbdh.js';
import { readSbdh } from '../envelope/sbdh.js';
import { extractElement } from '../xml/extract.js';
import type { NodeArrays } from '../xml/node-arrays.js';
import { parseXml } from '../xml/parse.js';
import type { Tree } from '../xml/tree.js';
import { XmlError } from '../xml/xml-error.js';
import type { Opened, OpenOptions } from './opened.js';

/** Opens an XML document; one in a Standard Business Document is cut out of it, so that it is judged as if it had come alone. */
export function openXml(bytes: Uint8Array, options: OpenOptions, nodes?: NodeArrays): Opened {
  let tree: Tree;
  try {
    tree = parseXml(bytes, options.limits === undefined ? { nodes } : { limits: options.limits, nodes });
  } catch (error) {
    if (error instanceof XmlError) return { tree: undefined, findings: [malformed(error)], layers: { xml: 'invalid' } };
    throw error;
  }
  const marked = hasByteOrderMark(bytes) ? [byteOrderMark()] : [];
  const sbdh = readSbdh(tree);
  if (sbdh === undefined) return { tree, findings: marked, layers: { xml: 'valid' } };
  const { summary, findings, payload } = checkSbdh(tree, sbdh);
  const invalid = findings.some(({ severity }) => severity === 'error');
  return {
    tree: payload === undefined ? undefined : extractElement(tree, payload),
    findings: [...marked, ...findings],
    layers: { xml: 'valid', envelope: invalid ? 'invalid' : 'valid' },
    envelope: summary,
  };
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

const FILE = { ruleSet: 'xml', path: '', line: 1, column: 1, terms: [], values: {} } as const;

function byteOrderMark(): Finding {
  return {
    ...FILE,
    rule: 'XML-BOM',
    severity: 'info',
    message: 'The file begins with a byte order mark, which is legal in UTF-8 but says nothing, and some programs stumble over it.',
    remedy: 'Save the file as UTF-8 without a byte order mark.',
  };
}

function malformed({ code, line, column, message, remedy, values }: XmlError): Finding {
  return { ...FILE, rule: code, severity: 'error', line, column, message, remedy, values: { ...values } };
}
