/**
 * Gathers what the commands explain, codes and terms tell into modules under dist/compiled/: reference-rules.js (of every rule where it
 * stands, what it says, its quirks and an example), code-list-heads.js and network-code-lists.js
 * (what codelists/ says besides code-lists.js) and peppol-bis-terms.js (a table, as it is).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFacts } from './reference/rule-facts.js';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist', 'compiled');
mkdirSync(target, { recursive: true });

const lists = readdirSync(join(root, 'codelists')).filter((file) => file.endsWith('.tsv'));
const tables = lists.sort().map((file) => [file.slice(0, -'.tsv'.length), text('codelists', file)] as const);

write('reference-rules', ruleFacts(root));
write('code-list-heads', Object.fromEntries(tables.map(([id, table]) => [id, headOf(table)])));
write(
  'network-code-lists',
  Object.fromEntries(tables.filter(([id]) => id.startsWith('peppol-')).map(([id, table]) => [id, rowsOf(table)])),
);
write('peppol-bis-terms', text('src', 'reference', 'data', 'peppol-bis-terms.tsv'));

function headOf(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...table.matchAll(/^# (title|source|version): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

function rowsOf(table: string): string {
  return table.replace(/^#.*\n/gm, '').trimEnd();
}

function text(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

/** JSON.parse reads a long text faster than V8 compiles the same as an object. */
function write(name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const literal = typeof value === 'string' ? json : `JSON.parse('${json.replace(/[\\']/g, '\\$&')}')`;
  writeFileSync(join(target, `${name}.js`), `// Compiled by scripts/compile-reference.ts; do not edit.\nexport default ${literal};\n`);
  console.log(`${name}: ${Math.round(json.length / 1024)} KiB`);
}
