import { resolve } from 'node:path';
import type { Language } from '../messages/messages.js';
import type { DocumentResult, Incomplete, ReportWriter, RunInfo } from '../report/result.js';
import { BufferedOut } from './buffered-out.js';
import type { Io } from './io.js';
import { ReplacedFile } from './replaced-file.js';
import { FORMATS, type Format, reportWriter } from './report-writer.js';
import { wrongUse } from './usage.js';

/** What the command line asks to be reported: `--format`, and `--report format[=file]` any number of times. */
export interface ReportsAsked {
  readonly format: Format | undefined;
  readonly reports: readonly string[];
  /** What is to be read: none of it may be written over. */
  readonly inputs: readonly string[];
  readonly lang: Language;
}

/** A report with the file it goes to; without one it goes to standard output. */
interface Destination {
  readonly format: Format;
  readonly file?: string;
}

/** All reports of a run, written side by side. */
export class Reports {
  readonly #reports: readonly { readonly writer: ReportWriter; readonly file: ReplacedFile | undefined }[];
  readonly #out: BufferedOut;

  /** Throws ToolError where the command line is wrong, or a file cannot be written: before anything is judged. */
  static async open(asked: ReportsAsked, io: Pick<Io, 'colour' | 'out'>): Promise<Reports> {
    const reports: { writer: ReportWriter; file: ReplacedFile | undefined }[] = [];
    const destinations = destinationsOf(asked);
    try {
      for (const { format, file } of destinations) {
        // A file is no terminal: it gets no colours.
        const writer = await reportWriter(format, file === undefined ? io : { colour: false }, asked.lang);
        reports.push({ writer, file: file === undefined ? undefined : new ReplacedFile(file) });
      }
    } catch (error) {
      for (const { file } of reports) file?.abandon();
      throw error;
    }
    return new Reports(reports, io);
  }

  private constructor(reports: readonly { readonly writer: ReportWriter; readonly file: ReplacedFile | undefined }[], io: Pick<Io, 'out'>) {
    this.#reports = reports;
    this.#out = new BufferedOut((text) => io.out(text));
  }

  async start(run: RunInfo): Promise<void> {
    await this.#each((writer) => writer.start(run));
  }

  async document(result: DocumentResult): Promise<void> {
    await this.#each((writer) => writer.document(result));
  }

  async finish(incomplete?: Incomplete): Promise<void> {
    await this.#each((writer) => writer.finish(incomplete));
    await this.#out.flush();
    for (const { file } of this.#reports) file?.finish();
  }

  /** No report is left behind; what was written to standard output is. */
  async abandon(): Promise<void> {
    for (const { file } of this.#reports) file?.abandon();
    await this.#out.flush();
  }

  async #each(piece: (writer: ReportWriter) => string): Promise<void> {
    for (const { writer, file } of this.#reports) {
      const text = piece(writer);
      if (file !== undefined) file.write(text);
      else if (text !== '') await this.#out.write(text);
    }
  }
}

function destinationsOf({ format, reports, inputs }: ReportsAsked): readonly Destination[] {
  const asked = reports.map(destinationOf);
  const onOutput = asked.filter(({ file }) => file === undefined);
  if (onOutput.length + (format === undefined ? 0 : 1) > 1) throw wrong('Two reports cannot both go to standard output.');
  const read = new Set(inputs.map((name) => resolve(name)));
  const taken = new Set<string>();
  for (const { file } of asked) {
    if (file === undefined) continue;
    const path = resolve(file);
    if (taken.has(path)) throw wrong(`Two reports cannot both go to the file ${file}.`);
    if (read.has(path)) throw wrong(`The report would overwrite ${file}, which is to be read.`);
    taken.add(path);
  }
  return onOutput.length > 0 ? asked : [{ format: format ?? 'text' }, ...asked];
}

function destinationOf(asked: string): Destination {
  const split = asked.indexOf('=');
  const name = split < 0 ? asked : asked.slice(0, split);
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) throw wrong(`--report cannot be '${name}'; choose one of ${FORMATS.join(', ')}, with =file after it.`);
  const file = split < 0 ? '-' : asked.slice(split + 1);
  if (file === '') throw wrong(`--report ${name}= names no file.`);
  return file === '-' ? { format } : { format, file };
}

const wrong = (message: string) => wrongUse(message, ['validate']);
