import type { Severity } from '../base/finding.js';
import type { AdvisoryState, LayerState, Layers } from '../base/verdict.js';
import type { Outcome } from './result.js';

/** All that the text report says by itself, in one language. */
export interface TextTexts {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly layer: Readonly<Record<keyof Layers, string>>;
  readonly state: Readonly<Record<LayerState | AdvisoryState, string>>;
  readonly missing: (element: string, after: string) => string;
  readonly nextEdition: string;
  readonly noNextEdition: string;
  readonly from: (day: string) => string;
  readonly sameFindings: string;
  readonly outcomes: (documents: number, outcomes: Readonly<Record<Outcome, number>>) => string;
  /** Between what became of the documents and what was found. */
  readonly semicolon: string;
  readonly found: (findings: Readonly<Record<Severity, number>>) => string;
  readonly checked: (day: string, asOf: string | undefined, tool: string) => string;
  readonly incomplete: string;
  /** The summary of several documents. */
  readonly byRule: string;
  readonly bySender: string;
  readonly inDocuments: (documents: number) => string;
  readonly ofDocuments: (documents: number) => string;
  readonly unnamed: string;
  readonly more: (rows: number) => string;
  /** Before the list of rule sets. */
  readonly with: string;
  readonly version: (version: string) => string;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

export const ENGLISH: TextTexts = {
  outcome: { valid: 'valid', invalid: 'invalid', unjudged: 'not judged' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  layer: { xml: 'xml', envelope: 'envelope', structure: 'structure', rules: 'rules', advisory: 'advisory' },
  state: { valid: 'valid', invalid: 'invalid', clear: 'clear', advice: 'advice', 'not run': 'not run' },
  missing: (element, after) => (after === '' ? `Missing: ${element}, which comes first here.` : `Missing: ${element}, after ${after}.`),
  nextEdition: 'next edition',
  noNextEdition: 'none is known',
  from: (day) => `from ${day}`,
  sameFindings: 'the same findings',
  outcomes: (documents, { valid, invalid, unjudged }) =>
    `${count(documents, 'document')}: ${valid} valid, ${invalid} invalid, ${unjudged} not judged`,
  semicolon: ';',
  found: ({ error, warning }) => `${count(error, 'error')}, ${count(warning, 'warning')}`,
  checked: (day, asOf, tool) => `Checked on ${day}${asOf === undefined ? '' : ` as of ${asOf}`} by ${tool}`,
  incomplete: 'This report is incomplete:',
  byRule: 'Findings by rule, and in how many documents:',
  bySender: 'Invalid documents by sender:',
  inDocuments: (documents) => `in ${documents}`,
  ofDocuments: (documents) => `of ${documents}`,
  unnamed: '(unnamed)',
  more: (rows) => `and ${rows} more`,
  with: ' with:',
  version: (version) => `version ${version}`,
};
