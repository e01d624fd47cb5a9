import type { Severity } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';
import type { Outcome } from './result.js';

/** All that the HTML report says by itself, in one language, in words for people who keep books. */
export interface HtmlTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** The sentence over all documents. */
  readonly overall: (outcomes: Readonly<Record<Outcome, number>>) => string;
  /** The run ended before every document was looked at. */
  readonly incomplete: string;
  /** Documents that are counted, but for which the page has no room. */
  readonly leftOut: (documents: number) => string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** What an outcome means for whoever holds the document; `warned`: valid, with warnings. */
  readonly advice: Readonly<Record<Outcome | 'warned', string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** What a severity asks of the reader. */
  readonly severityMeaning: Readonly<Record<Severity, string>>;
  readonly counts: (findings: Readonly<Record<Severity, number>>) => string;
  readonly syntax: Readonly<Record<Verdict['syntax'], string>>;
  readonly checkedAgainst: (profile: string) => string;
  readonly documents: string;
  readonly document: string;
  readonly result: string;
  readonly errors: string;
  readonly warnings: string;
  readonly findingsOf: (input: string) => string;
  readonly nextEdition: string;
  readonly noNextEdition: string;
  readonly fromThen: (validFrom: string, title: string, version: string, outcome: string) => string;
  readonly change: (gone: number, added: number) => string;
  readonly addedTo: (input: string) => string;
  readonly whatIsWrong: string;
  readonly remedy: string;
  readonly where: string;
  readonly rule: string;
  readonly position: (line: number, column: number) => string;
  readonly wholeDocument: string;
  /** An element that is not there, and the one after which it belongs; '' where it comes first. */
  readonly missing: (element: string, after: string) => string;
  /** Names of `Finding.values`; one without a name here is shown by its own. */
  readonly values: Readonly<Record<string, string>>;
  readonly colon: string;
  readonly about: string;
  readonly meanings: string;
  readonly checked: (day: string, tool: string, version: string) => string;
  /** Where the rules of another day were asked for. */
  readonly asOf: (day: string) => string;
  readonly ruleSets: string;
  readonly ruleSet: (title: string, version: string) => string;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

export const ENGLISH: HtmlTexts = {
  lang: 'en',
  title: 'Invoice check',
  overall: ({ valid, invalid, unjudged }) => {
    const all = valid + invalid + unjudged;
    if (all === 0) return 'No document was checked.';
    if (valid === all) return all === 1 ? 'The document is correct.' : `All ${all} documents are correct.`;
    const parts = [
      ...(invalid === 0 ? [] : [`${invalid} must be corrected`]),
      ...(unjudged === 0 ? [] : [`${unjudged} could not be checked`]),
      ...(valid === 0 ? [] : [`${valid} ${valid === 1 ? 'is' : 'are'} correct`]),
    ];
    return `Of ${count(all, 'document')}, ${parts.join(', ')}.`;
  },
  incomplete: 'This check was not finished.',
  leftOut: (documents) =>
    `${count(documents, 'more document')} counted above ${documents === 1 ? 'is' : 'are'} not on this page, for want of room.`,
  outcome: { valid: 'Correct', invalid: 'Must be corrected', unjudged: 'Could not be checked' },
  advice: {
    valid: 'It follows the rules it was checked against.',
    warned: 'It follows the rules it was checked against. Look at the warnings below before you send it.',
    invalid: 'Do not send it as it is: the recipient or the network may refuse it. Correct every error below, then check it again.',
    unjudged: 'This is no statement about its content. See below why, then check it again.',
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  severityMeaning: {
    error: 'breaks a rule that must be kept. The document is not valid until it is corrected.',
    warning: 'breaks a rule that should be kept. The document is valid all the same; look at it before you send it.',
    info: 'is something to know. Nothing has to be done.',
  },
  counts: ({ error, warning, info }) =>
    [count(error, 'error'), count(warning, 'warning'), ...(info === 0 ? [] : [count(info, 'note')])].join(', '),
  syntax: {
    'ubl-invoice': 'UBL invoice',
    'ubl-creditnote': 'UBL credit note',
    cii: 'Cross Industry Invoice (CII)',
    unknown: 'Unknown kind of document',
  },
  checkedAgainst: (profile) => `checked against the profile ${profile}`,
  documents: 'Documents',
  document: 'Document',
  result: 'Result',
  errors: 'Errors',
  warnings: 'Warnings',
  findingsOf: (input) => `Findings in ${input}`,
  nextEdition: 'When the rules change',
  noNextEdition: 'No later edition of these rules is known.',
  fromThen: (validFrom, title, version, outcome) => `From ${validFrom}, by ${title} (${version}): ${outcome}.`,
  change: (gone, added) => (gone + added === 0 ? 'Nothing changes for this document.' : `${count(added, 'finding')} more, ${gone} fewer.`),
  addedTo: (input) => `Findings in ${input} that come with the next edition`,
  whatIsWrong: 'What is wrong, and how to correct it',
  remedy: 'To correct it',
  where: 'Where',
  rule: 'Rule',
  position: (line, column) => `Line ${line}, column ${column}`,
  wholeDocument: 'The document as a whole',
  missing: (element, after) => (after === '' ? `Missing: ${element}, which comes first here.` : `Missing: ${element}, after ${after}.`),
  values: {
    found: 'Found',
    expected: 'Expected',
    difference: 'Difference',
    nearest: 'Nearest codes',
    sum: 'Sum',
    count: 'Count',
    element: 'Element',
    term: 'Term',
    list: 'List',
    allowed: 'Allowed',
    line: 'Line',
    currency: 'Currency',
    rate: 'Rate',
    category: 'Category',
    scheme: 'Scheme',
    date: 'Date',
    start: 'Start',
    end: 'End',
    amount: 'Amount',
    example: 'Example',
  },
  colon: ': ',
  about: 'About this check',
  meanings: 'What the words mean',
  checked: (day, tool, version) => `Checked on ${day} by ${tool} ${version}.`,
  asOf: (day) => `By the rules in force on ${day}.`,
  ruleSets: 'Rule sets used',
  ruleSet: (title, version) => (version === '' ? title : `${title}, version ${version}`),
};
