import type { DeliveryState, DocumentState } from '../../dispatch/states.js';
import type { Language } from '../../messages/messages.js';

/** What a story says of a document, in one language. `…` in a sentence is where the value goes. */
export interface StoryWords {
  readonly invoice: string;
  readonly creditNote: string;
  readonly of: (kind: string, number: string, seller: string) => string;
  readonly dated: (date: string, total: string) => string;
  readonly came: (when: string, source: string, name: string, size: number) => string;
  readonly forWhom: (recipient: string) => string;
  readonly now: (state: string) => string;
  readonly states: Readonly<Record<DocumentState, string>>;
  /** What a help desk can do about it; '' where nothing is to be done. */
  readonly advice: Readonly<Partial<Record<DocumentState, string>>>;
  readonly held: string;
  readonly erased: string;
  readonly sameAs: (id: string) => string;
  readonly rules: string;
  readonly steps: string;
  readonly deliveries: string;
  readonly delivery: Readonly<Record<DeliveryState, string>>;
  readonly attempts: (count: number) => string;
  readonly noted: string;
}

const en: StoryWords = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  of: (kind, number, seller) => `${kind} ${number} from ${seller}`,
  dated: (date, total) => `Dated ${date}, total ${total}.`,
  came: (when, source, name, size) => `It came in on ${when} (${source}) as "${name}", ${size} bytes.`,
  forWhom: (recipient) => `It is for ${recipient}.`,
  now: (state) => `Now: ${state}`,
  states: {
    received: 'it is stored, and waits to be looked at',
    opened: 'it could be read',
    checked: 'it was checked',
    accepted: 'it was accepted',
    rejected: 'it was refused',
    duplicate: 'it came before, so it goes nowhere',
    routed: 'its recipient is known',
    quarantined: 'a person has to decide who it is for',
    rendered: 'what the recipient gets was made of it',
    delivering: 'it is being delivered',
    delivered: 'it was handed over to the recipient',
    acknowledged: 'the recipient has said that it came',
    failed: 'it could not be delivered, and nothing more is tried',
  },
  advice: {
    rejected: 'The sender has to mend it and send it again; the report is in the archive.',
    quarantined: "Say who it is for: 'peppolkit dispatch reroute <id> <recipient>'.",
    failed: "See to what the last error says, then: 'peppolkit dispatch retry <id>'.",
    duplicate: "If it is no copy after all: 'peppolkit dispatch release <id>'.",
  },
  held: "A person holds it; 'peppolkit dispatch release <id>' lets it go on.",
  erased: 'Its retention has ended, and its content was erased.',
  sameAs: (id) => `The first is ${id}.`,
  rules: 'Rules that it breaks',
  steps: 'What happened',
  deliveries: 'Deliveries',
  delivery: { waiting: 'waits', delivering: 'under way', delivered: 'handed over', acknowledged: 'acknowledged', failed: 'given up' },
  attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
  noted: 'noted',
};

