import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { type CodeEntry, type CodeList, codeLists, entryHolds } from '../codes/code-lists.js';
import { nearest } from '../reference/nearest.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';

const OPTIONS = {
  json: { type: 'boolean', describe: 'print JSON' },
} as const satisfies OptionTable;

export const codes = defineCommand({
  usage: 'codes [options] [list] [code or text...]',
  about:
    'Browses the code lists: all of them, one of them, or one code. Words that are no code are looked for in codes and names, ' +
    'of the list that is named or of all.',
  epilogue: 'Exit code: 0 something was found; 2 nothing was.',
  options: OPTIONS,
  names: { least: 0 },
  run,
});

/** A list as far as its entries were asked for. */
interface Found {
  readonly list: CodeList;
  readonly entries: readonly CodeEntry[];
}

async function run({ json }: InferredOptionTypes<typeof OPTIONS>, names: readonly string[], io: Io): Promise<number> {
  const lists = codeLists();
  if (names.length === 0) {
    const rows = lists.map(({ entries, ...head }) => ({ ...head, codes: entries.length }));
    await io.out(json ? jsonText({ lists: rows }) : `${rows.map(listLine).join('\n')}\n`);
    return 0;
  }
  const list = lists.find(({ id }) => id === names[0].toLowerCase());
  const words = list === undefined ? names : names.slice(1);
  const found = search(list === undefined ? lists : [list], words.join(' '));
  if (found.length === 0) throw nothingFound(names, list, lists);
  if (json) await io.out(jsonText({ lists: found.map(({ list: { entries: _, ...head }, entries }) => ({ ...head, entries })) }));
  else await io.out(found.map(foundText).join('\n'));
  return 0;
}

/** The code itself, in whichever lists have it, before anything that looks like it. */
function search(lists: readonly CodeList[], text: string): Found[] {
  const pick = (wanted: (entry: CodeEntry) => boolean): Found[] =>
    lists.map((list) => ({ list, entries: list.entries.filter(wanted) })).filter(({ entries }) => entries.length > 0);
  if (text === '') return pick(() => true);
  const exact = pick(({ code }) => code.toUpperCase() === text.toUpperCase());
  return exact.length > 0 && lists.length === 1
    ? exact
    : union(
        exact,
        pick((entry) => entryHolds(entry, text)),
        lists,
      );
}

function union(exact: readonly Found[], alike: readonly Found[], lists: readonly CodeList[]): Found[] {
  const entriesOf = (found: readonly Found[], list: CodeList): readonly CodeEntry[] =>
    found.find((one) => one.list === list)?.entries ?? [];
  return lists
    .map((list) => ({ list, entries: [...new Set([...entriesOf(exact, list), ...entriesOf(alike, list)])] }))
    .filter(({ entries }) => entries.length > 0);
}

function nothingFound(names: readonly string[], list: CodeList | undefined, lists: readonly CodeList[]): ToolError {
  if (list === undefined) {
    const like = nearest(
      names[0],
      lists.map(({ id }) => id),
      3,
    );
    const remedy = like.length > 0 ? `Lists with such a name: ${like.join(', ')}.` : "'peppolkit codes' names all lists.";
    return new ToolError('CODE_UNKNOWN', `No code list is called '${names[0]}', and no list holds '${names.join(' ')}'.`, remedy);
  }
  const text = names.slice(1).join(' ');
  const like = nearest(
    text,
    list.entries.map(({ code }) => code),
    3,
  );
  const remedy = like.length > 0 ? `Codes like it: ${like.join(', ')}.` : `'peppolkit codes ${list.id}' shows the list.`;
  return new ToolError('CODE_UNKNOWN', `The list ${list.id} holds nothing like '${text}'.`, remedy);
}

function listLine({ id, title, codes: count }: { readonly id: string; readonly title: string; readonly codes: number }): string {
  return `${id.padEnd(28)} ${String(count).padStart(5)}  ${title}`;
}

function foundText({ list: { id, title, source, version }, entries }: Found): string {
  const head = `${title}\n  ${id}; ${source}; ${version}\n\n`;
  if (entries.length === 1) return `${head}${entryText(entries[0])}`;
  const width = Math.min(24, Math.max(...entries.map(({ code }) => code.length)));
  return `${head}${entries.map(({ code, name }) => `  ${escapeTerminal(`${code.padEnd(width)}  ${name}`).trimEnd()}\n`).join('')}`;
}

function entryText({ code, name, acceptedBy, more }: CodeEntry): string {
  const accepted = acceptedBy === undefined ? [] : [['accepted by', acceptedBy.join(', ') || 'no rule set'] as const];
  const rows = [...accepted, ...Object.entries(more)].map(([label, value]) => `    ${label.padEnd(12)} ${escapeTerminal(value)}\n`);
  return `  ${escapeTerminal(`${code}  ${name}`).trimEnd()}\n${rows.join('')}`;
}
