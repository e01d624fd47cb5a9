import { isMany, type Term } from '../../model/term.js';
import type { Identifier } from '../../model/values.js';
import type { XmlElement } from '../../xml/element.js';
import type { Part } from '../part.js';
import { schemed } from '../plain-values.js';
import type { Reader } from '../reader.js';
import { cii } from './syntax.js';

const ID = cii.vocabulary.number('ram:ID');
const GLOBAL_ID = cii.vocabulary.number('ram:GlobalID');
const identifier = schemed(cii.vocabulary, 'schemeID');

/** An identifier of a party: `ram:GlobalID` where it names its scheme, else `ram:ID`, which the schema wants first. */
export function partyIdentifier(property: string, term: Term): Part {
  const many = isMany(term);
  return {
    read(parent, into, reader) {
      const found = many ? [...readAll(parent, ID, reader), ...readAll(parent, GLOBAL_ID, reader)] : [];
      if (found.length > 0) into[property] = localFirst(found);
      if (many) return;
      // Of two different ones the global is the better known.
      const node = [reader.child(parent, GLOBAL_ID), reader.child(parent, ID)].find((candidate) => candidate >= 0);
      const value = node === undefined ? undefined : identifier.read(node, reader);
      if (value !== undefined) into[property] = value;
    },
    write(from, writer) {
      const value = from[property];
      if (value === undefined) return [];
      writer.mark(from, property);
      const all = (many ? value : [value]) as readonly Identifier[];
      return localFirst(all).map((one): XmlElement => identifier.write(one, one.scheme === undefined ? 'ram:ID' : 'ram:GlobalID'));
    },
    describe(path, report) {
      report(term, `${path}/ram:ID`);
      report(term, `${path}/ram:GlobalID`);
    },
  };
}

/** Those without a scheme come first, as the schema has it. */
function localFirst(identifiers: readonly Identifier[]): readonly Identifier[] {
  return [...identifiers.filter(({ scheme }) => scheme === undefined), ...identifiers.filter(({ scheme }) => scheme !== undefined)];
}

function readAll(parent: number, name: number, reader: Reader): Identifier[] {
  const found: Identifier[] = [];
  for (let node = reader.child(parent, name); node >= 0; node = reader.next(parent, name, reader.tree.end[node])) {
    const value = identifier.read(node, reader);
    if (value !== undefined) found.push(value as Identifier);
  }
  return found;
}
