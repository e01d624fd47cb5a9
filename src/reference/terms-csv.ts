import { formatCsv } from '../base/csv.js';
import { LANGUAGES } from '../render/language.js';
import type { ExplainedTerm, PeppolPlace } from './explain-term.js';

const COLUMNS = [
  'id',
  'group',
  'name (en)',
  'name (fr)',
  'name (de)',
  'definition',
  'type',
  'code lists',
  'cardinality in EN 16931',
  'cardinality in Peppol BIS, invoice',
  'cardinality in Peppol BIS, credit note',
  'UBL Invoice',
  'UBL CreditNote',
  'CII',
  'JSON',
  'rules',
  ...LANGUAGES.flatMap((language) => [`section in the PDF (${language})`, `label in the PDF (${language})`]),
];

/** Terms as CSV for spreadsheets, a line each; several values in a cell stand on lines of their own. */
export function termsCsv(terms: readonly ExplainedTerm[]): string {
  return formatCsv([COLUMNS, ...terms.map(row)]);
}

function row(term: ExplainedTerm): string[] {
  const { id, parent, names, definition, type, codeLists, schemeList, cardinality, peppol, paths, property, rules, shown } = term;
  return [
    id,
    parent ?? '',
    names.en,
    names.fr,
    names.de,
    definition,
    type ?? 'group',
    [...codeLists, ...(schemeList === undefined ? [] : [schemeList])].join('\n'),
    cardinality,
    peppolCardinality(peppol, 'ubl-invoice'),
    peppolCardinality(peppol, 'ubl-creditnote'),
    paths['ubl-invoice'].join('\n'),
    paths['ubl-creditnote'].join('\n'),
    paths.cii.join('\n'),
    property,
    rules.join(' '),
    ...LANGUAGES.flatMap((language) => [shown[language].section, shown[language].label]),
  ];
}

/** That of the first element that carries the term, which is the one that holds its value. */
export function peppolCardinality(places: readonly PeppolPlace[], syntax: PeppolPlace['syntax']): string {
  return places.find((place) => place.syntax === syntax)?.cardinality ?? '';
}
