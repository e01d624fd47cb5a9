import { editDistance } from '../base/edit-distance.js';
import { type Directory, holdsOn, nameAt, numberKey } from '../directory/directory.js';
import type { Recipient } from '../directory/recipient.js';
import type { RoutedDocument } from './document.js';
import { plainText } from './plain-text.js';
import type { Candidate } from './route.js';

const MOST = 3;

/** Bodies that a document may have been meant for, nearest first: by a number that is nearly right, or by words of the name. For a person to choose from. */
export function nearestCandidates(document: RoutedDocument, directory: Directory, day: string): Candidate[] {
  const { addressee, receiver } = document;
  const numbers = [...addressee.numbers.map(({ value }) => value), ...(addressee.endpoint === undefined ? [] : [addressee.endpoint.value])];
  if (receiver !== undefined) numbers.push(receiver.slice(receiver.indexOf(':') + 1));
  const wantedNumbers = numbers.map((one) => numberKey(one).slice(0, 60)).filter((one) => one.length >= 5);
  const wantedWords = new Set(addressee.names.flatMap(words));
  return directory.recipients
    .filter((one) => holdsOn(one, day))
    .map((one) => nearness(one, wantedNumbers, wantedWords, day))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.recipient < b.recipient ? -1 : 1))
    .slice(0, MOST)
    .map(({ recipient, because }) => ({ recipient, because }));
}

function nearness(
  recipient: Recipient,
  numbers: readonly string[],
  wanted: ReadonlySet<string>,
  day: string,
): Candidate & { score: number } {
  const known = knownBy(recipient);
  for (const own of known.numbers) {
    const near = numbers.find((one) => editDistance(one, own.key, 1) <= 1);
    if (near !== undefined) return { recipient: recipient.id, because: `its number ${own.value} is nearly ${near}`, score: 2 };
  }
  let best = 0;
  for (const own of recipient.formerNames === undefined ? known.names : namesOf(recipient, day)) {
    let common = 0;
    for (const word of own) if (wanted.has(word)) common += 1;
    best = Math.max(best, common === 0 ? 0 : common / (own.length + wanted.size - common));
  }
  return { recipient: recipient.id, because: 'its name is like the one in the document', score: best >= 0.3 ? best : 0 };
}

interface Known {
  readonly numbers: readonly { readonly value: string; readonly key: string }[];
  /** The words of each name. */
  readonly names: readonly (readonly string[])[];
}

const comparable = new WeakMap<Recipient, Known>();

/** A recipient's numbers and names in the form in which they are compared, worked out once. */
function knownBy(recipient: Recipient): Known {
  let known = comparable.get(recipient);
  if (known === undefined) {
    const numbers = recipient.identifiers.map(({ value }) => ({ value, key: numberKey(value.slice(value.indexOf(':') + 1)) }));
    known = { numbers, names: namesOf(recipient, '9999-12-31') };
    comparable.set(recipient, known);
  }
  return known;
}

function namesOf(recipient: Recipient, day: string): string[][] {
  const { fr, de = '', en = '' } = nameAt(recipient, day);
  return [fr, de, en].map(words);
}

/** The words of a name that tell something, each once. */
function words(name: string): string[] {
  return [...new Set(plainText(name).split(' '))].filter((word) => word.length > 2);
}
