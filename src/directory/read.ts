import { z } from 'zod';
import { checkDirectory } from './check.js';
import { Directory } from './directory.js';
import type { Problem } from './problem.js';
import { type Recipient, recipient } from './recipient.js';
import { type PlatformRule, type RoutingCase, ruleFile } from './rule.js';
import { checkedContent, readYaml, type SourceText, type YamlFile } from './yaml-file.js';

const recipientFile = z.strictObject({ recipients: z.array(recipient) });

/** Where a recipient stands in the files. */
export interface Source {
  readonly yaml: YamlFile;
  /** Which of the file's `recipients`, from 0. */
  readonly index: number;
}

export interface ReadDirectory {
  readonly directory: Directory;
  /** Where each recipient stands, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly files: readonly YamlFile[];
  /** What is wrong; with any of it the directory must not be used. In the order of the files. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a directory from its files: `recipients/*.yaml` hold recipients, `rules/*.yaml` the platform's rules with their cases. Files of
 * rules are asked in the order of their names.
 */
export function readDirectory(texts: readonly SourceText[]): ReadDirectory {
  const problems: Problem[] = [];
  const recipients: Recipient[] = [];
  const sources = new Map<string, Source>();
  const files: YamlFile[] = [];
  const rules: PlatformRule[] = [];
  const cases: RoutingCase[] = [];
  for (const text of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const yaml = readYaml(text, problems);
    if (yaml === undefined) continue;
    files.push(yaml);
    if (/(^|\/)rules\//.test(text.file)) {
      const content = checkedContent(yaml, ruleFile, problems);
      rules.push(...(content?.rules ?? []));
      cases.push(...(content?.tests ?? []));
      continue;
    }
    const content = checkedContent(yaml, recipientFile, problems);
    for (const [index, one] of (content?.recipients ?? []).entries()) {
      const first = sources.get(one.id);
      if (first !== undefined) {
        const line = first.yaml.lineOf(['recipients', first.index, 'id']);
        problems.push({
          file: text.file,
          line: yaml.lineOf(['recipients', index, 'id']),
          message: `There is a recipient ${one.id} already, in ${first.yaml.file}:${line}.`,
        });
        continue;
      }
      sources.set(one.id, { yaml, index });
      recipients.push(one);
    }
  }
  const directory = new Directory(recipients, rules, cases);
  for (const { id, path, message } of checkDirectory(directory)) {
    const source = id === undefined ? undefined : sources.get(id);
    problems.push(
      source === undefined
        ? { file: 'rules', line: 0, message }
        : { file: source.yaml.file, line: source.yaml.lineOf(['recipients', source.index, ...path]), message: `${id}: ${message}` },
    );
  }
  return { directory, sources, files, problems };
}
