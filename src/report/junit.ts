import type { Finding } from '../base/finding.js';
import { type Markup, NOTHING } from './markup.js';
import { type DocumentResult, type Incomplete, outcomeOf, type ReportWriter, type RunInfo } from './result.js';
import { ruleSetTitle } from './rule-set-title.js';
import { shownXml } from './xml-text.js';

/**
 * JUnit's XML as CI servers read it: a test suite a document, with one test case for the document and one for each rule that fired.
 * A rule that finds an error fails; one that warns or informs passes and says so in `system-out`, since a pipeline should not stop
 * at it. A document that could not be judged is an error, not a failure. The root bears no counts: they are not known when it opens.
 */
export function junitReport(): ReportWriter {
  let run: RunInfo;
  return {
    start(info) {
      run = info;
      return `<?xml version="1.0" encoding="UTF-8"?>\n${shownXml`<testsuites name="${info.tool} ${info.version}, ${info.day}">\n`.text}`;
    },
    document: (result) => suite(result, run).text,
    finish: (incomplete) => `${incomplete === undefined ? '' : cutShort(incomplete).text}</testsuites>\n`,
  };
}

function suite(result: DocumentResult, run: RunInfo): Markup {
  const { input } = result;
  const outcome = outcomeOf(result);
  const rules = [...byRule(result.verdict?.findings ?? []).values()];
  const failed = rules.filter((findings) => findings.some(isError)).length + (outcome === 'invalid' ? 1 : 0);
  return shownXml`  <testsuite name="${input}" tests="${rules.length + 1}" failures="${failed}" errors="${outcome === 'unjudged' ? 1 : 0}" skipped="0" time="0">
    <properties>
${properties(result, run)}    </properties>
${testCase(input, 'document', documentOutcome(result))}${rules.map((findings) => ruleCase(input, findings))}  </testsuite>
`;
}

function cutShort({ code, message }: Incomplete): Markup {
  return shownXml`  <testsuite name="The run as a whole" tests="1" failures="0" errors="1" skipped="0" time="0">
    <testcase classname="run" name="complete" time="0">
      <error type="${code}" message="${message}"/>
    </testcase>
  </testsuite>
`;
}

function properties(result: DocumentResult, { tool, version, day, asOf }: RunInfo): readonly Markup[] {
  const property = (name: string, value: string): Markup => shownXml`      <property name="${name}" value="${value}"/>\n`;
  const checked = [property('tool', `${tool} ${version}`), property('day', day)];
  if (asOf !== undefined) checked.push(property('as of', asOf));
  const { verdict, next } = result;
  if (verdict === undefined) return checked;
  if (next) {
    const { title, version: edition, validFrom } = next.edition;
    checked.push(property('next edition', `${title} (${edition}), from ${validFrom}: ${outcomeOf(next)}`));
  }
  const ruleSets = verdict.ruleSets.map((ruleSet) => property(`ruleset.${ruleSet.id}`, `${ruleSetTitle(ruleSet)}, sha256 ${ruleSet.hash}`));
  return [...checked, property('syntax', verdict.syntax), property('profile', verdict.profile), ...ruleSets];
}

function documentOutcome(result: DocumentResult): Markup {
  if (result.verdict === undefined) {
    const { code, message, remedy = '' } = result.error;
    return shownXml`<error type="${code}" message="${message}">${message} ${remedy}</error>`;
  }
  const outcome = outcomeOf(result);
  if (outcome === 'unjudged') return shownXml`<error type="unjudged" message="The document could not be judged."/>`;
  if (outcome === 'valid') return NOTHING;
  const errors = result.verdict.findings.filter(isError).length;
  return shownXml`<failure type="invalid" message="The document is invalid: ${errors} ${errors === 1 ? 'error' : 'errors'}."/>`;
}

function ruleCase(input: string, findings: readonly Finding[]): Markup {
  const [first] = findings;
  const lines = findings.map((finding) => shownXml`\n${line(finding)}`);
  const more = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  const body = findings.some(isError)
    ? shownXml`<failure type="${first.severity}" message="${first.message}${more}">${lines}\n</failure>`
    : shownXml`<system-out>${lines}\n</system-out>`;
  return testCase(input, first.rule, body);
}

function line({ severity, line, column, path, message, remedy = '' }: Finding): string {
  return `${severity} ${line}:${column}${path === '' ? '' : ` ${path}`}: ${message} ${remedy}`.trimEnd();
}

function testCase(input: string, name: string, body: Markup): Markup {
  const head = shownXml`    <testcase classname="${input}" name="${name}" time="0"`;
  return body === NOTHING ? shownXml`${head}/>\n` : shownXml`${head}>\n      ${body}\n    </testcase>\n`;
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    if (known === undefined) rules.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return rules;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
