import { SaxesParser } from 'saxes';
import { githubReport } from '../../src/report/github.js';
import { gitlabReport } from '../../src/report/gitlab.js';
import { htmlReport } from '../../src/report/html.js';
import { jsonReport } from '../../src/report/json.js';
import { junitReport } from '../../src/report/junit.js';
import { ndjsonReport } from '../../src/report/ndjson.js';
import type { ReportWriter } from '../../src/report/result.js';
import { sarifReport } from '../../src/report/sarif.js';
import { svrlReport } from '../../src/report/svrl.js';
import { textReport } from '../../src/report/text.js';

/** A format as its readers see it. */
export interface Format {
  readonly name: string;
  readonly writer: () => ReportWriter;
  /** The report without its texts; fails where the report is not well-formed. */
  readonly skeleton: (report: string) => unknown;
  /** Whether whoever acts on such a report would take everything in it for good. */
  readonly accepts: (report: string) => boolean;
  /** Set where the format has room for findings alone: not for what passed, nor for the run. */
  readonly findingsAlone?: true;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'text',
    writer: () => textReport(),
    skeleton: (report) => report.split('\n').map((line) => /^ */.exec(line)?.[0].length),
    accepts: (report) => /, 0 invalid, 0 not judged;/.test(report) && !/^This report is incomplete/m.test(report),
  },
  {
    name: 'json',
    writer: jsonReport,
    skeleton: (report) => jsonSkeleton(JSON.parse(report)),
    accepts: (report) => JSON.parse(report).documents.every(isValid) && !('incomplete' in JSON.parse(report)),
  },
  {
    name: 'ndjson',
    writer: ndjsonReport,
    skeleton: (report) => jsonSkeleton(jsonLines(report)),
    accepts: (report) => jsonLines(report).every(isValid),
  },
  {
    name: 'sarif',
    writer: () => sarifReport(),
    skeleton: (report) => jsonSkeleton(JSON.parse(report)),
    accepts: (report) => {
      const [{ results, invocations }] = JSON.parse(report).runs;
      return invocations[0].executionSuccessful && !results.some(({ level }: { level: string }) => level === 'error');
    },
  },
  { name: 'junit', writer: junitReport, skeleton: xmlSkeleton, accepts: (report) => !/<(failure|error) /.test(report) },
  { name: 'svrl', writer: svrlReport, skeleton: xmlSkeleton, accepts: (report) => !/flag="fatal"/.test(report) },
  {
    name: 'html',
    writer: () => htmlReport(),
    skeleton: htmlSkeleton,
    accepts: (report) => /<header>\s*<h1>[^<]*<\/h1>\s*<p class="verdict valid">/.test(report),
  },
  {
    name: 'gitlab',
    writer: gitlabReport,
    skeleton: (report) => jsonSkeleton(JSON.parse(report)),
    accepts: (report) => !JSON.parse(report).some(({ severity }: { severity: string }) => severity === 'major' || severity === 'blocker'),
    findingsAlone: true,
  },
  { name: 'github', writer: githubReport, skeleton: githubSkeleton, accepts: (report) => !/^::error /m.test(report) },
];

const isValid = ({ outcome }: { outcome: string }): boolean => outcome === 'valid';

const jsonLines = (report: string): { outcome: string }[] =>
  report
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

function jsonSkeleton(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSkeleton);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, jsonSkeleton(inner)]);
}

function xmlSkeleton(report: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const tags: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push(`${name} ${Object.keys(attributes).join(' ')}`));
  parser.on('closetag', ({ name }) => tags.push(`/${name}`));
  parser.write(report).close();
  return tags;
}

/** Reads quoted attributes only, and no `<` or `>` besides: what this cannot read, the writer has not escaped. */
function htmlSkeleton(report: string): string[] {
  const page = report.replace(/^<!DOCTYPE html>\n/, '').replace(/<style>[^<]*<\/style>/, '');
  const tags: string[] = [];
  const rest = page.replace(/<(\/?[a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g, (_, name: string, attributes: string) => {
    // A path may hold any number of steps, each with a place where it may break.
    if (name !== 'wbr') tags.push(name + attributes.replace(/="[^"]*"/g, ''));
    return '';
  });
  if (/[<>]/.test(rest)) throw new Error(`not escaped: ${/.{0,40}[<>].{0,40}/.exec(rest)?.[0]}`);
  return tags;
}

/** As the runner reads a log: `::command properties::` at the start of a line, `##[` anywhere. */
function githubSkeleton(report: string): string[] {
  return report.split('\n').map((line) => {
    if (line.includes('##[') && !line.startsWith('::')) throw new Error(`a command: ${line}`);
    const command = /^::(\w+) ([^:]*)::[^\r\n]*$/.exec(line);
    if (command === null) {
      if (line.trimStart().startsWith('::')) throw new Error(`a broken command: ${line}`);
      return 'text';
    }
    const [, name, properties] = command;
    return `${name} ${properties.split(',').map((property) => property.split('=')[0])}`;
  });
}
