/**
 * Compiles every rule set that has a manifest (schematron/**\/*.ruleset.json) into a module under dist/compiled/,
 * and lists them in dist/compiled/registry.json, their messages in dist/compiled/templates.json. A folder name as argument compiles only the rule sets below it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolError } from '../src/base/tool-error.js';
import { emitSchema } from '../src/schematron/emit.js';
import type { SchemaFile } from '../src/schematron/loader.js';
import { messageTemplate } from '../src/schematron/message-template.js';
import { readSchema } from '../src/schematron/read.js';
import type { CheckTemplate } from './check-template.js';

interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  readonly source: string;
  readonly documents: readonly string[];
  readonly validFrom: string;
  /** null while no end is known. */
  readonly validTo: string | null;
  readonly schema: string;
  /** `advisory`: its findings never count for the verdict, and no profile names it. */
  readonly layer?: 'advisory';
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'schematron');
const target = join(root, 'dist', 'compiled');

mkdirSync(target, { recursive: true });
const manifests = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ruleset.json'))
  .sort();
const templates: CheckTemplate[] = [];
let failures = 0;
const compiled = manifests.flatMap((file) => {
  try {
    return [compile(join(sources, file))];
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(`${file}: ${error.message}${error.remedy === undefined ? '' : ` ${error.remedy}`}`);
    failures++;
    return [];
  }
});
writeFileSync(join(target, 'templates.json'), `[\n${templates.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
writeFileSync(join(target, 'registry.json'), `${JSON.stringify(compiled, null, 2)}\n`);
process.exitCode = failures === 0 ? 0 : 1;

function compile(file: string): object {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const schema = readSchema(schemaFile(join(dirname(file), manifest.schema)), (href, from) =>
    schemaFile(join(dirname(join(root, from)), href)),
  );
  const [document] = schema.documents;
  if (document !== undefined) throw new ToolError('RULESET_DOCUMENT', `A rule set that ships reads no other document: ${document.href}.`);
  const { code, checks } = emitSchema(schema);
  for (const { id, flag, message, place } of schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.checks))) {
    templates.push({ ruleSet: manifest.id, documents: manifest.documents, id, flag, message: messageTemplate(message), place });
  }
  const hash = createHash('sha256').update(code).digest('hex');
  const { id, title, version, publisher, source, documents, validFrom, validTo, layer } = manifest;
  const meta = { id, title, version, publisher, source, hash };
  const text = [
    `// Compiled from ${relative(root, file)}; do not edit.`,
    `const meta = ${JSON.stringify(meta)};`,
    `const checks = [\n${checks.map((check) => JSON.stringify(check)).join(',\n')}\n];`,
    // The parentheses make V8 compile the function at once; else it reads the whole text twice, once only to skip it.
    'const bind = (function (rt) {',
    code,
    '});',
    'export default (rt) => ({ ...meta, checks, ...bind(rt) });',
    '',
  ];
  writeFileSync(join(target, `${id}.js`), text.join('\n'));
  console.log(`${id}: ${checks.length} checks, ${Math.round(code.length / 1024)} KiB`);
  return {
    id,
    title,
    version,
    publisher,
    source,
    validFrom,
    ...(validTo === null ? {} : { validTo }),
    documents,
    ...(layer === undefined ? {} : { layer }),
    hash,
  };
}

function schemaFile(path: string): SchemaFile {
  return { file: relative(root, path), bytes: new Uint8Array(readFileSync(path)) };
}
