import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Verdict } from '../../src/base/verdict.js';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import type { checkStructure } from '../../src/structure/check.js';
import type { Parse } from './judge.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNTIME = join(ROOT, 'dist', 'xpath', 'runtime', 'index.js');
const PARSER = join(ROOT, 'dist', 'xml', 'parse.js');

const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(file).href);

/** The parser as published. */
export async function loadParser(): Promise<Parse> {
  if (!existsSync(PARSER)) throw new Error('dist/ is not built: run `npm run build` first');
  const { parseXml } = await load(PARSER);
  return parseXml as Parse;
}

/** A compiled rule set as published; undefined where the build holds none of that id. */
export async function loadRuleSet(id: string): Promise<CompiledRuleSet | undefined> {
  const file = join(ROOT, 'dist', 'compiled', `${id}.js`);
  if (!existsSync(file)) return undefined;
  const [{ default: factory }, runtime] = await Promise.all([load(file), load(RUNTIME)]);
  return (factory as (rt: unknown) => CompiledRuleSet)(runtime);
}

/** A Schematron file compiled here and now, under the file's name. */
export async function loadSchematron(file: string): Promise<CompiledRuleSet> {
  const { userRuleSet } = await load(join(ROOT, 'dist', 'cli', 'user-rules.js'));
  return (userRuleSet as (path: string) => Promise<CompiledRuleSet>)(file);
}

/** The structure check as published. */
export async function loadStructure(): Promise<typeof checkStructure> {
  const module = await load(join(ROOT, 'dist', 'structure', 'check.js'));
  return module.checkStructure as typeof checkStructure;
}

/** The whole judgement as published. */
export async function loadValidate(): Promise<(bytes: Uint8Array) => Verdict> {
  const { validate } = await load(join(ROOT, 'dist', 'index.js'));
  return validate as (bytes: Uint8Array) => Verdict;
}
