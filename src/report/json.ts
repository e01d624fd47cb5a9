import type { JsonError, JsonNextVerdict, JsonReport, JsonSummary, JudgedDocument, UnreadDocument } from './json-report.js';
import type { DocumentResult, NextVerdict, ReportWriter } from './result.js';
import { outcomeOf } from './result.js';
import { Summary } from './summary.js';
import { Tally } from './tally.js';
import { escapeJson } from './terminal.js';

/** One JSON object, a document a line, for programs: a `JsonReport`. */
export function jsonReport(): ReportWriter {
  const tally = new Tally();
  const summary = new Summary();
  let separator = '\n';
  return {
    start: ({ tool, version, day, asOf }) => {
      const head = JSON.stringify({ tool, version, day, asOf });
      return `${head.slice(0, -1)},"documents":[`;
    },
    document: (result) => {
      tally.add(result);
      summary.add(result);
      const line = separator + toJson(documentEntry(result));
      separator = ',\n';
      return line;
    },
    finish: (incomplete) => {
      const { documents, outcomes, findings } = tally;
      const counts = { documents, ...outcomes, errors: findings.error, warnings: findings.warning, infos: findings.info };
      const end: Omit<JsonReport, 'documents' | 'tool' | 'version' | 'day'> = {
        ...(incomplete === undefined ? {} : { incomplete }),
        summary: { ...counts, ...summary.counts() } satisfies JsonSummary,
      };
      return `\n],${toJson(end).slice(1)}\n`;
    },
  };
}

/** What is said of one document. */
export function documentEntry(result: DocumentResult): JudgedDocument | UnreadDocument {
  const { input, verdict, sender, next, error } = result;
  if (verdict === undefined) return { input, outcome: 'unjudged', error: errorEntry(error) };
  return {
    input,
    outcome: outcomeOf(result),
    ...(sender === undefined ? {} : { sender }),
    verdict,
    ...(next === undefined ? {} : { next: next === null ? null : nextEntry(next) }),
  };
}

function errorEntry({ code, message, remedy }: Extract<DocumentResult, { verdict?: never }>['error']): JsonError {
  return { code, message, ...(remedy === undefined ? {} : { remedy }) };
}

function nextEntry({ edition, verdict, gone, added }: NextVerdict): JsonNextVerdict {
  return { edition, outcome: outcomeOf({ verdict }), verdict, gone, added };
}

const toJson = (value: object): string => escapeJson(JSON.stringify(value));
