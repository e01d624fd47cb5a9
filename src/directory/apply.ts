import type { Change } from './change.js';
import { dayBefore } from './day.js';
import { Directory, holdsOn } from './directory.js';
import type { Recipient, Successor } from './recipient.js';

export interface Applied {
  readonly directory: Directory;
  /** Ids of the recipients that are changed or new, in the order in which the change names them. */
  readonly touched: readonly string[];
  /** What stands in the way; then the directory is the one before. */
  readonly problems: readonly string[];
}

/** Applies a change of government. The same change twice is a problem, not a second change. */
export function applyChange(directory: Directory, change: Change): Applied {
  const run = new Application(directory, change);
  run.all();
  if (run.problems.length > 0) return { directory, touched: [], problems: run.problems };
  const before = new Set(directory.recipients.map(({ id }) => id));
  const recipients = [
    ...directory.recipients.map(({ id }) => run.recipients.get(id)!),
    ...[...run.recipients.values()].filter(({ id }) => !before.has(id)),
  ];
  return { directory: new Directory(recipients, directory.rules, directory.cases), touched: [...run.touched], problems: [] };
}

class Application {
  readonly recipients: Map<string, Recipient>;
  readonly touched = new Set<string>();
  readonly problems: string[] = [];
  readonly #change: Change;
  readonly #lastDay: string;

  constructor(directory: Directory, change: Change) {
    this.recipients = new Map(directory.recipients.map((one) => [one.id, one]));
    this.#change = change;
    this.#lastDay = dayBefore(change.from);
  }

  all(): void {
    const { renames = [], merges = [], splits = [], moves = [], closes = [], from } = this.#change;
    for (const { recipient, name } of renames) {
      this.#alter(recipient, (one) => ({
        ...one,
        name,
        formerNames: [...(one.formerNames ?? []), { name: one.name, validTo: this.#lastDay }],
      }));
    }
    for (const { recipients, into } of merges) {
      const id = this.#target(into);
      for (const one of recipients) if (one !== id) this.#end(one, id === undefined ? [] : [{ recipient: id, from }]);
    }
    for (const { recipient, into } of splits) {
      const successors = into.flatMap(({ recipient: part, when }): Successor[] => {
        const id = this.#target(part);
        return id === undefined ? [] : [{ recipient: id, from, ...(when === undefined ? {} : { when }) }];
      });
      this.#end(recipient, successors);
    }
    for (const { recipient, parent } of moves) {
      if (!this.recipients.has(parent)) this.problems.push(`There is no recipient '${parent}' to move '${recipient}' to.`);
      this.#alter(recipient, (one) => ({ ...one, parent }));
    }
    for (const { recipient } of closes) this.#end(recipient, []);
  }

  #alter(id: string, to: (one: Recipient) => Recipient): void {
    const one = this.recipients.get(id);
    if (one === undefined) return void this.problems.push(`There is no recipient '${id}'.`);
    if (!holdsOn(one, this.#change.from))
      return void this.problems.push(`'${id}' does not exist on ${this.#change.from}: is the change applied already?`);
    this.recipients.set(id, to(one));
    this.touched.add(id);
  }

  #end(id: string, successors: readonly Successor[]): void {
    this.#alter(id, (one) => ({ ...one, validTo: this.#lastDay, successors: [...(one.successors ?? []), ...successors] }));
  }

  /** The id of a body that takes over; a new one begins on the day of the change. */
  #target(target: string | Recipient): string | undefined {
    const { from } = this.#change;
    if (typeof target === 'string') {
      const one = this.recipients.get(target);
      if (one !== undefined && holdsOn(one, from)) return target;
      this.problems.push(one === undefined ? `There is no recipient '${target}'.` : `'${target}' does not exist on ${from}.`);
      return undefined;
    }
    if (this.recipients.has(target.id)) {
      this.problems.push(`There is a recipient '${target.id}' already; name it by its id alone if it is meant.`);
      return undefined;
    }
    this.recipients.set(target.id, { ...target, validFrom: target.validFrom ?? from });
    this.touched.add(target.id);
    return target.id;
  }
}
