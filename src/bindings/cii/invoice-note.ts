import { INVOICE } from '../../model/invoice.js';
import { INVOICE_NOTE } from '../../model/invoice-note.js';
import { cii } from './syntax.js';

const { groups } = cii.of(INVOICE);
const { term } = cii.of(INVOICE_NOTE);

export const invoiceNote = groups('ram:IncludedNote', 'notes', {}, term('ram:Content', 'note'), term('ram:SubjectCode', 'subjectCode'));
