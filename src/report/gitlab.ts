import type { Finding, Severity } from '../base/finding.js';
import { fingerprint } from './fingerprint.js';
import type { DocumentResult, Incomplete, ReportWriter } from './result.js';
import { escapeJson } from './terminal.js';

/** GitLab knows info, minor, major, critical and blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's Code Quality report: an array with an object a finding, which a merge request shows at its line. It has no room for documents
 * without a finding; one that could not be read, and a run that ended early, are findings of their own that block.
 */
export function gitlabReport(): ReportWriter {
  let separator = '\n';
  function written(issues: readonly Issue[]): string {
    let text = '';
    for (const issue of issues) {
      text += separator + escapeJson(JSON.stringify(issue));
      separator = ',\n';
    }
    return text;
  }
  return {
    start: () => '[',
    document: (result) => written(issuesOf(result)),
    finish: (incomplete) => `${incomplete === undefined ? '' : written([faultIssue('.', incomplete)])}\n]\n`,
  };
}

interface Issue {
  readonly description: string;
  readonly check_name: string;
  /** Of the issue among all of the project's: a finding that was there before the change is not shown as new. */
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf({ input, verdict, error }: DocumentResult): Issue[] {
  const file = input.replace(/^(\.\/)+/, '');
  return verdict === undefined ? [faultIssue(file, error)] : verdict.findings.map((finding) => findingIssue(file, finding));
}

function findingIssue(file: string, finding: Finding): Issue {
  const { rule, severity, line, message, remedy } = finding;
  return {
    description: `${rule}: ${message}${remedy === undefined ? '' : ` ${remedy}`}`,
    check_name: rule,
    fingerprint: fingerprint({ ...finding, path: `${file} ${finding.path}` }),
    severity: SEVERITY[severity],
    location: { path: file, lines: { begin: line } },
  };
}

function faultIssue(file: string, { code, message, remedy }: Incomplete & { readonly remedy?: string | undefined }): Issue {
  const path = `${file} `;
  return {
    description: remedy === undefined ? message : `${message} ${remedy}`,
    check_name: code,
    fingerprint: fingerprint({ rule: code, ruleSet: '', path, message }),
    severity: 'blocker',
    location: { path: file, lines: { begin: 1 } },
  };
}
