import { SaxesParser } from 'saxes';

/** An element as the baseline keeps it. */
interface SaxesElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: unknown;
  readonly children: SaxesElement[];
  readonly line: number;
  readonly column: number;
}

const decoder = new TextDecoder();

/**
 * The baseline of the ratios: saxes, a strict streaming parser, with namespaces and positions on, from bytes to one object per
 * element. It keeps no text, and checks nothing beyond well-formedness.
 */
export function saxesTree(bytes: Uint8Array): SaxesElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: SaxesElement = { uri: '', local: '', attributes: undefined, children: [], line: 1, column: 0 };
  const open: SaxesElement[] = [root];
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: SaxesElement = { uri, local, attributes, children: [], line: parser.line, column: parser.column };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decoder.decode(bytes)).close();
  return root.children[0];
}
