import type { Finding, Severity } from '../base/finding.js';
import type { RuleSetRef } from '../base/verdict.js';
import { fingerprint } from './fingerprint.js';
import { type DocumentResult, type Incomplete, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { ruleSetTitle } from './rule-set-title.js';
import { escapeJson } from './terminal.js';
import { inputUri } from './uri.js';

/** What is known of a rule besides a finding of it. */
export interface RuleHelp {
  /** What the rule asks, in one sentence. */
  readonly title: string;
  /** How to hold to it. */
  readonly help: string;
  /** The same in Markdown. */
  readonly markdown?: string;
  /** Where more stands. */
  readonly uri?: string;
}

export interface SarifOptions {
  /** Looks up a rule by its id. */
  readonly help?: (rule: string) => RuleHelp | undefined;
}

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, one run. Results are written as they come; kept to the end are the rules that fired and, of the first documents, name and
 * outcome: there is a bound, so that memory does not grow with the run, and the log says how many it left out. What could not be read
 * is a notification of the invocation, since it is no result.
 */
export function sarifReport(options: SarifOptions = {}): ReportWriter {
  const rules = new Map<string, { readonly index: number; readonly json: string }>();
  const ruleSets = new Map<string, RuleSetRef>();
  const artifacts = new Kept();
  const notifications = new Kept();
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
      const uri = inputUri(result.input);
      const place: Place = artifacts.full ? { uri } : { uri, index: artifacts.items.length };
      artifacts.add(artifactOf(result, uri));
      if (result.verdict === undefined) {
        notifications.add(notificationOf(result.error, place));
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
    finish(incomplete) {
      const { tool, version, day, asOf } = run;
      const driver = `{"name":${toJson(tool)},"version":${toJson(version)},"rules":${list([...rules.values()].map(({ json }) => json))}}`;
      const extensions = list([...ruleSets.values()].map((ruleSet) => toJson(extensionOf(ruleSet))));
      const told = incomplete === undefined ? notifications.items : [...notifications.items, toJson(notificationOf(incomplete))];
      const missing = { artifacts: artifacts.leftOut, notifications: notifications.leftOut };
      const leftOut = missing.artifacts + missing.notifications > 0 ? missing : undefined;
      const invocation =
        `{"executionSuccessful":${told.length === 0},"properties":${toJson({ day, asOf, leftOut })},` +
        `"toolExecutionNotifications":${list(told)}}`;
      return `\n],"artifacts":${list(artifacts.items)},"invocations":[${invocation}],"tool":{"driver":${driver},"extensions":${extensions}}}]}\n`;
    },
  };
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

interface Place {
  readonly uri: string;
  /** Among the artifacts, where they hold it. */
  readonly index?: number;
}

/** What is kept to the end of the run, up to a bound. */
class Kept {
  static readonly MOST = 10_000;
  readonly items: string[] = [];
  leftOut = 0;

  get full(): boolean {
    return this.items.length >= Kept.MOST;
  }

  add(item: object): void {
    if (this.full) this.leftOut += 1;
    else this.items.push(toJson(item));
  }
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
  const { title, help, markdown, uri }: RuleHelp = known ?? {
    title: `Rule ${rule}${about}`,
    help: `Rule ${rule} of the rule set ${ruleSet}${about}. Each result says what is wrong at its place and how to mend it.`,
  };
  return {
    id: rule,
    shortDescription: { text: messageString(title) },
    fullDescription: { text: messageString(title) },
    help: { text: messageString(help), ...(markdown === undefined ? {} : { markdown: markdown.replace(/[{}]/g, '$&$&') }) },
    ...(uri === undefined ? {} : { helpUri: uri }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['e-invoicing', ...terms] },
  };
}

function artifactOf(result: DocumentResult, uri: string): object {
  const { profile, syntax } = result.verdict ?? {};
  return { location: { uri }, roles: ['analysisTarget'], properties: { outcome: outcomeOf(result), profile, syntax } };
}

function notificationOf(
  { code, message, remedy }: Incomplete & { readonly remedy?: string | undefined },
  artifactLocation?: Place,
): object {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: messageString(remedy === undefined ? message : `${message} ${remedy}`) },
    ...(artifactLocation === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation } }] }),
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
