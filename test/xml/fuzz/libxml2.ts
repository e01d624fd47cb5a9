import { type XmlAttribute, XmlCData, XmlComment, XmlDocument, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm';
import { validateXML } from 'xmllint-wasm';
import { Dump } from './dump.js';

/** For each document what libxml2 objects to, '' where it accepts it. Namespace errors count, warnings do not. */
export async function judgeByXmllint(documents: readonly Uint8Array[]): Promise<string[]> {
  const { rawOutput } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `d${index}.xml`, contents })),
    normalization: 'c14n',
    // Only well-formedness is asked for; the option is there because the package wants one of the two.
    modifyArguments: (names) => ['--noout', ...names.filter((name) => name !== '--c14n')],
  });
  const objections = documents.map(() => '');
  for (const match of rawOutput.matchAll(/^d(\d+)\.xml:\d+: (?:[\w/]+ )?error : (.*)$/gm)) {
    const index = Number(match[1]);
    // libxml2 goes on after what it can mend: what is written in `differences.ts` must explain the whole of it.
    objections[index] += `${objections[index] === '' ? '' : ' | '}${match[2]}`;
  }
  return objections;
}

/** The tree of a document that libxml2 has accepted. */
export function treeByLibxml2(bytes: Uint8Array): string {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    const dump = new Dump();
    dumpElement(document.root, dump);
    return dump.toString();
  } finally {
    document.dispose();
  }
}

function dumpElement(element: XmlElement, dump: Dump): void {
  const attributes = element.attrs.map((attribute) => [...nameOf(attribute), attribute.value] as const);
  dump.element(...nameOf(element), attributes);
  // Not by `next`, which ends at a processing instruction.
  for (const child of element.find('node()')) dumpChild(child, dump);
  dump.close();
}

function dumpChild(child: XmlNode, dump: Dump): void {
  if (child instanceof XmlElement) dumpElement(child, dump);
  else if (child instanceof XmlComment) dump.comment(child.content);
  else if (child instanceof XmlText || child instanceof XmlCData) dump.text(child.content);
  else dump.instruction(child.content);
}

function nameOf(node: XmlElement | XmlAttribute): [prefix: string, uri: string, local: string] {
  return [node.prefix, node.namespaceUri, node.name];
}
