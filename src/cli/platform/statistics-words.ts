import type { Language } from '../../messages/messages.js';
import type { GroupCount, Grouping } from './statistics.js';

export interface StatisticsWords {
  readonly title: string;
  readonly counted: (when: string) => string;
  readonly by: Readonly<Record<Grouping, string>>;
  readonly one: Readonly<Record<Exclude<Grouping, 'rule'>, string>>;
  readonly columns: Readonly<Record<Exclude<keyof GroupCount, 'key'>, string>>;
  readonly rule: string;
  readonly meaning: string;
  readonly unknown: string;
  readonly sentBy: string;
  readonly more: (count: number) => string;
}

export const STATISTICS_WORDS: Readonly<Record<Language, StatisticsWords>> = {
  en: {
    title: 'Documents received',
    counted: (when) => `Counted on ${when}.`,
    by: {
      month: 'By month',
      recipient: 'By recipient',
      seller: 'By sender',
      provider: 'By service provider',
      type: 'By document type',
      rule: 'Rules that are broken',
    },
    one: { month: 'Month', recipient: 'Recipient', seller: 'Sender', provider: 'Service provider', type: 'Document type' },
    columns: { documents: 'documents', delivered: 'delivered', rejected: 'refused', duplicate: 'copies', waiting: 'wait for a person' },
    rule: 'Rule',
    meaning: 'What it asks',
    unknown: 'not known',
    sentBy: 'Sent by the service provider',
    more: (count) => `And ${count} more; the CSV has them all.`,
  },
  fr: {
    title: 'Documents reçus',
    counted: (when) => `Décompte du ${when}.`,
    by: {
      month: 'Par mois',
      recipient: 'Par destinataire',
      seller: 'Par expéditeur',
      provider: 'Par prestataire',
      type: 'Par type de document',
      rule: 'Règles non respectées',
    },
    one: { month: 'Mois', recipient: 'Destinataire', seller: 'Expéditeur', provider: 'Prestataire', type: 'Type de document' },
    columns: { documents: 'documents', delivered: 'remis', rejected: 'refusés', duplicate: 'copies', waiting: 'attendent une décision' },
    rule: 'Règle',
    meaning: 'Ce qu’elle demande',
    unknown: 'inconnu',
    sentBy: 'Envoyés par le prestataire',
    more: (count) => `Et ${count} de plus ; le fichier CSV les contient tous.`,
  },
  de: {
    title: 'Eingegangene Dokumente',
    counted: (when) => `Gezählt am ${when}.`,
    by: {
      month: 'Nach Monat',
      recipient: 'Nach Empfänger',
      seller: 'Nach Absender',
      provider: 'Nach Dienstleister',
      type: 'Nach Dokumentart',
      rule: 'Verletzte Regeln',
    },
    one: { month: 'Monat', recipient: 'Empfänger', seller: 'Absender', provider: 'Dienstleister', type: 'Dokumentart' },
    columns: {
      documents: 'Dokumente',
      delivered: 'zugestellt',
      rejected: 'abgelehnt',
      duplicate: 'Kopien',
      waiting: 'warten auf jemanden',
    },
    rule: 'Regel',
    meaning: 'Was sie verlangt',
    unknown: 'unbekannt',
    sentBy: 'Gesendet vom Dienstleister',
    more: (count) => `Und ${count} weitere; die CSV-Datei hat alle.`,
  },
};
