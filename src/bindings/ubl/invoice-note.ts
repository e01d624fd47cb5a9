import { INVOICE_NOTE } from '../../model/invoice-note.js';
import { element } from '../../xml/element.js';
import type { Draft, Part } from '../part.js';
import { trimmed } from '../reader.js';
import type { Writer } from '../writer.js';
import { ubl } from './syntax.js';

const NOTE = ubl.vocabulary.number('cbc:Note');

/** `#REG#RCS Luxembourg B000003`: EN 16931-3-2 puts the subject code before the text. */
const WITH_SUBJECT = /^#([A-Z]{3})#(.*)$/s;

export const invoiceNote: Part = {
  read(parent, into, reader) {
    const notes: Draft[] = [];
    for (let node = reader.child(parent, NOTE); node >= 0; node = reader.next(parent, NOTE, reader.tree.end[node])) {
      const content = reader.peek(node);
      if (content === undefined) continue;
      reader.take(node);
      const [, subjectCode, text] = WITH_SUBJECT.exec(content) ?? [];
      if (subjectCode === undefined || text === undefined) {
        notes.push({ note: content });
        continue;
      }
      const note = trimmed(text);
      notes.push(note === undefined ? { subjectCode } : { subjectCode, note });
    }
    if (notes.length > 0) into.notes = notes;
  },

  write(from, writer) {
    return ((from.notes as readonly Draft[] | undefined) ?? []).map((draft) => element('cbc:Note', {}, contentOf(draft, writer)));
  },

  describe(path, report) {
    report(INVOICE_NOTE, `${path}/cbc:Note`);
    report(INVOICE_NOTE.properties.subjectCode, `${path}/cbc:Note`);
    report(INVOICE_NOTE.properties.note, `${path}/cbc:Note`);
  },
};

function contentOf(draft: Draft, writer: Writer): string {
  const { subjectCode, note = '' } = draft as { subjectCode?: string; note?: string };
  writer.mark(draft, 'note');
  if (subjectCode !== undefined && WITH_SUBJECT.test(`#${subjectCode}#`)) {
    writer.mark(draft, 'subjectCode');
    return `#${subjectCode}#${note}`;
  }
  if (subjectCode !== undefined) writer.explain(draft, 'subjectCode', 'In UBL the subject of a note is three capital letters.');
  if (WITH_SUBJECT.test(note)) writer.explain(draft, 'note', 'In UBL the beginning of this note reads as a subject code.');
  return note;
}
