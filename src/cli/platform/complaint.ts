import type { Language, Messages } from '../../messages/messages.js';
import { ruleMeaning } from './rule-meaning.js';
import type { RuleCount } from './statistics.js';

/** Whom a letter about bad files is for. */
export const ADDRESSEES = ['provider', 'body', 'supplier'] as const;

export type Addressee = (typeof ADDRESSEES)[number];

export interface Complaint {
  readonly to: Addressee;
  /** Its name or identifier. */
  readonly name: string;
  /** Months, `2026-10` to `2026-11`. */
  readonly from: string;
  readonly until: string;
  readonly documents: number;
  readonly rejected: number;
  readonly rules: readonly RuleCount[];
}

/** A complaint with its months in words, as the sentence begins. */
interface Told extends Complaint {
  readonly span: string;
}

interface Words {
  readonly subject: (until: string) => string;
  readonly greeting: string;
  /** January first. */
  readonly months: readonly string[];
  /** `from` and `until` may be the same. */
  readonly span: (from: string, until: string) => string;
  readonly opening: Readonly<Record<Addressee, (complaint: Told) => string>>;
  readonly rules: string;
  readonly count: (documents: number) => string;
  readonly mend: (remedy: string) => string;
  readonly closing: Readonly<Record<Addressee, string>>;
  readonly end: string;
}

const en: Words = {
  subject: (until) => `Electronic invoices with faults, until ${until}`,
  greeting: 'Dear Sir or Madam,',
  months: 'January February March April May June July August September October November December'.split(' '),
  span: (from, until) => (from === until ? `In ${from}` : `From ${from} to ${until}`),
  opening: {
    provider: ({ name, span, documents, rejected }) =>
      `${span} we received ${documents} documents that were sent through your service (${name}). We had to refuse ${rejected} of them.`,
    body: ({ name, span, documents, rejected }) =>
      `${span} ${documents} documents came in for you (${name}). ${rejected} of them were refused before they reached you.`,
    supplier: ({ name, span, documents, rejected }) =>
      `${span} we received ${documents} invoices from you (${name}). We had to refuse ${rejected} of them; they are not paid before a correct one comes.`,
  },
  rules: 'These rules of EN 16931 and Peppol were broken most often:',
  count: (documents) => (documents === 1 ? 'in 1 document' : `in ${documents} documents`),
  mend: (remedy) => `To mend it: ${remedy}`,
  closing: {
    provider:
      'Please see to it that your software checks documents by these rules before it sends them, and tell your customers concerned.',
    body: 'Nothing is asked of you. If a supplier asks why an invoice was not paid, this may be the reason; please send on what stands above.',
    supplier: 'Please pass this letter to whoever makes your invoicing software, and send the refused invoices again once it is mended.',
  },
  end: 'Kind regards',
};

const fr: Words = {
  subject: (until) => `Factures électroniques non conformes, jusqu’en ${until}`,
  greeting: 'Madame, Monsieur,',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  span: (from, until) => (from === until ? `En ${from}` : `${/^[ao]/.test(from) ? 'D’' : 'De '}${from} à ${until}`),
  opening: {
    provider: ({ name, span, documents, rejected }) =>
      `${span}, nous avons reçu ${documents} documents envoyés par l’intermédiaire de votre service (${name}). Nous avons dû en refuser ${rejected}.`,
    body: ({ name, span, documents, rejected }) =>
      `${span}, ${documents} documents sont arrivés pour vous (${name}). ${rejected} d’entre eux ont été refusés avant de vous parvenir.`,
    supplier: ({ name, span, documents, rejected }) =>
      `${span}, nous avons reçu ${documents} factures de votre part (${name}). Nous avons dû en refuser ${rejected} ; elles ne seront payées qu’après réception d’une facture correcte.`,
  },
  rules: 'Voici les règles de l’EN 16931 et de Peppol le plus souvent enfreintes :',
  count: (documents) => (documents === 1 ? 'dans 1 document' : `dans ${documents} documents`),
  mend: (remedy) => `Pour corriger : ${remedy}`,
  closing: {
    provider:
      'Veuillez faire en sorte que votre logiciel vérifie les documents selon ces règles avant l’envoi, et en avertir les clients concernés.',
    body: 'Rien ne vous est demandé. Si un fournisseur s’enquiert d’une facture impayée, la raison peut être là ; veuillez alors lui transmettre ce qui précède.',
    supplier:
      'Veuillez transmettre cette lettre à l’éditeur de votre logiciel de facturation, et renvoyer les factures refusées une fois la correction faite.',
  },
  end: 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
};

