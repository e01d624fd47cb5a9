import type { Finding, Severity } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';
import type { Markup } from './markup.js';
import { type DocumentResult, type Incomplete, outcomeOf, type ReportWriter } from './result.js';
import { ruleSetTitle } from './rule-set-title.js';
import { svrlLocation } from './svrl-location.js';
import { inputUri } from './uri.js';
import { xml } from './xml-text.js';

/** The words of the official artefacts. */
const FLAG: Readonly<Record<Severity, string>> = { error: 'fatal', warning: 'warning', info: 'information' };

/**
 * SVRL (ISO/IEC 19757-3), one `schematron-output` for the run. Each document has an `active-pattern` for every rule set and layer that
 * spoke of it; `@document` names it. Two attributes that the schema demands have no counterpart in a finding:
 *
 * - `test` holds the rule's id. As XPath it selects child elements of that name, of which there are none: like the test that
 *   failed, it is false.
 * - `context` of a `fired-rule` holds the location of the node; that of a rule set that found nothing is `/`.
 *
 * An input that could not be read has a failed assert with the error's code as its id, so that no reader takes silence for validity.
 */
export function svrlReport(): ReportWriter {
  return {
    start: ({ tool, version, day, asOf }) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n${xml`<svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="${tool} ${version}, ${day}${asOf === undefined ? '' : ` as of ${asOf}`}" schemaVersion="iso">\n`.text}`,
    document: (result) => xml`${patterns(result)}`.text,
    finish: (incomplete) => `${incomplete === undefined ? '' : cutShort(incomplete).text}</svrl:schematron-output>\n`,
  };
}

function patterns(result: DocumentResult): Markup[] {
  const { input, verdict } = result;
  if (verdict === undefined) {
    const { code, message, remedy } = result.error;
    return [pattern(input, 'input', 'What could not be read', [failed(code, 'error', '/', message, remedy)])];
  }
  const speakers = new Map<string, Finding[]>(verdict.ruleSets.map(({ id }) => [id, []]));
  for (const finding of verdict.findings) {
    const findings = speakers.get(finding.ruleSet);
    if (findings === undefined) speakers.set(finding.ruleSet, [finding]);
    else findings.push(finding);
  }
  const titles = new Map(verdict.ruleSets.map((ruleSet) => [ruleSet.id, `${ruleSetTitle(ruleSet)}, sha256 ${ruleSet.hash}`]));
  const all = [...speakers].map(([id, findings]) => pattern(input, id, titles.get(id) ?? id, rulesOf(findings, verdict)));
  if (all.length > 0) return all;
  return [pattern(input, 'input', `No rule set was run: ${outcomeOf(result)}`, [])];
}

function pattern(input: string, id: string, name: string, rules: readonly Markup[]): Markup {
  const fired = rules.length === 0 ? [xml`  <svrl:fired-rule context="/"/>\n`] : rules;
  return xml`  <svrl:active-pattern document="${inputUri(input)}" id="${id}" name="${name}"/>\n${fired}`;
}

/** A pattern without a document: it speaks of the run. */
function cutShort({ code, message }: Incomplete): Markup {
  return xml`  <svrl:active-pattern id="run" name="The run as a whole"/>\n${[failed(code, 'error', '/', message)]}`;
}

/** Findings in document order: those of one node that follow each other share a fired rule. */
function rulesOf(findings: readonly Finding[], { syntax }: Verdict): Markup[] {
  return findings.map(({ rule, severity, message, remedy, ...place }, index) => {
    const context = contextOf(place);
    const before = findings[index - 1];
    const location = svrlLocation(context, syntax);
    return failed(rule, severity, location, message, remedy, before !== undefined && contextOf(before) === context);
  });
}

/** SVRL tells the context node of the rule, even where what it misses belongs elsewhere. */
function contextOf({ path, context = path }: Pick<Finding, 'path' | 'context'>): string {
  return context;
}

function failed(rule: string, severity: Severity, location: string, message: string, remedy?: string, sameNode = false): Markup {
  const fired = sameNode ? xml`` : xml`  <svrl:fired-rule context="${location}"/>\n`;
  return xml`${fired}  <svrl:failed-assert id="${rule}" flag="${FLAG[severity]}" location="${location}" test="${rule}">
    <svrl:text>${remedy === undefined ? message : `${message} ${remedy}`}</svrl:text>
  </svrl:failed-assert>
`;
}
