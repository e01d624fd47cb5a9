import { Document } from 'yaml';
import type { Applied } from './apply.js';
import type { ReadDirectory } from './read.js';
import type { SourceText } from './yaml-file.js';

/**
 * The files that an applied change alters, with their comments kept where a recipient was there before. New recipients come in a file
 * of their own, `recipients/<slug>.yaml`.
 */
export function writtenFiles({ sources }: ReadDirectory, { directory, touched }: Applied, slug: string): SourceText[] {
  const changed = new Map<string, Document>();
  const added: unknown[] = [];
  for (const id of touched) {
    const after = directory.get(id)!;
    const source = sources.get(id);
    if (source === undefined) {
      added.push(after);
      continue;
    }
    const { yaml, index } = source;
    const before = (yaml.document.toJS() as { recipients: Record<string, unknown>[] }).recipients[index];
    for (const [property, value] of Object.entries(after)) {
      if (JSON.stringify(before[property]) !== JSON.stringify(value)) yaml.document.setIn(['recipients', index, property], value);
    }
    changed.set(yaml.file, yaml.document);
  }
  const files = [...changed].map(([file, document]) => ({ file, text: document.toString({ lineWidth: 0 }) }));
  if (added.length > 0) files.push({ file: `recipients/${slug}.yaml`, text: recipientsYaml(added) });
  return files;
}

/** Recipients as a file of the directory. */
export function recipientsYaml(recipients: readonly unknown[]): string {
  return new Document({ recipients }).toString({ lineWidth: 0 });
}
