import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';

/** Characters of the largest YAML file that is read. */
const LONGEST = 8_000_000;

/** A YAML file, read and ready to be changed without losing its comments. */
export interface YamlFile {
  readonly file: string;
  readonly document: Document;
  /** The 1-based line of what a path leads to; of the last part of the path that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Parses a file; undefined where it is no YAML, which `problems` then tells. Aliases are bounded, duplicate keys refused. */
export function readYaml({ file, text }: SourceText, problems: Problem[]): YamlFile | undefined {
  if (text.length > LONGEST) {
    problems.push({ file, line: 0, message: `The file has more than ${LONGEST} characters; split it.` });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, schema: 'core' });
  for (const { message, pos } of document.errors)
    problems.push({ file, line: lines.linePos(pos[0]).line, message: `This is no YAML: ${message}.` });
  if (document.errors.length > 0) return undefined;
  return {
    file,
    document,
    lineOf(path) {
      let node: unknown = document.contents;
      let line = 1;
      for (const key of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
          if (pair !== undefined && isScalar(pair.key) && pair.key.range) line = lines.linePos(pair.key.range[0]).line;
          node = pair?.value;
        } else node = isSeq(node) ? node.items[key as number] : undefined;
        if (!isNode(node)) break;
        if (node.range && !isMap(node) && !isSeq(node)) line = lines.linePos(node.range[0]).line;
        else if (node.range && typeof key === 'number') line = lines.linePos(node.range[0]).line;
      }
      return line;
    },
  };
}

/** Checks what a file holds; every departure becomes a problem with its line. */
export function checkedContent<T extends z.ZodType>(yaml: YamlFile, schema: T, problems: Problem[]): z.output<T> | undefined {
  let content: unknown;
  try {
    content = yaml.document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({ file: yaml.file, line: 1, message: `The aliases of this file cannot be resolved: ${(error as Error).message}.` });
    return undefined;
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  for (const { path, message } of flat(result.error.issues)) {
    const where = path.map(String).join('.');
    problems.push({ file: yaml.file, line: yaml.lineOf(path), message: where === '' ? message : `${where}: ${message}` });
  }
  return undefined;
}

type Issue = z.core.$ZodIssue;

/** Of a choice of forms that all fail, what the one that comes closest says. */
function flat(issues: readonly Issue[], before: readonly PropertyKey[] = []): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }];
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    return flat(closest, path);
  });
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}
