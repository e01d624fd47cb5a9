import type { Language } from '../../messages/messages.js';

/** What the README of a dossier says besides the story. */
export interface DossierWords {
  readonly title: string;
  /** When it was written and where the audit trail ended then. */
  readonly written: (when: string, entry: number, head: string) => string;
  readonly files: string;
  readonly about: Readonly<
    Record<'original' | 'verdict' | 'report' | 'pdf' | 'ubl' | 'cii' | 'route' | 'deliveries' | 'audit' | 'sums' | 'zip', string>
  >;
  readonly missing: (kind: string) => string;
  readonly check: string;
  readonly how: readonly string[];
}

const en: DossierWords = {
  title: 'All that is kept of one document',
  written: (when, entry, head) => `Written on ${when}. The audit trail then ended with entry ${entry}, whose hash is ${head}.`,
  files: 'Files',
  about: {
    original: 'the document, byte for byte as it came',
    verdict: 'what the official rules said of it',
    report: 'the same, for a person to read',
    pdf: 'its readable form',
    ubl: 'the same invoice in UBL',
    cii: 'the same invoice in CII',
    route: 'to whom it went, and why',
    deliveries: 'how it was handed over, with what the other side said',
    audit: 'every step with time, reason and actor, and its place in the chain of hashes',
    sums: 'the SHA-256 of every file here',
    zip: 'files in one archive',
  },
  missing: (kind) => `${kind} should be here, but the archive lacks it or it was changed.`,
  check: 'How to check it',
  how: [
    'The files: sha256sum -c SHA256SUMS',
    'An entry of audit.json: write seq, at, document, from, to, reason, actor, detailHash and previous as a JSON array without spaces, in this order; its SHA-256 is hash. The SHA-256 of detail is detailHash.',
    'The chain: previous is the hash of the entry before it in the trail of the whole platform; the first follows 64 zeros. Entries of other documents stand between those here.',
    'The platform checks its whole trail with: peppolkit archive verify',
  ],
};

const fr: DossierWords = {
  title: 'Tout ce qui est conservé d’un document',
  written: (when, entry, head) =>
    `Établi le ${when}. La piste d’audit se terminait alors par l’entrée ${entry}, dont l’empreinte est ${head}.`,
  files: 'Fichiers',
  about: {
    original: 'le document, octet par octet, tel qu’il est arrivé',
    verdict: 'ce que les règles officielles en ont dit',
    report: 'la même chose, à lire',
    pdf: 'sa forme lisible',
    ubl: 'la même facture en UBL',
    cii: 'la même facture en CII',
    route: 'à qui il est allé, et pourquoi',
    deliveries: 'comment il a été remis, avec ce que l’autre côté a répondu',
    audit: 'chaque étape avec l’heure, la raison et l’auteur, et sa place dans la chaîne d’empreintes',
    sums: 'l’empreinte SHA-256 de chaque fichier',
    zip: 'des fichiers en une archive',
  },
  missing: (kind) => `${kind} devrait être ici, mais manque aux archives ou a été modifié.`,
  check: 'Comment le vérifier',
  how: [
    'Les fichiers : sha256sum -c SHA256SUMS',
    'Une entrée d’audit.json : écrivez seq, at, document, from, to, reason, actor, detailHash et previous comme tableau JSON sans espaces, dans cet ordre ; son SHA-256 est hash. Le SHA-256 de detail est detailHash.',
    'La chaîne : previous est l’empreinte de l’entrée précédente dans la piste de toute la plateforme ; la première suit 64 zéros. Des entrées d’autres documents se trouvent entre celles-ci.',
    'La plateforme vérifie toute sa piste avec : peppolkit archive verify',
  ],
};

const de: DossierWords = {
  title: 'Alles, was von einem Dokument aufbewahrt wird',
  written: (when, entry, head) => `Erstellt am ${when}. Die Prüfspur endete damals mit dem Eintrag ${entry}, dessen Hash ${head} ist.`,
  files: 'Dateien',
  about: {
    original: 'das Dokument, Byte für Byte, wie es kam',
    verdict: 'was die amtlichen Regeln dazu sagten',
    report: 'dasselbe zum Lesen',
    pdf: 'seine lesbare Form',
    ubl: 'dieselbe Rechnung in UBL',
    cii: 'dieselbe Rechnung in CII',
    route: 'an wen es ging, und warum',
    deliveries: 'wie es übergeben wurde, und was die Gegenseite sagte',
    audit: 'jeder Schritt mit Zeit, Grund und Urheber, und sein Platz in der Kette der Hashes',
    sums: 'der SHA-256 jeder Datei',
    zip: 'Dateien in einem Archiv',
  },
  missing: (kind) => `${kind} sollte hier sein, fehlt aber im Archiv oder wurde verändert.`,
  check: 'Wie man es prüft',
  how: [
    'Die Dateien: sha256sum -c SHA256SUMS',
    'Einen Eintrag von audit.json: Schreiben Sie seq, at, document, from, to, reason, actor, detailHash und previous in dieser Reihenfolge als JSON-Array ohne Leerzeichen; dessen SHA-256 ist hash. Der SHA-256 von detail ist detailHash.',
    'Die Kette: previous ist der Hash des vorigen Eintrags in der Spur der ganzen Plattform; der erste folgt auf 64 Nullen. Zwischen diesen Einträgen stehen solche anderer Dokumente.',
    'Die Plattform prüft ihre ganze Spur mit: peppolkit archive verify',
  ],
};

export const DOSSIER_WORDS: Readonly<Record<Language, DossierWords>> = { en, fr, de };
