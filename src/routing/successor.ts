import type { Directory } from '../directory/directory.js';
import type { Recipient } from '../directory/recipient.js';
import type { RoutedDocument } from './document.js';
import { misfit } from './fits.js';

export interface Succession {
  /** Who is there on the day; undefined where nobody, or no single body, is. */
  readonly recipient: Recipient | undefined;
  readonly steps: readonly { readonly from: Recipient; readonly to: Recipient; readonly since: string }[];
  /** Where there are several. */
  readonly candidates: readonly Recipient[];
  /** Why nobody was found; '' where somebody was. */
  readonly problem: string;
}

/** Follows successors from a body that has ended until one that exists on the day. */
export function successorOf(recipient: Recipient, document: RoutedDocument, directory: Directory, day: string): Succession {
  const steps: { from: Recipient; to: Recipient; since: string }[] = [];
  let current = recipient;
  while (current.validTo !== undefined && current.validTo < day) {
    const ended = `${current.name.fr} (${current.id}) ended on ${current.validTo}`;
    const begun = directory.successorsAt(current, day);
    if (begun.length === 0) return { recipient: undefined, steps, candidates: [], problem: `${ended}, and nobody has taken over.` };
    const fitting = begun.filter(({ when }) => when === undefined || misfit(document, when) === undefined);
    // Whom a condition names fits better than whom none does.
    const named = fitting.filter(({ when }) => when !== undefined);
    const best = named.length > 0 ? named : fitting;
    if (best.length !== 1) {
      const candidates = (best.length === 0 ? begun : best).map((one) => directory.get(one.recipient)!);
      const problem = `${ended}, and ${best.length === 0 ? 'what the document says fits none' : 'it fits several'} of those who took over.`;
      return { recipient: undefined, steps, candidates, problem };
    }
    const to = directory.get(best[0].recipient)!;
    // A checked directory has no circles; a caller's own may.
    if (steps.some((step) => step.from === to) || to === recipient)
      return { recipient: undefined, steps, candidates: [to], problem: `${ended}, and its successors lead in a circle.` };
    steps.push({ from: current, to, since: best[0].from });
    current = to;
  }
  return { recipient: current, steps, candidates: [], problem: '' };
}