const fr: StoryWords = {
  invoice: 'Facture',
  creditNote: 'Note de crédit',
  of: (kind, number, seller) => `${kind} ${number} de ${seller}`,
  dated: (date, total) => `Datée du ${date}, total ${total}.`,
  came: (when, source, name, size) => `Reçue le ${when} (${source}) sous le nom « ${name} », ${size} octets.`,
  forWhom: (recipient) => `Elle est destinée à ${recipient}.`,
  now: (state) => `État : ${state}`,
  states: {
    received: 'elle est enregistrée et attend d’être examinée',
    opened: 'elle a pu être lue',
    checked: 'elle a été vérifiée',
    accepted: 'elle a été acceptée',
    rejected: 'elle a été refusée',
    duplicate: 'elle était déjà arrivée : elle n’est pas remise une seconde fois',
    routed: 'son destinataire est connu',
    quarantined: 'une personne doit décider à qui elle est destinée',
    rendered: 'ce que reçoit le destinataire est prêt',
    delivering: 'elle est en cours de remise',
    delivered: 'elle a été remise au destinataire',
    acknowledged: 'le destinataire a confirmé l’avoir reçue',
    failed: 'elle n’a pas pu être remise, et plus rien n’est tenté',
  },
  advice: {
    rejected: 'L’expéditeur doit la corriger et la renvoyer ; le rapport est dans les archives.',
    quarantined: 'Dites à qui elle est destinée : « peppolkit dispatch reroute <id> <destinataire> ».',
    failed: 'Remédiez à ce que dit la dernière erreur, puis : « peppolkit dispatch retry <id> ».',
    duplicate: 'Si ce n’est pas une copie : « peppolkit dispatch release <id> ».',
  },
  held: 'Une personne la retient ; « peppolkit dispatch release <id> » la laisse repartir.',
  erased: 'Sa durée de conservation est échue, et son contenu a été effacé.',
  sameAs: (id) => `La première est ${id}.`,
  rules: 'Règles non respectées',
  steps: 'Ce qui s’est passé',
  deliveries: 'Remises',
  delivery: { waiting: 'en attente', delivering: 'en cours', delivered: 'remise', acknowledged: 'confirmée', failed: 'abandonnée' },
  attempts: (count) => (count === 1 ? '1 tentative' : `${count} tentatives`),
  noted: 'noté',
};

const de: StoryWords = {
  invoice: 'Rechnung',
  creditNote: 'Gutschrift',
  of: (kind, number, seller) => `${kind} ${number} von ${seller}`,
  dated: (date, total) => `Vom ${date}, insgesamt ${total}.`,
  came: (when, source, name, size) => `Eingegangen am ${when} (${source}) als „${name}“, ${size} Bytes.`,
  forWhom: (recipient) => `Sie ist für ${recipient}.`,
  now: (state) => `Stand: ${state}`,
  states: {
    received: 'sie ist gespeichert und wartet auf die Prüfung',
    opened: 'sie ließ sich lesen',
    checked: 'sie wurde geprüft',
    accepted: 'sie wurde angenommen',
    rejected: 'sie wurde abgelehnt',
    duplicate: 'sie kam schon einmal und wird nicht noch einmal zugestellt',
    routed: 'der Empfänger steht fest',
    quarantined: 'jemand muss entscheiden, für wen sie ist',
    rendered: 'was der Empfänger bekommt, ist fertig',
    delivering: 'sie wird zugestellt',
    delivered: 'sie wurde dem Empfänger übergeben',
    acknowledged: 'der Empfänger hat den Eingang bestätigt',
    failed: 'sie ließ sich nicht zustellen, und es wird nichts mehr versucht',
  },
  advice: {
    rejected: 'Der Absender muss sie berichtigen und noch einmal senden; der Bericht liegt im Archiv.',
    quarantined: 'Sagen Sie, für wen sie ist: „peppolkit dispatch reroute <id> <empfänger>“.',
    failed: 'Beheben Sie, was der letzte Fehler sagt, dann: „peppolkit dispatch retry <id>“.',
    duplicate: 'Ist sie doch keine Kopie: „peppolkit dispatch release <id>“.',
  },
  held: 'Jemand hält sie an; „peppolkit dispatch release <id>“ lässt sie weitergehen.',
  erased: 'Ihre Aufbewahrungsfrist ist abgelaufen, ihr Inhalt wurde gelöscht.',
  sameAs: (id) => `Die erste ist ${id}.`,
  rules: 'Verletzte Regeln',
  steps: 'Was geschehen ist',
  deliveries: 'Zustellungen',
  delivery: { waiting: 'wartet', delivering: 'läuft', delivered: 'übergeben', acknowledged: 'bestätigt', failed: 'aufgegeben' },
  attempts: (count) => (count === 1 ? '1 Versuch' : `${count} Versuche`),
  noted: 'vermerkt',
};

export const STORY_WORDS: Readonly<Record<Language, StoryWords>> = { en, fr, de };
