/** A file to hand over. */
export interface Piece {
  /** `original`, `ubl`, `cii`, `pdf`, `report`, `zip`. */
  readonly kind: string;
  /** A safe file name with its extension. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a channel hands over in one go. */
export interface Parcel {
  /** Stable across retries: `<document>.<recipient>.<channel>`. */
  readonly delivery: string;
  readonly recipient: string;
  /** What the recipient's directory entry says of the channel, as JSON. */
  readonly settings: string;
  readonly pieces: readonly Piece[];
  /** For a person to read: subject and body in the recipient's language, and what the body needs no reading of the document for. */
  readonly letter: { readonly subject: string; readonly text: string; readonly language: string };
}

/**
 * How documents reach a recipient. Handing over the same delivery twice must look to the recipient as once wherever the channel can see to
 * that. Resolves when the far side has taken the parcel for good, with a proof in words. Rejects with ChannelError.
 */
export interface Channel {
  readonly kind: string;
  deliver(parcel: Parcel, signal: AbortSignal): Promise<string>;
  /** Called once it is on record that a delivery was handed over: what the channel remembers of it can go. May never be called, after a crash. */
  settled?(parcel: Pick<Parcel, 'delivery' | 'settings'>): Promise<void>;
  close(): Promise<void>;
}

export class ChannelError extends Error {
  /** Trying again may help: a far side that is down. A refusal of this very parcel is for good. */
  readonly temporary: boolean;

  constructor(message: string, temporary: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChannelError';
    this.temporary = temporary;
  }
}
