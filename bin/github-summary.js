// Adds a JSON report to the summary of a GitHub Actions step, as Markdown, and prints how many documents it holds.
import { appendFileSync, readFileSync } from 'node:fs';

const SHOWN = 50;
const [report, summary] = process.argv.slice(2);
const { documents, summary: counts } = JSON.parse(readFileSync(report, 'utf8'));

/** A name as text in a cell: no character of it is Markdown, HTML, or steers what shows it. */
const cell = (text) =>
  Array.from(text.slice(0, 300), (character) =>
    /[\p{L}\p{N} ./_-]/u.test(character) ? character : `&#${character.codePointAt(0) < 32 ? 0xfffd : character.codePointAt(0)};`,
  ).join('');

const bad = documents.filter(({ outcome }) => outcome !== 'valid');
const rows = bad.slice(0, SHOWN).map(({ input, outcome, verdict }) => {
  const errors = (verdict?.findings ?? []).filter(({ severity }) => severity === 'error');
  const rules = [...new Set(errors.map(({ rule }) => rule))].slice(0, 5).map(cell).join(', ');
  return `| ${cell(input)} | ${outcome === 'unjudged' ? 'not judged' : outcome} | ${rules} |`;
});
const lines = [
  '## E-invoices',
  '',
  `${counts.documents} documents: ${counts.valid} valid, ${counts.invalid} invalid, ${counts.unjudged} not judged; ${counts.errors} errors, ${counts.warnings} warnings.`,
  '',
  ...(rows.length === 0 ? [] : ['| document | outcome | rules |', '| --- | --- | --- |', ...rows, '']),
  ...(bad.length > SHOWN ? [`And ${bad.length - SHOWN} more.`, ''] : []),
];
appendFileSync(summary, `${lines.join('\n')}\n`);
process.stdout.write(String(counts.documents));
