import { oneLine } from '../../base/one-line.js';
import { isCreditNoteType } from '../../codes/document-kind.js';
import type { DocumentFacts } from '../../dispatch/document.js';

type Language = 'fr' | 'de' | 'en' | 'lb';

interface Words {
  readonly invoice: string;
  readonly creditNote: string;
  subject(kind: string, number: string, seller: string): string;
  text(kind: string, number: string, seller: string, date: string, total: string): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    invoice: 'facture',
    creditNote: 'note de crédit',
    subject: (kind, number, seller) => `${kind} ${number} de ${seller}`,
    text: (kind, number, seller, date, total) =>
      `Bonjour,\n\nVous recevez la ${kind} ${number} de ${seller}, datée du ${date}, d'un total de ${total}.\nLes pièces jointes la contiennent sous les formes que vous avez demandées.\n\nCe message a été envoyé automatiquement.\n`,
  },
  de: {
    invoice: 'Rechnung',
    creditNote: 'Gutschrift',
    subject: (kind, number, seller) => `${kind} ${number} von ${seller}`,
    text: (kind, number, seller, date, total) =>
      `Guten Tag,\n\nSie erhalten die ${kind} ${number} von ${seller} vom ${date} über insgesamt ${total}.\nDie Anlagen enthalten sie in den Formen, die Sie gewünscht haben.\n\nDiese Nachricht wurde automatisch versandt.\n`,
  },
  en: {
    invoice: 'invoice',
    creditNote: 'credit note',
    subject: (kind, number, seller) => `${kind} ${number} from ${seller}`,
    text: (kind, number, seller, date, total) =>
      `Good day,\n\nYou receive ${kind} ${number} from ${seller}, dated ${date}, for a total of ${total}.\nThe attachments hold it in the forms that you asked for.\n\nThis message was sent automatically.\n`,
  },
  lb: {
    invoice: 'Rechnung',
    creditNote: 'Kredittnot',
    subject: (kind, number, seller) => `${kind} ${number} vu(n) ${seller}`,
    text: (kind, number, seller, date, total) =>
      `Moien,\n\nDir kritt d'${kind} ${number} vu(n) ${seller} vum ${date} iwwer am Ganzen ${total}.\nD'Uneexer enthalen se an de Formen, déi Dir gewënscht hutt.\n\nDëse Message gouf automatesch verschéckt.\n`,
  },
};

/** Longer texts of a document do not go into a letter. */
const LONGEST = 120;

/** Subject and body of what is sent with a document. Values of the document stand in it as one line each. */
export function letterOf(facts: DocumentFacts | undefined, language: Language): { subject: string; text: string; language: string } {
  const words = WORDS[language];
  const kind = isCreditNoteType(facts?.typeCode ?? '') ? words.creditNote : words.invoice;
  const { number = '', seller = '', issueDate = '', total = '', currency = '' } = facts ?? {};
  const [shownNumber, shownSeller] = [plain(number), plain(seller)];
  const subject = words.subject(kind, shownNumber, shownSeller);
  const text = words.text(kind, shownNumber, shownSeller, plain(issueDate), plain(`${total} ${currency}`));
  return { subject: subject.slice(0, 1).toUpperCase() + subject.slice(1), text, language };
}

function plain(text: string): string {
  return oneLine(text, LONGEST).trim();
}
