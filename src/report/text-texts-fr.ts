import type { TextTexts } from './text-texts.js';

const count = (number: number, noun: string): string => `${number} ${noun}${number < 2 ? '' : 's'}`;

export const FRENCH: TextTexts = {
  outcome: { valid: 'valide', invalid: 'non valide', unjudged: 'non jugé' },
  severity: { error: 'erreur', warning: 'alerte', info: 'note' },
  layer: { xml: 'xml', envelope: 'enveloppe', structure: 'structure', rules: 'règles', advisory: 'conseils' },
  state: { valid: 'en ordre', invalid: 'en faute', clear: 'sans remarque', advice: 'à lire', 'not run': 'pas exécuté' },
  missing: (element, after) => (after === '' ? `Manque : ${element}, en premier ici.` : `Manque : ${element}, après ${after}.`),
  nextEdition: 'édition suivante',
  noNextEdition: 'aucune n’est connue',
  from: (day) => `à partir du ${day}`,
  sameFindings: 'les mêmes constats',
  outcomes: (documents, { valid, invalid, unjudged }) =>
    `${count(documents, 'document')} : ${count(valid, 'valide')}, ${invalid} non ${invalid < 2 ? 'valide' : 'valides'}, ${unjudged} non ${unjudged < 2 ? 'jugé' : 'jugés'}`,
  semicolon: ' ;',
  found: ({ error, warning }) => `${count(error, 'erreur')}, ${count(warning, 'alerte')}`,
  checked: (day, asOf, tool) => `Vérifié le ${day}${asOf === undefined ? '' : ` selon les règles du ${asOf}`} par ${tool}`,
  incomplete: 'Ce rapport est incomplet :',
  byRule: 'Constats par règle, et dans combien de documents :',
  bySender: 'Documents non valides par expéditeur :',
  inDocuments: (documents) => `dans ${documents}`,
  ofDocuments: (documents) => `sur ${documents}`,
  unnamed: '(sans nom)',
  more: (rows) => `et ${rows} de plus`,
  with: ' avec :',
  version: (version) => `version ${version}`,
};
