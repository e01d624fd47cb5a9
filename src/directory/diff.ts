import type { Directory } from './directory.js';
import type { Recipient } from './recipient.js';

/** One recipient that differs between two directories. */
export interface Difference {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a changed one, each property that differs, as JSON; '' where it is absent. */
  readonly properties: readonly { readonly property: string; readonly before: string; readonly after: string }[];
}

/** What differs, by id. */
export function diffDirectories(before: Directory, after: Directory): Difference[] {
  const ids = [...new Set([...before.recipients, ...after.recipients].map(({ id }) => id))].sort();
  return ids.flatMap((id): Difference[] => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old === undefined) return [{ id, kind: 'added', properties: [] }];
    if (now === undefined) return [{ id, kind: 'removed', properties: [] }];
    const properties = differing(old, now);
    return properties.length === 0 ? [] : [{ id, kind: 'changed', properties }];
  });
}

function differing(before: Recipient, after: Recipient): Difference['properties'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Recipient)[];
  return names.flatMap((property) => {
    const [old, now] = [json(before[property]), json(after[property])];
    return old === now ? [] : [{ property, before: old, after: now }];
  });
}

/** As JSON, whatever the order in which properties stand. */
function json(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, (_key, inner: unknown) => (isPlain(inner) ? sorted(inner) : inner));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
