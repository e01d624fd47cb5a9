import { documentEntry } from './json.js';
import type { ReportWriter, RunInfo } from './result.js';
import { escapeJson } from './terminal.js';

/**
 * A line a document, each a JSON object that says all by itself, so that reports can be cut, sorted and put together by lines:
 *
 * ```
 * { "tool": "peppolkit", "version": "0.1.0", "day": "2026-11-22", "input", "outcome", "verdict" } or, of what could not be read,
 * { "tool", "version", "day", "input", "outcome": "unjudged", "error": { "code", "message", "remedy"? } }
 * ```
 *
 * Of no document it is empty. A run that ended early has `{ "tool", "version", "day", "incomplete": { "code", "message" } }` as its last line.
 */
export function ndjsonReport(): ReportWriter {
  let run: RunInfo;
  return {
    start(info) {
      run = info;
      return '';
    },
    document(result) {
      return `${escapeJson(JSON.stringify({ ...run, ...documentEntry(result) }))}\n`;
    },
    finish: (incomplete) => (incomplete === undefined ? '' : `${escapeJson(JSON.stringify({ ...run, incomplete }))}\n`),
  };
}
