import { grown } from './atoms.js';

/**
 * Positive numbers by a pair of atoms: a name and a namespace. Nearly every name has one namespace, so the last one of each stands
 * in an array; only what it replaces goes into a map.
 */
export class PairMap {
  private lastUri = new Int32Array(512).fill(-1);
  private lastValue = new Int32Array(512);
  private readonly others = new Map<number, number>();

  /** 0 where there is none. */
  get(name: number, uri: number): number {
    return this.lastUri[name] === uri ? this.lastValue[name] : this.find(name, uri);
  }

  set(name: number, uri: number, value: number): void {
    if (name >= this.lastUri.length) this.grow(name);
    const before = this.lastUri[name];
    if (before !== -1 && before !== uri) this.others.set(key(name, before), this.lastValue[name]);
    this.lastUri[name] = uri;
    this.lastValue[name] = value;
  }

  private find(name: number, uri: number): number {
    if (name >= this.lastUri.length || this.lastUri[name] === -1) return 0;
    const value = this.others.get(key(name, uri)) ?? 0;
    if (value !== 0) this.set(name, uri, value);
    return value;
  }

  private grow(name: number): void {
    const length = Math.max(this.lastUri.length * 2, name + 1);
    this.lastUri = grown(this.lastUri, length, -1);
    this.lastValue = grown(this.lastValue, length);
  }
}

/** Two atoms as one exact number. */
function key(name: number, uri: number): number {
  return name * 0x4000000 + uri;
}
