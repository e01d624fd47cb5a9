import type { TextTexts } from './text-texts.js';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const GERMAN: TextTexts = {
  outcome: { valid: 'gültig', invalid: 'ungültig', unjudged: 'nicht beurteilt' },
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  layer: { xml: 'XML', envelope: 'Umschlag', structure: 'Struktur', rules: 'Regeln', advisory: 'Ratschläge' },
  state: { valid: 'in Ordnung', invalid: 'fehlerhaft', clear: 'ohne Befund', advice: 'siehe oben', 'not run': 'nicht ausgeführt' },
  missing: (element, after) => (after === '' ? `Es fehlt: ${element}, hier an erster Stelle.` : `Es fehlt: ${element}, nach ${after}.`),
  nextEdition: 'nächste Ausgabe',
  noNextEdition: 'keine ist bekannt',
  from: (day) => `ab ${day}`,
  sameFindings: 'dieselben Befunde',
  outcomes: (documents, { valid, invalid, unjudged }) =>
    `${count(documents, 'Dokument', 'Dokumente')}: ${valid} gültig, ${invalid} ungültig, ${unjudged} nicht beurteilt`,
  semicolon: ';',
  found: ({ error, warning }) => `${error} Fehler, ${count(warning, 'Warnung', 'Warnungen')}`,
  checked: (day, asOf, tool) => `Geprüft am ${day}${asOf === undefined ? '' : ` nach den Regeln vom ${asOf}`} mit ${tool}`,
  incomplete: 'Dieser Bericht ist unvollständig:',
  byRule: 'Befunde je Regel, und in wie vielen Dokumenten:',
  bySender: 'Ungültige Dokumente je Absender:',
  inDocuments: (documents) => `in ${documents}`,
  ofDocuments: (documents) => `von ${documents}`,
  unnamed: '(ohne Namen)',
  more: (rows) => `und ${rows} weitere`,
  with: ' nach:',
  version: (version) => `Fassung ${version}`,
};
