import { participantKey } from './participant.js';
import type { Names, Recipient, RecipientIdentifier, Successor } from './recipient.js';
import type { PlatformRule, RoutingCase } from './rule.js';

/** Something that holds from a day to a day, both counted; without them always. */
export interface Span {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export function holdsOn({ validFrom, validTo }: Span, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** The recipients and the platform's rules. Unchangeable; look-ups are indexed. */
export class Directory {
  readonly recipients: readonly Recipient[];
  readonly rules: readonly PlatformRule[];
  readonly cases: readonly RoutingCase[];
  readonly #byId: ReadonlyMap<string, Recipient>;
  readonly #byParticipant = new Map<string, Holder[]>();
  readonly #byNumber = new Map<string, Holder[]>();

  constructor(recipients: readonly Recipient[], rules: readonly PlatformRule[] = [], cases: readonly RoutingCase[] = []) {
    this.recipients = recipients;
    this.rules = rules;
    this.cases = cases;
    this.#byId = new Map(recipients.map((one) => [one.id, one]));
    for (const recipient of recipients) {
      for (const identifier of recipient.identifiers) {
        if (identifier.kind !== 'peppol') add(this.#byNumber, numberKey(identifier.value), { recipient, identifier });
        else {
          const colon = identifier.value.indexOf(':');
          const [scheme, value] = [identifier.value.slice(0, colon), identifier.value.slice(colon + 1)];
          add(this.#byParticipant, participantKey(scheme, value), { recipient, identifier });
          add(this.#byNumber, numberKey(value), { recipient, identifier });
        }
      }
    }
  }

  get(id: string): Recipient | undefined {
    return this.#byId.get(id);
  }

  /** Who is known by a participant identifier on a day: who holds it then, else everybody who ever did. */
  holdersOfParticipant(scheme: string, value: string, day: string): readonly Recipient[] {
    return known(this.#byParticipant.get(participantKey(scheme, value)), day);
  }

  /** The same for a VAT, register or other number. White space, points and hyphens do not count. */
  holdersOfNumber(value: string, day: string): readonly Recipient[] {
    return known(this.#byNumber.get(numberKey(value)), day);
  }

  /** Who exists on a day. */
  at(day: string): readonly Recipient[] {
    return this.recipients.filter((one) => holdsOn(one, day));
  }

  /** Who has taken over from a recipient by a day. */
  successorsAt(recipient: Recipient, day: string): readonly Successor[] {
    return (recipient.successors ?? []).filter(({ from }) => from <= day);
  }
}

interface Holder {
  readonly recipient: Recipient;
  readonly identifier: RecipientIdentifier;
}

function add(index: Map<string, Holder[]>, key: string, holder: Holder): void {
  const holders = index.get(key);
  if (holders === undefined) index.set(key, [holder]);
  else holders.push(holder);
}

function known(holders: readonly Holder[] | undefined, day: string): readonly Recipient[] {
  if (holders === undefined) return [];
  const now = holders.filter(({ recipient, identifier }) => holdsOn(recipient, day) && holdsOn(identifier, day));
  return [...new Set((now.length > 0 ? now : holders).map(({ recipient }) => recipient))];
}

/** Numbers are written with and without points, spaces and hyphens. */
export function numberKey(value: string): string {
  return value.replace(/[\s.\-/]/g, '').toLowerCase();
}

/** What a body is called on a day. */
export function nameAt({ name, formerNames = [] }: Recipient, day: string): Names {
  const former = formerNames.filter(({ validTo }) => day <= validTo).sort((a, b) => (a.validTo < b.validTo ? -1 : 1))[0];
  return former?.name ?? name;
}
