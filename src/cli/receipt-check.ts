import registry from '#compiled/registry.js';
import { ToolError } from '../base/tool-error.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import type { Input } from './input.js';
import { bytesOf } from './input.js';
import { type JudgingArguments, judgingOf, resultOf } from './judging.js';
import { type Receipt, type ReceiptDocument, type ReceiptVerdict, receiptVerdict, sha256 } from './receipt.js';

/** What repeating a verdict comes to. */
export type Outcome =
  | { readonly is: 'same' }
  | { readonly is: 'different'; readonly differences: readonly string[] }
  /** It cannot be repeated here: the version of the tool that can. */
  | { readonly is: 'gone'; readonly ruleSets: ReceiptVerdict['ruleSets']; readonly version: string }
  /** It could not be read, now or then. */
  | { readonly is: 'unread'; readonly why: string };

/** Repeats what a receipt says of a document; `place` is where the document is now. */
export async function checkDocument(document: ReceiptDocument, receipt: Receipt, place: Input): Promise<Outcome> {
  const { verdict } = document;
  if (verdict === undefined) return { is: 'unread', why: `it could not be read then (${document.error})` };
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(place, DEFAULT_LIMITS.bytes);
  } catch (error) {
    if (error instanceof ToolError) return { is: 'unread', why: error.message };
    throw error;
  }
  const hash = sha256(bytes);
  if (hash !== document.sha256)
    return { is: 'different', differences: [`the document: its SHA-256 was ${document.sha256}, and is ${hash}`] };
  const judging = await judgingOf(argumentsOf(receipt, verdict), verdict.day);
  const here = new Set(
    [...registry.ruleSets, ...registry.advisory, ...(judging.options.ruleSets ?? [])].map((one) => `${one.id} ${one.hash}`),
  );
  // What another program's files say shows in the verdict.
  const gone = verdict.ruleSets.filter(({ id, hash: used }) => id !== 'xsd' && !here.has(`${id} ${used}`));
  if (gone.length > 0) return { is: 'gone', ruleSets: gone, version: receipt.version };
  const again = await resultOf({ name: document.input, bytes }, judging);
  if (again.verdict === undefined) return { is: 'unread', why: again.error.message };
  const differences = differencesOf(verdict, receiptVerdict(again.verdict));
  return differences.length === 0 ? { is: 'same' } : { is: 'different', differences };
}

/** The options of the run; the day of the verdict stands for the day on which it is repeated. */
function argumentsOf({ options }: Receipt, { day }: ReceiptVerdict): JudgingArguments {
  const { profile, ruleset, rules, phase, xsd, onlyRules, advisory } = options;
  return {
    profile,
    ruleset,
    rules: rules === undefined ? undefined : [...rules],
    phase,
    xsd,
    at: day,
    'only-rules': onlyRules,
    'no-advisory': !advisory,
    'also-next': undefined,
    receipt: undefined,
    format: 'json',
    report: undefined,
  };
}

function differencesOf(then: ReceiptVerdict, now: ReceiptVerdict): string[] {
  const told = (['valid', 'syntax', 'profile', 'layers', 'ruleSets'] as const).flatMap((name) => {
    const [was, is] = [JSON.stringify(then[name]), JSON.stringify(now[name])];
    return was === is ? [] : [`${name}: it was ${was}, and is ${is}`];
  });
  const rules = [...new Set([...Object.keys(then.findings), ...Object.keys(now.findings)])].sort();
  const counted = rules.flatMap((rule) => {
    const [was, is] = [countOf(then, rule), countOf(now, rule)];
    return was === is ? [] : [`${rule}: it was found ${was} times, and is ${is}`];
  });
  const moved = told.length + counted.length === 0 && then.findingsSha256 !== now.findingsSha256;
  return [...told, ...counted, ...(moved ? ['the places or severities of the findings'] : [])];
}

function countOf({ findings }: ReceiptVerdict, rule: string): number {
  return Object.hasOwn(findings, rule) ? findings[rule] : 0;
}
