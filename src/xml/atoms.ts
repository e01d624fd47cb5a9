import { CLASS, NAME_CHAR } from './chars.js';
import { decodeUtf8 } from './utf8.js';

const MULTIPLIER = 0x01000193;

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
  private arena = new Uint8Array(16 * 1024);
  private arenaView = new DataView(this.arena.buffer);
  private used = 0;
  private start = new Int32Array(512);
  private length = new Int32Array(512);
  private hash = new Int32Array(512);
  /** Open addressing; at most half full. */
  private slots = new Int32Array(1024);

  /** How many bytes the strings take. */
  get bytes(): number {
    return this.used;
  }

  /** The id of `bytes[from, to)`, whose hash the caller has made with `hashByte` from `seed`. */
  intern(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    const slots = this.slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot]; id !== 0; slot = (slot + 1) & mask, id = slots[slot]) {
      if (this.hash[id] === hash && this.length[id] === length && this.same(this.start[id], bytes, from, length)) return id;
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
    const to = at + this.length[id];
    if (to >= end) return -1;
    const { arena, arenaView } = this;
    let i = this.start[id];
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
      const start = this.start[id];
      text = decodeUtf8(this.arena, start, start + this.length[id]);
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
    if (id === this.start.length) this.growIds();
    if (this.used + length > this.arena.length) this.growArena(length);
    this.arena.set(bytes.subarray(from, from + length), this.used);
    this.start[id] = this.used;
    this.length[id] = length;
    this.hash[id] = hash;
    this.used += length;
    this.slots[slot] = id;
    if (this.size * 2 > this.slots.length) this.rehash();
    return id;
  }

  private growIds(): void {
    this.start = grown(this.start, this.start.length * 2);
    this.length = grown(this.length, this.length.length * 2);
    this.hash = grown(this.hash, this.hash.length * 2);
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
      const hash = this.hash[id];
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
