import type { Finding, Severity } from '../base/finding.js';
import type { ToolError } from '../base/tool-error.js';
import type { RuleSetRef } from '../base/verdict.js';
import { fingerprint } from './fingerprint.js';
import { type DocumentResult, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { ruleSetTitle } from './rule-set-title.js';
import { escapeJson } from './terminal.js';
import { inputUri } from './uri.js';

/** What is known of a rule besides a finding of it. */
export interface RuleHelp {
  /** What the rule asks, in one sentence. */
  readonly title: string;
  /** How to hold to it. */
  readonly help: string;
  /** Where more stands. */
  readonly uri?: string;
}

export interface SarifOptions {
  /** Looks up a rule by its id. */
  readonly help?: (rule: string) => RuleHelp | undefined;
}

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, one run. Results are written as they come; kept to the end are the rules that fired and, of each document, its name and
 * outcome. What could not be read is a notification of the invocation, since it is no result.
 */
export function sarifReport(options: SarifOptions = {}): ReportWriter {
  const rules = new Map<string, { readonly index: number; readonly json: string }>();
  const ruleSets = new Map<string, RuleSetRef>();
  const artifacts: string[] = [];
  const notifications: string[] = [];
  let run: RunInfo;
  let separator = '\n';

  function ruleIndex(finding: Finding): number {
    let rule = rules.get(finding.rule);
    if (rule === undefined) {
      rule = { index: rules.size, json: toJson(ruleOf(finding, options.help?.(finding.rule))) };
      rules.set(finding.rule, rule);
    }
    return rule.index;
  }

  return {
    start(info) {
      run = info;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`;
    },
    document(result) {
      const place = { uri: inputUri(result.input), index: artifacts.length };
      artifacts.push(toJson(artifactOf(result, place.uri)));
      if (result.verdict === undefined) {
        notifications.push(toJson(notificationOf(result.error, place)));
        return '';
      }
      for (const ruleSet of result.verdict.ruleSets) ruleSets.set(`${ruleSet.id} ${ruleSet.hash}`, ruleSet);
      let lines = '';
      for (const finding of result.verdict.findings) {
        lines += separator + toJson(resultOf(finding, ruleIndex(finding), place));
        separator = ',\n';
      }
      return lines;
    },
    finish() {
      const { tool, version, day, asOf } = run;
      const driver = `{"name":${toJson(tool)},"version":${toJson(version)},"rules":${list([...rules.values()].map(({ json }) => json))}}`;
      const extensions = list([...ruleSets.values()].map((ruleSet) => toJson(extensionOf(ruleSet))));
      const invocation =
        `{"executionSuccessful":${notifications.length === 0},"properties":${toJson({ day, asOf })},` +
        `"toolExecutionNotifications":${list(notifications)}}`;
      return `\n],"artifacts":${list(artifacts)},"invocations":[${invocation}],"tool":{"driver":${driver},"extensions":${extensions}}}]}\n`;
    },
  };
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

interface Place {
  readonly uri: string;
  readonly index: number;
}

function resultOf(finding: Finding, ruleIndex: number, artifactLocation: Place): object {
  const { rule, severity, ruleSet, errorCode, path, line, column, terms, values, message, remedy } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: messageString(remedy === undefined ? message : `${message} ${remedy}`) },
    locations: [
      {
        physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: kindOf(path) }] }),
      },
    ],
    partialFingerprints: { 'finding/v1': fingerprint(finding) },
    properties: { ruleSet, errorCode, terms, values },
  };
}

function kindOf(path: string): string {
  if (path.includes('/@')) return 'attribute';
  return /\/text\(\)\[\d+\]$/.test(path) ? 'text' : 'element';
}

function ruleOf({ rule, ruleSet, severity, terms }: Finding, known: RuleHelp | undefined): object {
  const about = terms.length === 0 ? '' : ` about ${terms.join(', ')}`;
  const { title, help, uri } = known ?? {
    title: `Rule ${rule}${about}`,
    help: `Rule ${rule} of the rule set ${ruleSet}${about}. Each result says what is wrong at its place and how to mend it.`,
  };
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: help },
    ...(uri === undefined ? {} : { helpUri: uri }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['e-invoicing', ...terms] },
  };
}

function artifactOf(result: DocumentResult, uri: string): object {
  const { profile, syntax } = result.verdict ?? {};
  return { location: { uri }, roles: ['analysisTarget'], properties: { outcome: outcomeOf(result), profile, syntax } };
}

function notificationOf({ code, message, remedy }: ToolError, artifactLocation: Place): object {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: messageString(remedy === undefined ? message : `${message} ${remedy}`) },
    locations: [{ physicalLocation: { artifactLocation } }],
  };
}

function extensionOf(ruleSet: RuleSetRef): object {
  const { id, version, hash } = ruleSet;
  return { name: id, fullName: ruleSetTitle(ruleSet), ...(version === '' ? {} : { version }), properties: { sha256: hash } };
}

/** SARIF 2.1.0, 3.11.5 and 3.11.6: braces stand for placeholders, and `[text](target)` is a link; a document's text is neither. */
function messageString(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

const toJson = (value: unknown): string => escapeJson(JSON.stringify(value));

const list = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);
