import { type Directory, nameAt } from '../directory/directory.js';
import type { Recipient } from '../directory/recipient.js';
import { departmentOf } from './department.js';
import type { PartyNumber, RoutedDocument } from './document.js';
import { misfit } from './fits.js';
import { nearestCandidates } from './nearest.js';
import type { Candidate, QuarantineCode, Reason, Route } from './route.js';
import { successorOf } from './successor.js';

/**
 * Finds who a document is for on a civil day (`2027-01-01`, in the directory's time zone), and says why. Never guesses: where nobody
 * fits, or two fit equally, the document waits in quarantine. Pure: the same arguments give the same route.
 */
export function routeDocument(document: RoutedDocument, directory: Directory, day: string): Route {
  return new Routing(document, directory, day).route();
}

/** A step's result: whom it found, or why it ends here. */
type Step = Recipient | Route;

function isRoute(step: Step | undefined): step is Route {
  return step !== undefined && 'outcome' in step;
}

class Routing {
  readonly #document: RoutedDocument;
  readonly #directory: Directory;
  readonly #day: string;
  readonly #reasons: Reason[] = [];

  constructor(document: RoutedDocument, directory: Directory, day: string) {
    this.#document = document;
    this.#directory = directory;
    this.#day = day;
  }

  route(): Route {
    if (this.#document.selfBilled) this.#because('type', 'The buyer issued it (self-billing), so the seller receives it.', ['BT-3']);
    const found = this.#byRule() ?? this.#byReceiver() ?? this.#byEndpoint() ?? this.#byNumbers();
    if (found === undefined) {
      return this.#quarantine(
        'no-match',
        nearestCandidates(this.#document, this.#directory, this.#day),
        'Nobody is known by what the document says.',
      );
    }
    if (isRoute(found)) return found;
    const present = this.#onDay(found);
    return isRoute(present) ? present : this.#inside(present);
  }

  /** The platform's rules: the first that fits decides. */
  #byRule(): Step | undefined {
    for (const { id, when, to, hold } of this.#directory.rules) {
      if (misfit(this.#document, when) !== undefined) continue;
      if (to === undefined) return this.#quarantine('held', [], `The rule ${id} holds it: ${hold}`);
      this.#because('rule', `The platform's rule ${id} gives it to ${to}.`);
      return this.#directory.get(to);
    }
    return undefined;
  }

  /** The envelope's receiver, held against what is inside. */
  #byReceiver(): Step | undefined {
    const { receiver, addressee } = this.#document;
    if (receiver === undefined) return undefined;
    const colon = receiver.indexOf(':');
    const [scheme, value] = [receiver.slice(0, colon), receiver.slice(colon + 1)];
    const holders = this.#directory.holdersOfParticipant(scheme, value, this.#day);
    if (holders.length === 0) {
      return this.#quarantine(
        'no-match',
        nearestCandidates(this.#document, this.#directory, this.#day),
        `The envelope names the receiver ${receiver}, whom nobody here is known by.`,
      );
    }
    const { endpoint } = addressee;
    const inside = this.#named(endpoint === undefined ? addressee.numbers : [endpoint, ...addressee.numbers]);
    if (inside !== undefined && !this.#sameBody(holders, inside.holders)) {
      const { term, scheme, value } = inside.number;
      return this.#quarantine(
        'receiver-mismatch',
        [...holders, ...inside.holders].map((one) =>
          this.#candidate(one, holders.includes(one) ? 'the envelope names it' : `${term} names it`),
        ),
        `The envelope names ${receiver}, but the document's ${term} is ${scheme === undefined ? '' : `${scheme}:`}${value}.`,
      );
    }
    if (endpoint !== undefined && inside?.number !== endpoint)
      this.#because('receiver', `The document's ${endpoint.term}, ${endpoint.value}, is not known here; the envelope's receiver counts.`, [
        endpoint.term,
      ]);
    return this.#single(holders, `The envelope's receiver ${receiver}`, []);
  }

  /** The first of a document's numbers that anybody is known by. */
  #named(numbers: readonly PartyNumber[]): { readonly number: PartyNumber; readonly holders: readonly Recipient[] } | undefined {
    for (const number of numbers) {
      const { scheme, value, term } = number;
      const isAddress = term === 'BT-49' || term === 'BT-34';
      const holders = isAddress
        ? this.#directory.holdersOfParticipant(scheme ?? '', value, this.#day)
        : this.#directory.holdersOfNumber(value, this.#day);
      if (holders.length > 0) return { number, holders };
    }
    return undefined;
  }

  /** Whether both lead to one body, predecessors and successors counted. */
  #sameBody(some: readonly Recipient[], others: readonly Recipient[]): boolean {
    const reached = new Set<string>();
    const open = [...some];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (reached.has(one.id)) continue;
      reached.add(one.id);
      for (const { recipient } of this.#directory.successorsAt(one, this.#day)) open.push(this.#directory.get(recipient)!);
    }
    return others.some(
      (one) => reached.has(one.id) || this.#directory.successorsAt(one, this.#day).some(({ recipient }) => reached.has(recipient)),
    );
  }

  #byEndpoint(): Step | undefined {
    const { endpoint } = this.#document.addressee;
    if (endpoint === undefined) return undefined;
    const holders = endpoint.scheme === undefined ? [] : this.#directory.holdersOfParticipant(endpoint.scheme, endpoint.value, this.#day);
    if (holders.length > 0) return this.#single(holders, `The electronic address ${endpoint.scheme}:${endpoint.value}`, [endpoint.term]);
    this.#because('endpoint', `The electronic address ${endpoint.scheme ?? 'without scheme'}:${endpoint.value} is not known here.`, [
      endpoint.term,
    ]);
    return undefined;
  }

  /** VAT identifier, then register number, then other identifiers: the first that anybody is known by decides. */
  #byNumbers(): Step | undefined {
    for (const number of this.#document.addressee.numbers) {
      const holders = this.#directory.holdersOfNumber(number.value, this.#day);
      if (holders.length > 0) return this.#single(holders, `The number ${number.value}`, [number.term]);
      this.#because('number', `The number ${number.value} is not known here.`, [number.term]);
    }
    return undefined;
  }

  /** Of those known by one number: those who hold it now; where several do, what else the document says must leave one. */
  #single(holders: readonly Recipient[], what: string, terms: readonly string[]): Step {
    const left = holders.length > 1 ? this.#narrow(holders) : holders;
    if (left.length === 1) {
      this.#because(terms.length === 0 ? 'receiver' : 'identified', `${what} is that of ${this.#name(left[0])}.`, terms);
      return left[0];
    }
    return this.#quarantine(
      'ambiguous',
      left.map((one) => this.#candidate(one, this.#whyNot(one) ?? 'nothing in the document speaks against it')),
      `${what} is that of ${left.length} bodies, and nothing in the document tells them apart.`,
    );
  }

  #narrow(holders: readonly Recipient[]): readonly Recipient[] {
    let left = holders;
    for (const number of this.#document.addressee.numbers) {
      const fitting = left.filter((one) => this.#directory.holdersOfNumber(number.value, this.#day).includes(one));
      if (fitting.length > 0) left = fitting;
      if (left.length === 1) return left;
    }
    // What a body asks for speaks for it, if the document has it.
    const asking = left.filter((one) => one.require !== undefined && this.#whyNot(one) === undefined);
    return asking.length > 0 ? asking : left;
  }

  #whyNot(recipient: Recipient): string | undefined {
    const { require } = recipient;
    if (require === undefined) return undefined;
    const { department, ...when } = require;
    const reason = misfit(this.#document, when);
    if (reason !== undefined) return reason;
    return department === true && departmentOf(this.#document, recipient) === undefined
      ? 'the buyer reference (BT-10) names none of its departments'
      : undefined;
  }

  /** The body itself on the day, or who took over from it. */
  #onDay(recipient: Recipient): Step {
    if (recipient.validFrom !== undefined && this.#day < recipient.validFrom) {
      return this.#quarantine(
        'not-yet',
        [this.#candidate(recipient, `it exists from ${recipient.validFrom}`)],
        `${this.#name(recipient)} does not exist on ${this.#day}.`,
      );
    }
    const result = successorOf(recipient, this.#document, this.#directory, this.#day);
    for (const { from, to, since } of result.steps) {
      this.#because('successor', `${this.#name(from)} ended; ${this.#name(to)} took over on ${since}.`);
    }
    if (result.recipient !== undefined) return result.recipient;
    return this.#quarantine(
      'no-successor',
      result.candidates.map((one) => this.#candidate(one, 'it took over a part')),
      result.problem,
    );
  }

  /** Department and channels, by the body's own rules. */
  #inside(recipient: Recipient): Route {
    const lacking = this.#whyNot(recipient);
    if (lacking !== undefined) {
      return this.#quarantine(
        'requirement',
        [this.#candidate(recipient, lacking)],
        `${this.#name(recipient)} cannot take it as it is: ${lacking}.`,
      );
    }
    const rule = (recipient.rules ?? []).find(({ when }) => misfit(this.#document, when) === undefined);
    if (rule?.hold !== undefined) {
      return this.#quarantine(
        'held',
        [this.#candidate(recipient, `its rule ${rule.id}`)],
        `The rule ${rule.id} of ${this.#name(recipient)} holds it: ${rule.hold}`,
      );
    }
    if (rule !== undefined) this.#because('rule', `The rule ${rule.id} of ${this.#name(recipient)} applies.`);
    const department = (recipient.departments ?? []).find(({ id }) => id === rule?.department) ?? departmentOf(this.#document, recipient);
    if (department !== undefined)
      this.#because('department', `It goes to the department ${department.name.fr}.`, rule === undefined ? ['BT-10'] : []);
    const channels = rule?.channels ?? department?.channels ?? recipient.channels.map(({ id }) => id);
    if (channels.length === 0) {
      return this.#quarantine(
        'no-channel',
        [this.#candidate(recipient, 'it has no channel')],
        `${this.#name(recipient)} has no channel by which to reach it.`,
      );
    }
    return { outcome: 'routed', recipient: recipient.id, department: department?.id, channels, reasons: this.#reasons };
  }

  #quarantine(code: QuarantineCode, candidates: readonly Candidate[], text: string): Route {
    this.#because('quarantine', text);
    return { outcome: 'quarantined', code, candidates, reasons: this.#reasons };
  }

  #because(step: string, text: string, terms: readonly string[] = []): void {
    this.#reasons.push({ step, text, terms });
  }

  #candidate(recipient: Recipient, because: string): Candidate {
    return { recipient: recipient.id, because };
  }

  #name(recipient: Recipient): string {
    return `${nameAt(recipient, this.#day).fr} (${recipient.id})`;
  }
}
