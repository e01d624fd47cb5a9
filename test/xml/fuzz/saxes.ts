import { SaxesParser } from 'saxes';
import { Dump } from './dump.js';
import type { Judgement } from './judgement.js';

/** What saxes says of a document as text. */
export function judgeBySaxes(text: string): Judgement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const dump = new Dump();
  let depth = 0;
  let error: string | undefined;
  parser.on('error', (problem) => {
    error ??= problem.message;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const attributes = Object.values(tag.attributes).filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'));
    dump.element(
      tag.prefix,
      tag.uri,
      tag.local,
      attributes.map(({ prefix, uri, local, value }) => [prefix, uri, local, value] as const),
    );
  });
  parser.on('closetag', () => {
    depth -= 1;
    dump.close();
  });
  parser.on('text', (part) => {
    if (depth > 0) dump.text(part);
  });
  parser.on('cdata', (part) => dump.text(part));
  parser.on('comment', (part) => {
    if (depth > 0) dump.comment(part);
  });
  parser.on('processinginstruction', ({ body }) => {
    if (depth > 0) dump.instruction(body);
  });
  parser.write(text).close();
  return error === undefined ? { accepted: true, tree: dump.toString() } : { accepted: false, why: error };
}
