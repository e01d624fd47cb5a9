import { CLASS, NAME_CHAR } from './chars.js';
import { decodeUtf8 } from './utf8.js';

const MULTIPLIER = 0x01000193;

/** Bytes behind the last string that may be read with it. */
const SPARE = 3;

/** Words of a record of `Atoms.table`, which is found at the id times `WORDS`: where the string begins in the arena, its length, its hash; the rest is for whoever keeps the atoms. */
export const Atom = { START: 0, LENGTH: 1, HASH: 2, ELEMENT: 3, STATE: 4, ATTRIBUTE: 5, WORDS: 8 } as const;

const { START, LENGTH, HASH, WORDS } = Atom;

/**
 * Byte strings by number: names as written, prefixes and namespace URIs. Looking one up makes no string. The hash is seeded
 * by chance, so that nobody can choose names that collide; ids do not depend on it.
 */
export class Atoms {
  /** Ids in use are 0 (the empty string) to `size - 1`. */
  size = 1;
  /** Where `hashByte` starts. */
  readonly seed: number = (Math.random() * 0x7fffffff) | 0;
  private readonly texts: (string | undefined)[] = [''];
  /** The bytes of all strings, and some to spare: four can be read wherever one begins to be looked at. */
  arenaView = new DataView(new ArrayBuffer(16 * 1024));
  arena = new Uint8Array(this.arenaView.buffer);
  private used = 0;
  /** Records of `Atom.WORDS` words: what is asked for together stands together. */
  table = new Int32Array(512 * WORDS);
  /** Open addressing; at most half full. */
  private slots = new Int32Array(1024);

  /** How many bytes the strings take. */
  get bytes(): number {
    return this.used;
  }

  /** The id of `bytes[from, to)`, whose hash the caller has made with `hashByte` from `seed`. */
  intern(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    const { slots, table } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot]; id !== 0; slot = (slot + 1) & mask, id = slots[slot]) {
      const record = id * WORDS;
      if (table[record + HASH] === hash && table[record + LENGTH] === length && this.same(table[record + START], bytes, from, length))
        return id;
    }
    return length === 0 ? 0 : this.add(bytes, from, length, hash, slot);
  }

  internBytes(bytes: Uint8Array, from: number, to: number): number {
    let hash = this.seed;
    for (let i = from; i < to; i += 1) hash = hashByte(hash, bytes[i]);
    return this.intern(bytes, from, to, hash);
  }

  /** Where the name `id` ends if it stands at `at` and goes no further; -1 if it does not. */
  match(id: number, bytes: Uint8Array, view: DataView, at: number, end: number): number {
    const { arena, arenaView, table } = this;
    const to = at + table[id * WORDS + LENGTH];
    if (to >= end) return -1;
    let i = table[id * WORDS + START];
    let p = at;
    for (; p + 4 <= to; i += 4, p += 4) {
      if (arenaView.getInt32(i, true) !== view.getInt32(p, true)) return -1;
    }
    for (; p < to; i += 1, p += 1) {
      if (arena[i] !== bytes[p]) return -1;
    }
    const next = bytes[to];
    return next >= 0x80 || (CLASS[next] & NAME_CHAR) !== 0 ? -1 : to;
  }

  text(id: number): string {
    let text = this.texts[id];
    if (text === undefined) {
      const start = this.table[id * WORDS + START];
      text = decodeUtf8(this.arena, start, start + this.table[id * WORDS + LENGTH]);
      this.texts[id] = text;
    }
    return text;
  }

  private same(start: number, bytes: Uint8Array, from: number, length: number): boolean {
    const arena = this.arena;
    for (let i = 0; i < length; i += 1) {
      if (arena[start + i] !== bytes[from + i]) return false;
    }
    return true;
  }

  private add(bytes: Uint8Array, from: number, length: number, hash: number, slot: number): number {
    const id = this.size;
    this.size += 1;
    const record = id * WORDS;
    if (record === this.table.length) this.table = grown(this.table, record * 2);
    if (this.used + length + SPARE > this.arena.length) this.growArena(length + SPARE);
    if (length > 64) this.arena.set(bytes.subarray(from, from + length), this.used);
    else for (let i = 0; i < length; i += 1) this.arena[this.used + i] = bytes[from + i];
    this.table[record + START] = this.used;
    this.table[record + LENGTH] = length;
    this.table[record + HASH] = hash;
    this.used += length;
    this.slots[slot] = id;
    if (this.size * 2 > this.slots.length) this.rehash();
    return id;
  }

  private growArena(length: number): void {
    const arena = new Uint8Array(Math.max(this.arena.length * 2, this.used + length));
    arena.set(this.arena.subarray(0, this.used));
    this.arena = arena;
    this.arenaView = new DataView(arena.buffer);
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.size; id += 1) {
      const hash = this.table[id * WORDS + HASH];
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}

/** One step of the hash. */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, MULTIPLIER);
}

/** A longer copy, filled up with `fill`. */
export function grown(array: Int32Array, length: number, fill = 0): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array);
  if (fill !== 0) copy.fill(fill, array.length);
  return copy;
}
