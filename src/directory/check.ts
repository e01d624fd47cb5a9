import type { Directory } from './directory.js';
import { participantKey } from './participant.js';
import type { Recipient } from './recipient.js';

/** What is wrong between recipients: with whom, and where in his data. */
export interface Fault {
  /** The recipient; undefined for a rule of the platform. */
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What no single recipient can tell of itself: references, circles, spans, and who else holds a number. */
export function checkDirectory(directory: Directory): Fault[] {
  return [...directory.recipients.flatMap((one) => checkRecipient(one, directory)), ...checkHolders(directory), ...checkRules(directory)];
}

function checkRecipient(recipient: Recipient, directory: Directory): Fault[] {
  const faults: Fault[] = [];
  const say = (path: readonly (string | number)[], message: string): void => void faults.push({ id: recipient.id, path, message });
  const { parent, successors = [], departments = [], channels, rules = [], validFrom, validTo, identifiers } = recipient;

  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    say(['validTo'], `The last day, ${validTo}, is before the first, ${validFrom}.`);
  for (const [i, { validFrom: from, validTo: to }] of identifiers.entries()) {
    if (from !== undefined && to !== undefined && to < from)
      say(['identifiers', i, 'validTo'], `The last day, ${to}, is before the first, ${from}.`);
  }
  if (parent !== undefined && directory.get(parent) === undefined) say(['parent'], `There is no recipient '${parent}'.`);
  if (circle(recipient, directory, (one) => (one.parent === undefined ? [] : [one.parent])))
    say(['parent'], 'The parents lead in a circle.');
  for (const [i, { recipient: id, from }] of successors.entries()) {
    const other = directory.get(id);
    if (other === undefined) say(['successors', i, 'recipient'], `There is no recipient '${id}'.`);
    else if (other.validFrom !== undefined && from < other.validFrom)
      say(['successors', i, 'from'], `'${id}' takes over on ${from}, but exists only from ${other.validFrom}.`);
  }
  if (validTo === undefined && successors.length > 0) say(['successors'], 'Who has successors needs a last day: add validTo.');
  if (circle(recipient, directory, (one) => (one.successors ?? []).map((next) => next.recipient)))
    say(['successors'], 'The successors lead in a circle.');

  const channelIds = new Set<string>();
  for (const [i, { id }] of channels.entries()) {
    if (channelIds.has(id)) say(['channels', i, 'id'], `There are two channels '${id}'.`);
    channelIds.add(id);
  }
  const needed = (names: readonly string[] | undefined, path: readonly (string | number)[]): void => {
    for (const name of names ?? []) if (!channelIds.has(name)) say(path, `There is no channel '${name}' here.`);
  };
  const departmentIds = new Set<string>();
  for (const [i, { id, channels: wanted }] of departments.entries()) {
    if (departmentIds.has(id)) say(['departments', i, 'id'], `There are two departments '${id}'.`);
    departmentIds.add(id);
    needed(wanted, ['departments', i, 'channels']);
  }
  for (const [i, { department, channels: wanted }] of rules.entries()) {
    if (department !== undefined && !departmentIds.has(department))
      say(['rules', i, 'department'], `There is no department '${department}' here.`);
    needed(wanted, ['rules', i, 'channels']);
  }
  if (recipient.require?.department === true && departments.length === 0) say(['require'], 'It asks for a department, but has none.');
  return faults;
}

function circle(start: Recipient, directory: Directory, next: (one: Recipient) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const one = directory.get(id);
    if (one !== undefined) open.push(...next(one));
  }
  return false;
}

/** A participant identifier leads to one body on any day, unless those who share it say how they are told apart. */
function checkHolders(directory: Directory): Fault[] {
  const faults: Fault[] = [];
  const held = new Map<string, { readonly recipient: Recipient; readonly from: string; readonly to: string }[]>();
  for (const recipient of directory.recipients) {
    for (const [i, identifier] of recipient.identifiers.entries()) {
      if (identifier.kind !== 'peppol') continue;
      const colon = identifier.value.indexOf(':');
      const key = participantKey(identifier.value.slice(0, colon), identifier.value.slice(colon + 1));
      const from = later(identifier.validFrom, recipient.validFrom) ?? '0000-01-01';
      const to = earlier(identifier.validTo, recipient.validTo) ?? '9999-12-31';
      const others = held.get(key) ?? [];
      const other = others.find((one) => one.recipient !== recipient && from <= one.to && one.from <= to);
      if (other !== undefined && !tellApart(recipient, other.recipient)) {
        faults.push({
          id: recipient.id,
          path: ['identifiers', i],
          message: `${identifier.value} is also that of '${other.recipient.id}'; give both a \`require\`, so that they are told apart, or end one with validTo.`,
        });
      }
      held.set(key, [...others, { recipient, from, to }]);
    }
  }
  return faults;
}

function tellApart(a: Recipient, b: Recipient): boolean {
  return a.require !== undefined && b.require !== undefined;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function checkRules(directory: Directory): Fault[] {
  const ids = new Set<string>();
  return directory.rules.flatMap(({ id, to }) => {
    const faults: Fault[] = [];
    if (ids.has(id)) faults.push({ id: undefined, path: [], message: `There are two rules '${id}'.` });
    ids.add(id);
    if (to !== undefined && directory.get(to) === undefined)
      faults.push({ id: undefined, path: [], message: `The rule ${id} leads to '${to}', whom there is none of.` });
    return faults;
  });
}
