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

interface Words {
  readonly subject: (until: string) => string;
  readonly greeting: string;
  readonly opening: Readonly<Record<Addressee, (complaint: Complaint) => string>>;
  readonly rules: string;
  readonly count: (documents: number) => string;
  readonly mend: string;
  readonly closing: Readonly<Record<Addressee, string>>;
  readonly end: string;
}

const en: Words = {
  subject: (until) => `Electronic invoices with faults, until ${until}`,
  greeting: 'Dear Sir or Madam,',
  opening: {
    provider: ({ name, from, until, documents, rejected }) =>
      `From ${from} to ${until} we received ${documents} documents that were sent through your service (${name}). We had to refuse ${rejected} of them.`,
    body: ({ name, from, until, documents, rejected }) =>
      `From ${from} to ${until} ${documents} documents came in for you (${name}). ${rejected} of them were refused before they reached you.`,
    supplier: ({ name, from, until, documents, rejected }) =>
      `From ${from} to ${until} we received ${documents} invoices from you (${name}). We had to refuse ${rejected} of them; they are not paid before a correct one comes.`,
  },
  rules: 'These rules of EN 16931 and Peppol were broken most often:',
  count: (documents) => (documents === 1 ? 'in 1 document' : `in ${documents} documents`),
  mend: 'To mend it',
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
  opening: {
    provider: ({ name, from, until, documents, rejected }) =>
      `De ${from} à ${until}, nous avons reçu ${documents} documents envoyés par l’intermédiaire de votre service (${name}). Nous avons dû en refuser ${rejected}.`,
    body: ({ name, from, until, documents, rejected }) =>
      `De ${from} à ${until}, ${documents} documents sont arrivés pour vous (${name}). ${rejected} d’entre eux ont été refusés avant de vous parvenir.`,
    supplier: ({ name, from, until, documents, rejected }) =>
      `De ${from} à ${until}, nous avons reçu ${documents} factures de votre part (${name}). Nous avons dû en refuser ${rejected} ; elles ne seront payées qu’après réception d’une facture correcte.`,
  },
  rules: 'Voici les règles de l’EN 16931 et de Peppol le plus souvent enfreintes :',
  count: (documents) => (documents === 1 ? 'dans 1 document' : `dans ${documents} documents`),
  mend: 'Pour corriger',
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
  opening: {
    provider: ({ name, from, until, documents, rejected }) =>
      `von ${from} bis ${until} haben wir ${documents} Dokumente erhalten, die über Ihren Dienst (${name}) gesendet wurden. ${rejected} davon mussten wir ablehnen.`,
    body: ({ name, from, until, documents, rejected }) =>
      `von ${from} bis ${until} sind ${documents} Dokumente für Sie (${name}) eingegangen. ${rejected} davon wurden abgelehnt, bevor sie Sie erreichten.`,
    supplier: ({ name, from, until, documents, rejected }) =>
      `von ${from} bis ${until} haben wir ${documents} Rechnungen von Ihnen (${name}) erhalten. ${rejected} davon mussten wir ablehnen; bezahlt wird erst, wenn eine richtige Rechnung vorliegt.`,
  },
  rules: 'Diese Regeln der EN 16931 und von Peppol wurden am häufigsten verletzt:',
  count: (documents) => (documents === 1 ? 'in 1 Dokument' : `in ${documents} Dokumenten`),
  mend: 'So wird es richtig',
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
      ...(remedy === '' ? [] : [`  ${words.mend}: ${remedy}`]),
    ].join('\n');
  });
  const parts = [words.subject(complaint.until), words.greeting, words.opening[complaint.to](complaint)];
  if (rules.length > 0) parts.push(words.rules, rules.join('\n'));
  return `${[...parts, words.closing[complaint.to], words.end].join('\n\n')}\n`;
}
