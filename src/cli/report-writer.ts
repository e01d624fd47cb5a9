import type { Language } from '../messages/messages.js';
import type { HtmlTexts } from '../report/html-texts.js';
import type { ReportWriter } from '../report/result.js';
import type { TextTexts } from '../report/text-texts.js';
import type { Io } from './io.js';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'junit', 'svrl', 'html', 'github', 'gitlab'] as const;

export type Format = (typeof FORMATS)[number];

/** The words of the reports for people. */
const TEXTS: Readonly<Record<Language, { readonly text: () => Promise<TextTexts>; readonly html: () => Promise<HtmlTexts> }>> = {
  en: {
    text: async () => (await import('../report/text-texts.js')).ENGLISH,
    html: async () => (await import('../report/html-texts.js')).ENGLISH,
  },
  fr: {
    text: async () => (await import('../report/text-texts-fr.js')).FRENCH,
    html: async () => (await import('../report/html-texts-fr.js')).FRENCH,
  },
  de: {
    text: async () => (await import('../report/text-texts-de.js')).GERMAN,
    html: async () => (await import('../report/html-texts-de.js')).GERMAN,
  },
};

/** A writer is loaded only where it is asked for. */
const WRITERS: Readonly<Record<Format, (io: Pick<Io, 'colour'>, lang: Language) => Promise<ReportWriter>>> = {
  text: async ({ colour }, lang) => (await import('../report/text.js')).textReport({ colour, texts: await TEXTS[lang].text() }),
  json: async () => (await import('../report/json.js')).jsonReport(),
  ndjson: async () => (await import('../report/ndjson.js')).ndjsonReport(),
  sarif: async (_, lang) => {
    const [{ sarifReport }, { ruleHelp }, { loadMessages }] = await Promise.all([
      import('../report/sarif.js'),
      import('../reference/rule-help.js'),
      import('../reference/load-messages.js'),
    ]);
    const messages = await loadMessages(lang);
    return sarifReport({ help: (rule) => ruleHelp(rule, messages) });
  },
  junit: async () => (await import('../report/junit.js')).junitReport(),
  svrl: async () => (await import('../report/svrl.js')).svrlReport(),
  html: async (_, lang) => (await import('../report/html.js')).htmlReport({ texts: await TEXTS[lang].html() }),
  github: async () => (await import('../report/github.js')).githubReport(),
  gitlab: async () => (await import('../report/gitlab.js')).gitlabReport(),
};

export function reportWriter(format: Format, io: Pick<Io, 'colour'>, lang: Language): Promise<ReportWriter> {
  return WRITERS[format](io, lang);
}
