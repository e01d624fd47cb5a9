import type { Finding } from '../base/finding.js';
import type { DocumentIdentity } from './document-identity.js';

/** What is kept of a document: three lanes of a hash of seller and number, and where its name starts among the names, counted from one. */
const LANES = 4;
const FIRST_SLOTS = 1024;

export interface RegisterLimits {
  /** How many documents are kept; those after them are still held against them. */
  readonly documents: number;
  /** How many bytes of names are kept; a document after them is told as "an earlier document". */
  readonly nameBytes: number;
}

const LIMITS: RegisterLimits = { documents: 1_000_000, nameBytes: 16 * 1024 * 1024 };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The numbers (BT-1) of a run by their sellers. Each document takes some forty bytes and its name, whatever is in it: a number is kept as a
 * hash of 96 bits, so that among a million documents two that differ are taken for one with a chance of about 10⁻¹⁷.
 */
export class NumberRegister {
  readonly #limits: RegisterLimits;
  #slots: Uint32Array = new Uint32Array(FIRST_SLOTS * LANES);
  #names = new Uint8Array(4096);
  #namesEnd = 0;
  #count = 0;

  constructor(limits: Partial<RegisterLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Enters a document, called `name`; a finding where an earlier one has the same number from the same seller. */
  enter(identity: DocumentIdentity, name: string): Finding | undefined {
    const hash = hashOf(JSON.stringify([identity.family, identity.seller, identity.number]));
    const slot = this.#find(this.#slots, hash);
    if (this.#slots[slot + 3] !== 0) return repeated(identity, this.#nameAt(this.#slots[slot + 3]));
    if (this.#count >= this.#limits.documents) return undefined;
    this.#slots.set([...hash, this.#keep(name)], slot);
    this.#count += 1;
    if (this.#count * LANES * 2 > this.#slots.length) this.#grow();
    return undefined;
  }

  /** The slot of a hash, or the free one where it belongs. */
  #find(slots: Uint32Array, [a, b, c]: Hash): number {
    const mask = slots.length / LANES - 1;
    for (let index = a & mask; ; index = (index + 1) & mask) {
      const slot = index * LANES;
      if (slots[slot + 3] === 0 || (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c)) return slot;
    }
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let slot = 0; slot < this.#slots.length; slot += LANES) {
      if (this.#slots[slot + 3] === 0) continue;
      const entry = this.#slots.subarray(slot, slot + LANES);
      larger.set(entry, this.#find(larger, [entry[0], entry[1], entry[2]]));
    }
    this.#slots = larger;
  }

  /** Where the name starts, counted from one: its length in two bytes, then the name. The first place stands for a name that is not kept. */
  #keep(name: string): number {
    const bytes = encoder.encode(name);
    const start = Math.max(this.#namesEnd, 1);
    const end = start + 2 + bytes.length;
    if (bytes.length > 0xffff || end > this.#limits.nameBytes) return 1;
    if (end > this.#names.length) {
      const larger = new Uint8Array(Math.max(this.#names.length * 2, end));
      larger.set(this.#names);
      this.#names = larger;
    }
    this.#names.set([bytes.length >> 8, bytes.length & 0xff], start);
    this.#names.set(bytes, start + 2);
    this.#namesEnd = end;
    return start + 1;
  }

  #nameAt(place: number): string | undefined {
    if (place === 1) return undefined;
    const start = place - 1;
    const length = (this.#names[start] << 8) | this.#names[start + 1];
    return decoder.decode(this.#names.subarray(start + 2, start + 2 + length));
  }
}

type Hash = readonly [number, number, number];

/** Three lanes of multiply and mix, with constants of FNV-1a and of the finaliser of MurmurHash3. Not for security. */
function hashOf(text: string): Hash {
  let [a, b, c] = [0x811c9dc5, 0x5bd1e995, 0x9e3779b9];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 15);
    c = Math.imul(c ^ unit, 0xc2b2ae35) ^ (c >>> 13);
  }
  return [mixed(a ^ (b >>> 7)), mixed(b ^ (c >>> 11)), mixed(c ^ (a >>> 9))];
}

function mixed(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return (lane ^ (lane >>> 16)) >>> 0;
}

function repeated({ number, path, line, column }: DocumentIdentity, earlier: string | undefined): Finding {
  const where = earlier ?? 'an earlier document of this run';
  return {
    rule: 'ADV-BATCH-01',
    severity: 'warning',
    ruleSet: 'advisory',
    path,
    line,
    column,
    terms: ['BT-1'],
    values: { found: number, document: where },
    message: `The invoice number ${number} (BT-1) has been given before, by the same seller: in ${where}.`,
  };
}
