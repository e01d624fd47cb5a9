import type { Finding } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';
import { ABSENT, withoutDashes } from './absent.js';
import type { Messages, RuleTexts } from './messages.js';
import { nearestCodes } from './nearest.js';
import { fill, match, slotsOf, type Values } from './template.js';

/**
 * The same verdict with its messages in another language, and with a remedy for each finding. Pure: the verdict that is given stays
 * as it is. What a Schematron of your own says in that language (diagnostics with `xml:lang`) comes from the finding itself.
 *
 * ```ts
 * import { localize, validate } from 'peppolkit';
 * import { fr } from 'peppolkit/messages/fr';
 *
 * const verdict = localize(validate(bytes), fr);
 * ```
 */
export function localize(verdict: Verdict, messages: Messages): Verdict {
  if (verdict.findings.length === 0) return verdict;
  return { ...verdict, findings: verdict.findings.map((finding) => localizeFinding(finding, verdict.syntax, messages)) };
}

/** One finding of a document of that syntax, likewise. */
export function localizeFinding(finding: Finding, syntax: Verdict['syntax'], messages: Messages): Finding {
  const { translations, ...rest } = finding;
  if (!messages.speakers.includes(finding.ruleSet)) return translations === undefined ? finding : translated(rest, translations, messages);
  const nearest = nearestCodes(finding, messages.codeLists);
  const values = nearest === undefined ? finding.values : { ...finding.values, nearest };
  const texts = textsOf(finding, syntax, messages);
  if (texts === undefined) return { ...rest, values };
  const slots = slotValues(finding, values, messages, texts.captured);
  const told = Object.values(values).includes(ABSENT) ? (text: string) => withoutDashes(text, messages.lang) : (text: string) => text;
  const remedy = texts.remedy === '' ? finding.remedy : fill(texts.remedy, slots);
  return {
    ...rest,
    values,
    message: told(texts.message === '' ? finding.message : fill(texts.message, slots)),
    ...(remedy === undefined ? {} : { remedy: told(remedy) }),
  };
}

function translated(finding: Finding, translations: NonNullable<Finding['translations']>, { lang }: Messages): Finding {
  const regional = Object.keys(translations).find((key) => key.split('-')[0] === lang);
  const found = translations[lang] ?? (regional === undefined ? undefined : translations[regional]);
  return { ...finding, ...found };
}

interface Texts {
  readonly message: string;
  readonly remedy: string;
  /** Values that the English sentence tells. */
  readonly captured?: ReadonlyMap<string, string>;
}

/** A rule that could not be evaluated has one sentence for all rules. */
const NOT_EVALUATED = 'PK-NOT-EVALUATED';

function textsOf(finding: Finding, syntax: Verdict['syntax'], { rules, families, cases }: Messages): Texts | undefined {
  const rule = finding.errorCode === undefined ? finding.rule : NOT_EVALUATED;
  const own = entry(rules, `${rule} ${syntax === 'cii' ? 'cii' : 'ubl'}`) ?? entry(rules, rule);
  for (const [english, message, remedy] of entry(cases, rule) ?? []) {
    const captured = match(english, finding.message);
    if (captured !== undefined) return { message, remedy: remedy === '' ? (own?.[1] ?? '') : remedy, captured };
  }
  const found = own ?? familyOf(finding, families);
  return found === undefined ? undefined : { message: found[0], remedy: found[1] };
}

/** The texts of the family that a rule belongs to. They are for those of its rules that have the values that they tell. */
function familyOf({ rule, values }: Finding, families: Messages['families']): RuleTexts | undefined {
  const prefix = Object.keys(families).find((start) => rule.startsWith(start));
  if (prefix === undefined) return undefined;
  const [message, remedy] = families[prefix];
  const told = [...slotsOf(`${message} ${remedy}`).required].every((slot) => slot in OWN || Object.hasOwn(values, slot));
  return told ? families[prefix] : undefined;
}

/** Slots that every finding has a value for. */
const OWN = {
  rule: ({ rule }: Finding) => rule,
  path: ({ path }: Finding) => path,
  place: ({ path }: Finding) => (path === '' ? undefined : shortPath(path)),
  code: ({ errorCode }: Finding) => errorCode,
  after: ({ missing }: Finding) => (missing?.after === '' ? undefined : missing?.after),
} as const;

/** The element and the one that it stands in: `cac:PartyIdentification/cbc:ID`. */
function shortPath(path: string): string {
  return path
    .split('/')
    .slice(1)
    .slice(-2)
    .join('/')
    .replace(/\[\d+\]/g, '');
}

function slotValues(finding: Finding, values: Finding['values'], messages: Messages, captured: Texts['captured']): Values {
  const { words } = messages;
  return (slot) => {
    const value = captured?.get(slot) ?? entry(values, slot) ?? entry(OWN, slot)?.(finding);
    // A code is quoted as it stands, even where it is called as one of our words.
    if (value === undefined || (slot === 'found' && finding.codeList !== undefined)) return value;
    if (slot === 'term')
      return value
        .split(' or ')
        .map((term) => termIn(term, words))
        .join(` ${words.or ?? 'or'} `);
    const word = entry(words, value);
    // Elements that may stand in one place.
    if (word === undefined && finding.ruleSet === 'structure') return value.split(' or ').join(` ${words.or ?? 'or'} `);
    return word ?? value;
  };
}

/** `Numéro de facture, BT-1` of `Invoice number (BT-1)`. */
function termIn(term: string, words: Messages['words']): string {
  const id = /\((B[TG]-\d+)\)$/.exec(term)?.[1];
  const name = id === undefined ? undefined : entry(words, id);
  return name === undefined ? (entry(words, term) ?? term) : `${name}, ${id}`;
}

function entry<T>(record: Readonly<Partial<Record<string, T>>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
