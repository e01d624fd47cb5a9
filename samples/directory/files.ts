import { Document } from 'yaml';
import type { SourceText } from '../../src/directory/yaml-file.js';
import { CHANGE_DAY, change, recipients } from './world.js';

const HEAD = ' Written by samples/directory/generate.ts; do not edit. Every body in it is invented.';

/** What the generator writes: recipients by kind, and the change of government. */
export function sampleDirectoryFiles(): SourceText[] {
  const kinds = grouped();
  return [
    ...[...kinds].map(([kind, list]) => ({ file: `recipients/${kind}.yaml`, text: yamlText({ recipients: list }) })),
    { file: `changes/${CHANGE_DAY}-government.yaml`, text: yamlText(change()) },
  ];
}

function grouped(): Map<string, ReturnType<typeof recipients>> {
  const kinds = new Map<string, ReturnType<typeof recipients>>();
  for (const one of recipients()) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}

function yamlText(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0 });
}
