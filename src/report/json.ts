import type { DocumentResult, NextVerdict, ReportWriter } from './result.js';
import { outcomeOf } from './result.js';
import { Tally } from './tally.js';
import { escapeJson } from './terminal.js';

/**
 * One JSON object, a document a line, for programs:
 *
 * ```
 * { "tool": "peppolkit", "version": "0.1.0", "day": "2026-11-22", "asOf"?: "2026-05-01",
 *   "documents": [{ "input", "outcome": "valid" | "invalid" | "unjudged", "verdict": Verdict,
 *                   "next"?: null | { "edition": { "profile", "title", "version", "validFrom" }, "outcome", "verdict", "gone", "added" } } |
 *                 { "input", "outcome": "unjudged", "error": { "code", "message", "remedy"? } }],
 *   "summary": { "documents", "valid", "invalid", "unjudged", "errors", "warnings", "infos" } }
 * ```
 */
export function jsonReport(): ReportWriter {
  const tally = new Tally();
  let separator = '\n';
  return {
    start: ({ tool, version, day, asOf }) => {
      const head = JSON.stringify({ tool, version, day, asOf });
      return `${head.slice(0, -1)},"documents":[`;
    },
    document: (result) => {
      tally.add(result);
      const line = separator + escapeJson(JSON.stringify(documentEntry(result)));
      separator = ',\n';
      return line;
    },
    finish: () => {
      const { documents, outcomes, findings } = tally;
      const summary = { documents, ...outcomes, errors: findings.error, warnings: findings.warning, infos: findings.info };
      return `\n],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

/** What is said of one document. */
export function documentEntry(result: DocumentResult): object {
  const outcome = outcomeOf(result);
  if (result.verdict !== undefined) return { input: result.input, outcome, verdict: result.verdict, next: nextEntry(result.next) };
  const { code, message, remedy } = result.error;
  return { input: result.input, outcome, error: { code, message, remedy } };
}

function nextEntry(next: NextVerdict | null | undefined): object | null | undefined {
  return next && { edition: next.edition, outcome: outcomeOf(next), verdict: next.verdict, gone: next.gone, added: next.added };
}
