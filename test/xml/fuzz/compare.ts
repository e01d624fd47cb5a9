import { parseXml } from '../../../src/xml/parse.js';
import { XmlError } from '../../../src/xml/xml-error.js';
import { type Difference, explain } from './differences.js';
import { dumpTree } from './dump.js';
import { type FuzzInput, fuzzInput } from './input.js';
import type { Judgement } from './judgement.js';
import { judgeByXmllint, treeByLibxml2 } from './libxml2.js';
import { judgeBySaxes } from './saxes.js';

const BATCH = 1000;

export interface Outcome {
  readonly inputs: number;
  readonly accepted: number;
  /** One text per disagreement that nothing explains, with the number of the input. */
  readonly unexplained: readonly string[];
  /** How often each reason explained one. */
  readonly explained: ReadonlyMap<string, number>;
}

/** Parses inputs 0 to `count - 1` of a seed with all three parsers. */
export async function compareParsers(seed: number, count: number): Promise<Outcome> {
  const unexplained: string[] = [];
  const explained = new Map<string, number>();
  let accepted = 0;
  for (let from = 0; from < count; from += BATCH) {
    const inputs = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => fuzzInput(seed, from + index));
    const objections = await judgeByXmllint(inputs.map(({ bytes }) => bytes));
    for (const [index, input] of inputs.entries()) {
      const ours = judgeByUs(input.bytes);
      if (ours.accepted) accepted += 1;
      const place = `${seed}/${from + index}`;
      const report = (parser: Difference['parser'], a: string, b: string): void => {
        const reasons = explain(parser, a, b, input.text ?? Buffer.from(input.bytes).toString('latin1'));
        for (const { reason } of reasons) explained.set(reason, (explained.get(reason) ?? 0) + 1);
        if (reasons.length === 0)
          unexplained.push(`${place} ${parser}: "${a}" here, "${b}" there: ${JSON.stringify(input.text ?? [...input.bytes])}`);
      };
      compareWithLibxml2(input, ours, objections[index], report);
      if (input.text !== undefined) compare('saxes', ours, judgeBySaxes(input.text), report);
    }
  }
  return { inputs: count, accepted, unexplained, explained };
}

type Report = (parser: Difference['parser'], ours: string, theirs: string) => void;

function compareWithLibxml2(input: FuzzInput, ours: Judgement, objection: string, report: Report): void {
  const tree = (): Judgement => ({ accepted: true, tree: ours.accepted ? treeByLibxml2(input.bytes) : undefined });
  compare('libxml2', ours, objection === '' ? tree() : { accepted: false, why: objection }, report);
}

function compare(parser: Difference['parser'], ours: Judgement, theirs: Judgement, report: Report): void {
  // A DOCTYPE is refused here whatever it holds.
  if (!ours.accepted && ours.why.startsWith('XML-DTD')) return;
  if (ours.accepted !== theirs.accepted) {
    report(parser, ours.accepted ? 'accepted' : ours.why, theirs.accepted ? 'accepted' : theirs.why);
  } else if (ours.accepted && theirs.accepted && ours.tree !== theirs.tree) {
    report(parser, 'tree', 'tree');
  }
}

function judgeByUs(bytes: Uint8Array): Judgement {
  try {
    return { accepted: true, tree: dumpTree(parseXml(bytes)) };
  } catch (error) {
    if (error instanceof XmlError) return { accepted: false, why: `${error.code} ${error.message}` };
    throw error;
  }
}
