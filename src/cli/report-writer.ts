import type { ReportWriter } from '../report/result.js';
import type { Io } from './io.js';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'junit', 'svrl', 'html', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/** A writer is loaded only where it is asked for. */
const WRITERS: Readonly<Record<Format, (io: Pick<Io, 'colour'>) => Promise<ReportWriter>>> = {
  text: async ({ colour }) => (await import('../report/text.js')).textReport({ colour }),
  json: async () => (await import('../report/json.js')).jsonReport(),
  ndjson: async () => (await import('../report/ndjson.js')).ndjsonReport(),
  sarif: async () => (await import('../report/sarif.js')).sarifReport(),
  junit: async () => (await import('../report/junit.js')).junitReport(),
  svrl: async () => (await import('../report/svrl.js')).svrlReport(),
  html: async () => (await import('../report/html.js')).htmlReport(),
  github: async () => (await import('../report/github.js')).githubReport(),
};

export function reportWriter(format: Format, io: Pick<Io, 'colour'>): Promise<ReportWriter> {
  return WRITERS[format](io);
}
