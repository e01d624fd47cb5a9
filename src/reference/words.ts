import type { Language } from '../messages/messages.js';

/** What stands beside the facts on a rule or a term. */
export interface Words {
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly why: string;
  readonly mend: string;
  readonly terms: string;
  readonly officialId: string;
  /** What stands in place of an official id. */
  readonly advice: string;
  readonly layer: string;
  readonly ruleSets: string;
  readonly lookedAt: string;
  readonly since: string;
  /** What stands after a first edition that is also the oldest built in. */
  readonly orBefore: string;
  readonly until: string;
  readonly source: string;
  readonly quirk: string;
  readonly example: string;
  readonly noExample: string;
  readonly inForce: string;
  readonly definition: string;
  readonly kind: string;
  readonly cardinality: string;
  readonly partOf: string;
  readonly holds: string;
  readonly codeLists: string;
  readonly schemes: string;
  readonly rules: string;
  readonly shown: string;
  readonly property: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    error: 'error',
    warning: 'warning',
    info: 'information',
    why: 'why',
    mend: 'to mend',
    terms: 'terms',
    officialId: 'official id',
    advice: 'none: this is advice, and changes no official verdict',
    layer: 'none: this is found before or beside the rules, in the file, its envelope or its structure',
    ruleSets: 'rule sets',
    lookedAt: 'looks at',
    since: 'since',
    orBefore: 'or before: no older edition is built in',
    until: 'until',
    source: 'source',
    quirk: 'quirk',
    example: 'An example that fails (-), and what mends it (+)',
    noExample: 'There is no sample of this rule.',
    inForce: 'in force',
    definition: 'meaning',
    kind: 'type',
    cardinality: 'cardinality',
    partOf: 'part of',
    holds: 'holds',
    codeLists: 'code lists',
    schemes: 'schemes',
    rules: 'rules',
    shown: 'in the PDF',
    property: 'in JSON',
  },
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    info: 'information',
    why: 'raison',
    mend: 'corriger',
    terms: 'termes',
    officialId: 'identifiant officiel',
    advice: "aucun : c'est un conseil, qui ne change aucun verdict officiel",
    layer: 'aucun : la faute est dans le fichier, son enveloppe ou sa structure, en dehors des règles',
    ruleSets: 'jeux de règles',
    lookedAt: 'examine',
    since: 'depuis',
    orBefore: "ou avant : aucune édition plus ancienne n'est fournie",
    until: "jusqu'à",
    source: 'source',
    quirk: 'particularité',
    example: 'Un exemple en faute (-), et ce qui le corrige (+)',
    noExample: "Il n'y a pas d'exemple de cette règle.",
    inForce: 'en vigueur',
    definition: 'sens',
    kind: 'type',
    cardinality: 'cardinalité',
    partOf: 'dans',
    holds: 'contient',
    codeLists: 'listes de codes',
    schemes: 'schémas',
    rules: 'règles',
    shown: 'dans le PDF',
    property: 'en JSON',
  },
  de: {
    error: 'Fehler',
    warning: 'Warnung',
    info: 'Hinweis',
    why: 'Grund',
    mend: 'Abhilfe',
    terms: 'Angaben',
    officialId: 'amtliche Kennung',
    advice: 'keine: dies ist ein Rat, der kein amtliches Urteil ändert',
    layer: 'keine: der Fehler liegt in der Datei, ihrem Umschlag oder ihrem Aufbau, nicht bei den Regeln',
    ruleSets: 'Regelwerke',
    lookedAt: 'betrachtet',
    since: 'seit',
    orBefore: 'oder früher: keine ältere Ausgabe ist eingebaut',
    until: 'bis',
    source: 'Quelle',
    quirk: 'Eigenheit',
    example: 'Ein fehlerhaftes Beispiel (-) und seine Berichtigung (+)',
    noExample: 'Zu dieser Regel gibt es kein Beispiel.',
    inForce: 'gültig',
    definition: 'Bedeutung',
    kind: 'Typ',
    cardinality: 'Kardinalität',
    partOf: 'Teil von',
    holds: 'enthält',
    codeLists: 'Codelisten',
    schemes: 'Schemata',
    rules: 'Regeln',
    shown: 'im PDF',
    property: 'in JSON',
  },
};
