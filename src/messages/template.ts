import { ABSENT } from './absent.js';

/**
 * A template is a sentence with slots, `{found}`. What stands in square brackets is left out where a slot in it has no value:
 * `It is {found}[, too much by {difference}].`
 */
const SLOT = /\{([A-Za-z]+)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/** Gives the value of a slot; undefined where it has none. */
export type Values = (slot: string) => string | undefined;

export function fill(template: string, values: Values): string {
  const known = (part: string): boolean => [...part.matchAll(SLOT)].every(([, slot]) => ![undefined, ABSENT].includes(values(slot)));
  const put = (part: string): string => part.replace(SLOT, (_, slot: string) => values(slot) ?? ABSENT);
  // Split first, so that a value with brackets in it is not read as a template.
  return template
    .split(OPTIONAL)
    .map((part, i) => (i % 2 === 0 || known(part) ? put(part) : ''))
    .join('');
}

export interface Slots {
  /** Those that must have a value. */
  readonly required: ReadonlySet<string>;
  /** Those in brackets. */
  readonly optional: ReadonlySet<string>;
}

export function slotsOf(template: string): Slots {
  const parts = template.split(OPTIONAL);
  const slots = (wanted: number): Set<string> =>
    new Set(parts.flatMap((part, i) => (i % 2 === wanted ? [...part.matchAll(SLOT)].map(([, slot]) => slot) : [])));
  return { required: slots(0), optional: slots(1) };
}

/** What is wrong with a template's braces and brackets; undefined where nothing is. */
export function faultOf(template: string): string | undefined {
  const rest = template.replace(OPTIONAL, (_, part: string) => (part.search(SLOT) < 0 ? '[' : part)).replace(SLOT, '');
  if (/[{}]/.test(rest)) return 'a brace that is no slot: write {name}';
  if (/[[\]]/.test(rest)) return 'a bracket without its partner, or around no slot';
  return undefined;
}

/** Longer texts are not looked into: patterns with several slots would take their time. */
const LONGEST = 4000;

/** The values of a template's slots in a text that was made from it; undefined where it was not. */
export function match(template: string, text: string): ReadonlyMap<string, string> | undefined {
  if (text.length > LONGEST) return undefined;
  const slots: string[] = [];
  const source = template.split(SLOT).map((piece, i) => {
    if (i % 2 === 0) return piece.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    slots.push(piece);
    return '(.*?)';
  });
  const found = new RegExp(`^${source.join('')}$`, 'su').exec(text);
  return found === null ? undefined : new Map(slots.map((slot, i) => [slot, found[i + 1]]));
}
