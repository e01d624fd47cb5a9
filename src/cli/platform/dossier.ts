import { createHash } from 'node:crypto';
import { oneLine } from '../../base/one-line.js';
import type { Archive } from '../../dispatch/archive.js';
import { ArchiveFault } from '../../dispatch/archive.js';
import { LANGUAGES, type Messages } from '../../messages/messages.js';
import { DOSSIER_WORDS, type DossierWords } from './dossier-words.js';
import { localTime } from './local-time.js';
import { type Story, storyLines } from './story.js';

export interface DossierFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface DossierOptions {
  readonly story: Story;
  readonly archive: Archive;
  /** Of every language that a README is written in. */
  readonly messages: readonly Messages[];
  readonly timeZone: string;
  readonly now: number;
  /** Where the audit trail ends. */
  readonly head: { readonly seq: number; readonly hash: string };
}

type About = keyof DossierWords['about'];

/** One document's whole story for an auditor, as files; `missing` names the objects that the archive could not give. */
export async function dossierOf(options: DossierOptions): Promise<{ readonly files: DossierFile[]; readonly missing: readonly string[] }> {
  const { story, archive, messages, timeZone, now, head } = options;
  const { document, deliveries, audit } = story;
  const files: (DossierFile & { readonly about: About })[] = [];
  const missing: string[] = [];
  const objects = document.erased ? [] : [['original', document.sha256] as const, ...Object.entries(document.objects)];
  for (const [kind, sha256] of objects) {
    try {
      const bytes = await archive.get(sha256);
      files.push({ fileName: nameOf(kind, bytes), bytes, about: kind.split('.')[0] as About });
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      missing.push(kind);
    }
  }
  const add = (fileName: string, content: unknown, about: About): void =>
    void files.push({ fileName, bytes: encoded(`${JSON.stringify(content, null, 2)}\n`), about });
  const route = audit.findLast(({ to, detail }) => (to === 'routed' || to === 'quarantined') && detail.startsWith('{'))?.detail;
  if (route !== undefined) add('route.json', JSON.parse(route), 'route');
  add('deliveries.json', deliveries, 'deliveries');
  add('audit.json', audit, 'audit');
  const written = messages.map((each) => {
    const words = DOSSIER_WORDS[each.lang];
    const list = files.map(({ fileName, about }) => `- \`${fileName}\`: ${words.about[about] ?? about}`);
    const parts = [
      `# ${words.title}`,
      '',
      words.written(localTime(now, timeZone), head.seq, head.hash),
      '',
      '```text',
      ...storyLines(story, each, timeZone).map((line) => oneLine(line).replaceAll('```', "'''")),
      '```',
      '',
      `## ${words.files}`,
      '',
      ...list,
      `- \`SHA256SUMS\`: ${words.about.sums}`,
      ...missing.map((kind) => `- **${words.missing(kind)}**`),
      '',
      `## ${words.check}`,
      '',
      ...words.how.map((line) => `- ${line}`),
      '',
    ];
    return { fileName: `README.${each.lang}.md`, bytes: encoded(parts.join('\n')) };
  });
  const all = [...written, ...files.map(({ fileName, bytes }) => ({ fileName, bytes }))];
  const sums = all.map(({ fileName, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${fileName}\n`).join('');
  return { files: [...all, { fileName: 'SHA256SUMS', bytes: encoded(sums) }], missing };
}

/** Names of our own: what the document calls itself plays no part. */
function nameOf(kind: string, bytes: Uint8Array): string {
  const [base, language] = kind.split('.');
  const known = (LANGUAGES as readonly string[]).includes(language ?? '') || language === 'lb' ? `.${language}` : '';
  if (base === 'pdf') return `readable${known}.pdf`;
  if (base === 'verdict') return 'verdict.json';
  if (base === 'report') return 'report.html';
  if (base === 'ubl' || base === 'cii') return `${base}.xml`;
  const [a, b] = bytes;
  const ending = a === 0x25 && b === 0x50 ? 'pdf' : a === 0x50 && b === 0x4b ? 'zip' : 'xml';
  return `${base.replace(/[^a-z0-9-]/g, '_')}.${ending}`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
