import type { MessagePart } from './schema.js';

/** A message as a template: `The sum is {found}.` A value without a name is `{}`. White space is made single. */
export function messageTemplate(parts: readonly MessagePart[]): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : 'name' in part ? `{${part.name}}` : '{}')).join('');
  return text.replace(/\s+/g, ' ').trim();
}
