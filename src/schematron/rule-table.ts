import { sch } from './build.js';
import type { Loader } from './loader.js';
import type { Origin } from './origin.js';
import { pseudoAttributes } from './pseudo-attributes.js';
import { readablePath } from './readable-path.js';
import { SchemaError } from './schema-error.js';
import type { SourceElement, SourceInstruction, SourceNode } from './source.js';
import type { Row, Table } from './tsv.js';

const COLUMNS = ['rule', 'flag', 'kind', 'subject'];

/**
 * `<?rules href="unused-elements.tsv"?>`: asserts from a table with the columns `rule`, `flag`, `context`, `kind` and `subject`. In a
 * pattern, rows with the same context make one rule, in order of first appearance; in a rule, rows have no context and join it.
 *
 * A kind is `absent`, `present`, `not blank` or `max N`. Its message stands at the head of the table as
 * `# message absent: {subject} is not part of the invoice.`; names in braces are columns, `{max}` is N, and paths are put readably.
 * Each is a value of the message with its name, but that the subject is called `element`.
 */
export function expandRules(instruction: SourceInstruction, loader: Loader, parent: SourceElement): readonly SourceElement[] {
  const { origin } = instruction;
  if (parent.local !== 'pattern' && parent.local !== 'rule') {
    throw new SchemaError(`<?rules?> may stand in a pattern or a rule, not in a ${parent.local}`, origin.place());
  }
  const table = loader.table(pseudoAttributes(instruction, ['href']).get('href') ?? '', origin);
  for (const column of COLUMNS) {
    if (!table.columns.includes(column)) throw new SchemaError(`${table.file} has no column ${column}`, origin.place());
  }
  const phrases = phrasesOf(table);
  const groups = new Map<string, { readonly origin: Origin; readonly checks: SourceElement[] }>();
  for (const row of table.rows) {
    const context = row.cells.get('context') ?? '';
    if ((context === '') !== (parent.local === 'rule')) {
      const message = context === '' ? 'the line has no context' : 'lines that join a rule have no context of their own';
      throw new SchemaError(message, row.origin.place());
    }
    const group = groups.get(context) ?? { origin: row.origin, checks: [] };
    groups.set(context, group);
    group.checks.push(check(row, phrases));
  }
  if (parent.local === 'rule') return groups.get('')?.checks ?? [];
  return [...groups].map(([context, group]) => sch('rule', group.origin, { context }, group.checks));
}

function phrasesOf(table: Table): ReadonlyMap<string, string> {
  const phrases = new Map<string, string>();
  for (const { text } of table.comments) {
    const phrase = /^message ([a-z ]+?)\s*:\s*(.+)$/.exec(text);
    if (phrase) phrases.set(phrase[1], phrase[2]);
  }
  return phrases;
}

function check({ cells, origin }: Row, phrases: ReadonlyMap<string, string>): SourceElement {
  const [kind = '', max = ''] = (cells.get('kind') ?? '').split(/\s+(?=\d+$)/);
  const phrase = phrases.get(kind);
  if (phrase === undefined)
    throw new SchemaError(`the table has no message for '${kind}'`, origin.place(), `Add a line '# message ${kind}: …'.`);
  const id = cells.get('rule') ?? '';
  const subject = cells.get('subject') ?? '';
  if (id === '' || subject === '') throw new SchemaError('the line lacks a rule or a subject', origin.place());
  const message = fill(phrase, new Map([...cells, ['max', max]]), origin);
  return sch('assert', origin, { id, flag: cells.get('flag') || undefined, test: testOf(kind, max, subject, origin) }, message);
}

function testOf(kind: string, max: string, subject: string, origin: Origin): string {
  if ((kind === 'max') === (max !== '')) {
    switch (kind) {
      case 'absent':
        return `not(${subject})`;
      case 'present':
        return `exists(${subject})`;
      case 'not blank':
        return `normalize-space(${subject}) != ''`;
      case 'max':
        return `count(${subject}) <= ${max}`;
    }
  }
  throw new SchemaError(`a kind is absent, present, not blank or max N, not '${kind} ${max}'`, origin.place());
}

function fill(phrase: string, values: ReadonlyMap<string, string>, origin: Origin): SourceNode[] {
  return phrase.split(/\{([^}]*)\}/).map((piece, i): SourceNode => {
    if (i % 2 === 0) return { kind: 'text', value: piece, origin };
    const value = values.get(piece);
    if (value === undefined) throw new SchemaError(`the message of this line asks for {${piece}}, which is no column`, origin.place());
    const isPath = piece === 'subject' || piece === 'context';
    const text: SourceNode = { kind: 'text', value: isPath ? readablePath(value) : value, origin };
    return sch('span', origin, { class: piece === 'subject' ? 'element' : piece }, [text]);
  });
}
