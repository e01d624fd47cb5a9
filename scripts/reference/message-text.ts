import type { MessagePart } from '../../src/schematron/schema.js';

/** A message with slots for its values, and those of its values that never change. */
export interface MessageText {
  /** `{found}` for a value that has a name, `…` for one that has none. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
}

export function messageText(parts: readonly MessagePart[]): MessageText {
  const values: Record<string, string> = {};
  const text = parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!('name' in part)) return '…';
    if (!part.parts.every((inner) => typeof inner === 'string')) return `{${part.name}}`;
    values[part.name] = part.parts.join('').replace(/\s+/g, ' ').trim();
    return values[part.name];
  });
  return { message: text.join('').replace(/\s+/g, ' ').trim(), values };
}
