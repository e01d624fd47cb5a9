/** Where bytes are kept, by their SHA-256. What a promise resolves for is on disk. */
export interface Archive {
  /** Keeps bytes; the hash in hexadecimal. Twice the same is kept once. */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws ArchiveFault where there is nothing of that hash, or what there is has another. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** After the end of retention only. */
  remove(sha256: string): Promise<void>;
  /** Every hash that is kept. */
  list(): AsyncIterable<string>;
}

export class ArchiveFault extends Error {
  readonly sha256: string;

  constructor(sha256: string, message: string) {
    super(message);
    this.name = 'ArchiveFault';
    this.sha256 = sha256;
  }
}
