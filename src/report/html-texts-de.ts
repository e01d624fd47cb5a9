import type { HtmlTexts } from './html-texts.js';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const GERMAN: HtmlTexts = {
  lang: 'de',
  title: 'Rechnungsprüfung',
  overall: ({ valid, invalid, unjudged }) => {
    const all = valid + invalid + unjudged;
    if (all === 0) return 'Es wurde kein Dokument geprüft.';
    if (valid === all) return all === 1 ? 'Das Dokument ist in Ordnung.' : `Alle ${all} Dokumente sind in Ordnung.`;
    const parts = [
      ...(invalid === 0 ? [] : [`${invalid} zu berichtigen`]),
      ...(unjudged === 0 ? [] : [`${unjudged} nicht geprüft`]),
      ...(valid === 0 ? [] : [`${valid} in Ordnung`]),
    ];
    return `Von ${count(all, 'Dokument', 'Dokumenten')}: ${parts.join(', ')}.`;
  },
  leftOut: (documents) =>
    documents === 1
      ? 'Ein weiteres Dokument, oben mitgezählt, steht aus Platzgründen nicht auf dieser Seite.'
      : `${documents} weitere Dokumente, oben mitgezählt, stehen aus Platzgründen nicht auf dieser Seite.`,
  outcome: { valid: 'In Ordnung', invalid: 'Zu berichtigen', unjudged: 'Nicht geprüft' },
  advice: {
    valid: 'Es hält die Regeln ein, nach denen es geprüft wurde.',
    warned: 'Es hält die Regeln ein, nach denen es geprüft wurde. Lesen Sie die Warnungen unten, bevor Sie es senden.',
    invalid:
      'Senden Sie es nicht so, wie es ist: Der Empfänger oder das Netz kann es zurückweisen. Berichtigen Sie jeden Fehler unten und prüfen Sie es dann erneut.',
    unjudged: 'Über den Inhalt sagt das nichts. Unten steht, warum; prüfen Sie es danach erneut.',
  },
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  severityMeaning: {
    error: 'verletzt eine Regel, die einzuhalten ist. Das Dokument ist ungültig, bis das berichtigt ist.',
    warning: 'verletzt eine Regel, die eingehalten werden sollte. Das Dokument ist dennoch gültig; sehen Sie nach, bevor Sie es senden.',
    info: 'ist gut zu wissen. Zu tun ist nichts.',
  },
  counts: ({ error, warning, info }) =>
    [`${error} Fehler`, count(warning, 'Warnung', 'Warnungen'), ...(info === 0 ? [] : [count(info, 'Hinweis', 'Hinweise')])].join(', '),
  syntax: {
    'ubl-invoice': 'UBL-Rechnung',
    'ubl-creditnote': 'UBL-Gutschrift',
    cii: 'Cross Industry Invoice (CII)',
    unknown: 'Dokument unbekannter Art',
  },
  checkedAgainst: (profile) => `geprüft nach dem Profil ${profile}`,
  documents: 'Dokumente',
  document: 'Dokument',
  result: 'Ergebnis',
  errors: 'Fehler',
  warnings: 'Warnungen',
  findingsOf: (input) => `Befunde in ${input}`,
  nextEdition: 'Wenn sich die Regeln ändern',
  noNextEdition: 'Eine spätere Ausgabe dieser Regeln ist nicht bekannt.',
  fromThen: (validFrom, title, version, outcome) => `Ab ${validFrom}, nach ${title} (${version}): ${outcome}.`,
  change: (gone, added) =>
    gone + added === 0 ? 'Für dieses Dokument ändert sich nichts.' : `${count(added, 'Befund', 'Befunde')} mehr, ${gone} weniger.`,
  addedTo: (input) => `Befunde in ${input}, die mit der nächsten Ausgabe hinzukommen`,
  incomplete: 'Diese Prüfung wurde nicht abgeschlossen.',
  whatIsWrong: 'Was nicht stimmt und wie es zu berichtigen ist',
  remedy: 'So berichtigen Sie es',
  where: 'Wo',
  rule: 'Regel',
  position: (line, column) => `Zeile ${line}, Spalte ${column}`,
  wholeDocument: 'Das Dokument als Ganzes',
  missing: (element, after) => (after === '' ? `Es fehlt: ${element}, hier an erster Stelle.` : `Es fehlt: ${element}, nach ${after}.`),
  values: {
    found: 'Gefunden',
    expected: 'Erwartet',
    difference: 'Differenz',
    nearest: 'Nächstliegende Codes',
    sum: 'Summe',
    count: 'Anzahl',
    element: 'Element',
    term: 'Angabe',
    list: 'Liste',
    allowed: 'Erlaubt',
    line: 'Position',
    currency: 'Währung',
    rate: 'Satz',
    category: 'Kategorie',
    scheme: 'Schema',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    amount: 'Betrag',
    example: 'Beispiel',
  },
  colon: ': ',
  about: 'Zu dieser Prüfung',
  meanings: 'Was die Wörter bedeuten',
  checked: (day, tool, version) => `Geprüft am ${day} mit ${tool} ${version}.`,
  asOf: (day) => `Nach den am ${day} geltenden Regeln.`,
  ruleSets: 'Verwendete Regelwerke',
  ruleSet: (title, version) => (version === '' ? title : `${title}, Fassung ${version}`),
};