const de: Words = {
  subject: (until) => `Fehlerhafte elektronische Rechnungen bis ${until}`,
  greeting: 'Sehr geehrte Damen und Herren,',
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  span: (from, until) => (from === until ? `im ${from}` : `von ${from} bis ${until}`),
  opening: {
    provider: ({ name, span, documents, rejected }) =>
      `${span} haben wir ${documents} Dokumente erhalten, die über Ihren Dienst (${name}) gesendet wurden. ${rejected} davon mussten wir ablehnen.`,
    body: ({ name, span, documents, rejected }) =>
      `${span} sind ${documents} Dokumente für Sie (${name}) eingegangen. ${rejected} davon wurden abgelehnt, bevor sie Sie erreichten.`,
    supplier: ({ name, span, documents, rejected }) =>
      `${span} haben wir ${documents} Rechnungen von Ihnen (${name}) erhalten. ${rejected} davon mussten wir ablehnen; bezahlt wird erst, wenn eine richtige Rechnung vorliegt.`,
  },
  rules: 'Diese Regeln der EN 16931 und von Peppol wurden am häufigsten verletzt:',
  count: (documents) => (documents === 1 ? 'in 1 Dokument' : `in ${documents} Dokumenten`),
  mend: (remedy) => `So wird es richtig: ${remedy}`,
  closing: {
    provider:
      'Bitte sorgen Sie dafür, dass Ihre Software Dokumente vor dem Versand nach diesen Regeln prüft, und verständigen Sie die betroffenen Kunden.',
    body: 'Sie müssen nichts tun. Fragt ein Lieferant nach einer unbezahlten Rechnung, kann dies der Grund sein; geben Sie ihm dann bitte das Obige weiter.',
    supplier:
      'Bitte geben Sie dieses Schreiben an den Hersteller Ihrer Rechnungssoftware weiter, und senden Sie die abgelehnten Rechnungen nach der Berichtigung noch einmal.',
  },
  end: 'Mit freundlichen Grüßen',
};

const WORDS: Readonly<Record<Language, Words>> = { en, fr, de };

/** A letter about bad files, ready to send: a subject line and a body. Rules are told in the words of the messages catalogue. */
export function complaintText(complaint: Complaint, messages: Messages): string {
  const words = WORDS[messages.lang];
  const rules = complaint.rules.map(({ rule, documents }) => {
    const { meaning, remedy } = ruleMeaning(rule, messages);
    return [
      `- ${rule} (${words.count(documents)})`,
      ...(meaning === '' ? [] : [`  ${meaning}`]),
      ...(remedy === '' ? [] : [`  ${words.mend(remedy)}`]),
    ].join('\n');
  });
  const inWords = (month: string): string => `${words.months[Number.parseInt(month.slice(5), 10) - 1]} ${month.slice(0, 4)}`;
  const [from, until] = [inWords(complaint.from), inWords(complaint.until)];
  const told = { ...complaint, span: words.span(from, until) };
  const parts = [words.subject(until), words.greeting, words.opening[complaint.to](told)];
  if (rules.length > 0) parts.push(words.rules, rules.join('\n'));
  return `${[...parts, words.closing[complaint.to], words.end].join('\n\n')}\n`;
}
