import type { Term } from '../../model/term.js';
import type { Identifier } from '../../model/values.js';
import { element } from '../../xml/element.js';
import type { Guard, Part } from '../part.js';
import { cii } from './syntax.js';

const DOCUMENT = cii.vocabulary.number('ram:AdditionalReferencedDocument');
const ID = cii.vocabulary.number('ram:IssuerAssignedID');
const TYPE = cii.vocabulary.number('ram:TypeCode');
const SCHEME = cii.vocabulary.number('ram:ReferenceTypeCode');

/** The code of UNTDID 1001 for a reference to an invoiced object. */
const OBJECT = '130';
const CONDITION = `[ram:TypeCode='${OBJECT}']`;
export const isObject: Guard = cii.textAt('ram:TypeCode', (type) => type === OBJECT, CONDITION);
export const isObjectOrUntyped: Guard = cii.textAt('ram:TypeCode', (type) => (type ?? OBJECT) === OBJECT, CONDITION);

/** BT-18 and BT-128, which CII holds as a referenced document, with the scheme in an element. */
export function objectIdentifier(property: string, term: Term, when: Guard): Part {
  return {
    read(parent, into, reader) {
      let node = reader.child(parent, DOCUMENT);
      while (node >= 0 && !when(node, reader)) node = reader.next(parent, DOCUMENT, reader.tree.end[node]);
      if (node < 0 || into[property] !== undefined) return;
      const id = reader.child(node, ID);
      const value = id < 0 ? undefined : reader.peek(id);
      if (value === undefined) return;
      reader.enter(node);
      reader.take(id);
      const type = reader.child(node, TYPE);
      if (type >= 0) reader.take(type);
      const scheme = reader.child(node, SCHEME);
      if (scheme >= 0) reader.take(scheme);
      const code = scheme < 0 ? undefined : reader.peek(scheme);
      into[property] = code === undefined ? { value } : { value, scheme: code };
    },
    write(from, writer) {
      const identifier = from[property] as Identifier | undefined;
      if (identifier === undefined) return [];
      writer.mark(from, property);
      const scheme = identifier.scheme === undefined ? [] : [element('ram:ReferenceTypeCode', {}, identifier.scheme)];
      const id = element('ram:IssuerAssignedID', {}, identifier.value);
      return [element('ram:AdditionalReferencedDocument', {}, id, element('ram:TypeCode', {}, OBJECT), ...scheme)];
    },
    describe: (path, report) => report(term, `${path}/ram:AdditionalReferencedDocument${CONDITION}/ram:IssuerAssignedID`),
  };
}
