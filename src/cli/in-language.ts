import type { Verdict } from '../base/verdict.js';
import type { CodeLists, Language, Messages } from '../messages/messages.js';
import { loadMessages } from '../reference/load-messages.js';
import type { DocumentResult } from '../report/result.js';

/** What became of a document, told in a language. Messages are read where there is a finding to tell, code lists where a code is wrong. */
export async function inLanguage(result: DocumentResult, lang: Language): Promise<DocumentResult> {
  const { verdict, next } = result;
  if (verdict === undefined) return result;
  const findings = [...verdict.findings, ...(next?.verdict.findings ?? [])];
  if (findings.length === 0) return result;
  const { localize, localizeFinding } = await import('../messages/localize.js');
  const codeLists = findings.some(({ codeList }) => codeList !== undefined) ? await lists() : undefined;
  const messages: Messages = { ...(await loadMessages(lang)), ...(codeLists === undefined ? {} : { codeLists }) };
  const put = (one: Verdict): Verdict => localize(one, messages);
  if (!next) return { ...result, verdict: put(verdict) };
  const each = (all: typeof next.gone): typeof next.gone => all.map((finding) => localizeFinding(finding, verdict.syntax, messages));
  return {
    ...result,
    verdict: put(verdict),
    next: { ...next, verdict: put(next.verdict), gone: each(next.gone), added: each(next.added) },
  };
}

async function lists(): Promise<CodeLists> {
  return (await import('#compiled/code-lists.js')).default;
}
