import type { CivilDate } from '../base/civil-date.js';
import { Decimal } from '../base/decimal.js';
import { codeName } from '../codes/code-name.js';
import type { Term } from '../model/term.js';
import type { BinaryObject, DataType, Identifier } from '../model/values.js';
import type { Language } from './language.js';
import { WORDINGS } from './language.js';
import { dateText, numberText } from './notation.js';

/** So many characters of one value are shown. */
export const VALUE_LIMIT = 200_000;

type ValueText = (value: never, term: Term, language: Language) => string;

const number =
  (places: number) =>
  (value: Decimal, _term: Term, language: Language): string =>
    numberText(value, WORDINGS[language].notation, places);

const BY_TYPE: Readonly<Record<DataType, ValueText>> = {
  text: (value: string) => value,
  identifier: (value: string) => value,
  documentReference: (value: string) => value,
  code: (code: string, { codeLists }, language) => codeText(code, codeLists ?? [], language),
  schemedIdentifier: identifierText,
  date: (date: CivilDate, _term, language) => dateText(date, WORDINGS[language].notation),
  amount: number(2),
  unitPriceAmount: number(2),
  quantity: number(0),
  percentage: (value: Decimal, term, language) => WORDINGS[language].notation.percent(number(0)(value, term, language)),
  binaryObject: fileText,
};

/** A term's value as it is shown. */
export function valueText(value: unknown, term: Term, language: Language): string {
  const text = BY_TYPE[term.type](value as never, term, language);
  return text.length > VALUE_LIMIT ? `${text.slice(0, VALUE_LIMIT)}… (+${text.length - VALUE_LIMIT})` : text;
}

/** `Standard rate (S)`; the code alone where no list names it. */
export function codeText(code: string, lists: readonly string[], language: Language): string {
  const name = lists.map((list) => codeName(list, code, language)).find((found) => found !== undefined);
  return name === undefined ? code : `${name} (${code})`;
}

function identifierText({ value, scheme, schemeVersion }: Identifier, { schemeList }: Term, language: Language): string {
  if (scheme === undefined) return value;
  const version = schemeVersion === undefined ? '' : `, ${WORDINGS[language].schemeVersion} ${schemeVersion}`;
  return `${value} – ${codeText(scheme, schemeList === undefined ? [] : [schemeList], language)}${version}`;
}

function fileText({ content, mimeCode, filename }: BinaryObject, _term: Term, language: Language): string {
  const { notation, bytes } = WORDINGS[language];
  const size = bytes(numberText(Decimal.of(content.length), notation));
  return [filename, mimeCode, size].filter((part) => part !== undefined).join(', ');
}
