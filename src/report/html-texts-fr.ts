import type { HtmlTexts } from './html-texts.js';

const count = (number: number, noun: string): string => `${number} ${noun}${number < 2 ? '' : 's'}`;

export const FRENCH: HtmlTexts = {
  lang: 'fr',
  title: 'Contrôle de factures',
  overall: ({ valid, invalid, unjudged }) => {
    const all = valid + invalid + unjudged;
    if (all === 0) return 'Aucun document n’a été contrôlé.';
    if (valid === all) return all === 1 ? 'Le document est correct.' : `Les ${all} documents sont corrects.`;
    const parts = [
      ...(invalid === 0 ? [] : [`${invalid} à corriger`]),
      ...(unjudged === 0 ? [] : [`${unjudged} non ${unjudged === 1 ? 'contrôlé' : 'contrôlés'}`]),
      ...(valid === 0 ? [] : [count(valid, 'correct')]),
    ];
    return `Sur ${count(all, 'document')} : ${parts.join(', ')}.`;
  },
  leftOut: (documents) =>
    documents === 1
      ? 'Un autre document, compté ci-dessus, ne figure pas sur cette page, faute de place.'
      : `${documents} autres documents, comptés ci-dessus, ne figurent pas sur cette page, faute de place.`,
  outcome: { valid: 'Correct', invalid: 'À corriger', unjudged: 'Non contrôlé' },
  advice: {
    valid: 'Il suit les règles selon lesquelles il a été contrôlé.',
    warned: 'Il suit les règles selon lesquelles il a été contrôlé. Lisez les alertes ci-dessous avant de l’envoyer.',
    invalid:
      'Ne l’envoyez pas tel quel : le destinataire ou le réseau peut le refuser. Corrigez chaque erreur ci-dessous, puis contrôlez-le de nouveau.',
    unjudged: 'Cela ne dit rien de son contenu. Voyez ci-dessous pourquoi, puis contrôlez-le de nouveau.',
  },
  severity: { error: 'Erreur', warning: 'Alerte', info: 'Note' },
  severityMeaning: {
    error: 'enfreint une règle obligatoire. Le document n’est pas valide tant que ce n’est pas corrigé.',
    warning: 'enfreint une règle recommandée. Le document reste valide ; regardez-y avant de l’envoyer.',
    info: 'est bon à savoir. Il n’y a rien à faire.',
  },
  counts: ({ error, warning, info }) =>
    [count(error, 'erreur'), count(warning, 'alerte'), ...(info === 0 ? [] : [count(info, 'note')])].join(', '),
  syntax: {
    'ubl-invoice': 'Facture UBL',
    'ubl-creditnote': 'Avoir UBL',
    cii: 'Cross Industry Invoice (CII)',
    unknown: 'Document de nature inconnue',
  },
  checkedAgainst: (profile) => `contrôlé selon le profil ${profile}`,
  documents: 'Documents',
  document: 'Document',
  result: 'Résultat',
  errors: 'Erreurs',
  warnings: 'Alertes',
  findingsOf: (input) => `Constats dans ${input}`,
  nextEdition: 'Quand les règles changeront',
  noNextEdition: 'Aucune édition ultérieure de ces règles n’est connue.',
  fromThen: (validFrom, title, version, outcome) => `À partir du ${validFrom}, selon ${title} (${version}) : ${outcome}.`,
  change: (gone, added) =>
    gone + added === 0 ? 'Rien ne change pour ce document.' : `${count(added, 'constat')} de plus, ${gone} de moins.`,
  addedTo: (input) => `Constats dans ${input} qui viennent avec l’édition suivante`,
  incomplete: 'Ce contrôle n’a pas été mené à terme.',
  whatIsWrong: 'Ce qui ne va pas, et comment le corriger',
  remedy: 'Pour corriger',
  where: 'Où',
  rule: 'Règle',
  position: (line, column) => `Ligne ${line}, colonne ${column}`,
  wholeDocument: 'Le document entier',
  missing: (element, after) => (after === '' ? `Manque : ${element}, en premier ici.` : `Manque : ${element}, après ${after}.`),
  values: {
    found: 'Trouvé',
    expected: 'Attendu',
    difference: 'Écart',
    nearest: 'Codes les plus proches',
    sum: 'Somme',
    count: 'Nombre',
    element: 'Élément',
    term: 'Terme',
    list: 'Liste',
    allowed: 'Permis',
    line: 'Ligne',
    currency: 'Devise',
    rate: 'Taux',
    category: 'Catégorie',
    scheme: 'Schéma',
    date: 'Date',
    start: 'Début',
    end: 'Fin',
    amount: 'Montant',
    example: 'Exemple',
  },
  colon: ' : ',
  about: 'À propos de ce contrôle',
  meanings: 'Le sens des mots',
  checked: (day, tool, version) => `Contrôlé le ${day} par ${tool} ${version}.`,
  asOf: (day) => `Selon les règles en vigueur le ${day}.`,
  ruleSets: 'Jeux de règles utilisés',
  ruleSet: (title, version) => (version === '' ? title : `${title}, version ${version}`),
};
