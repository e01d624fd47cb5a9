import type { Language, Messages } from '../src/messages/messages.js';
import { slotsOf } from '../src/messages/template.js';
import { TERMS } from '../src/model/terms.js';
import { SchemaError } from '../src/schematron/schema-error.js';
import type { CheckTemplate } from './check-template.js';
import { LAYER_RULES } from './layer-rules.js';
import { COMMON_SLOTS, type Kind, type MessageEntry, OPTIONAL_SLOTS } from './read-messages.js';

type Syntax = 'ubl' | 'cii';

/** What messages can be about. */
export interface Subjects {
  readonly templates: readonly CheckTemplate[];
  /** Ids of rule sets and layers. */
  readonly speakers: readonly string[];
}

/**
 * Puts what the message files say together, by language. Throws SchemaError at the first entry that is about no rule, stands twice,
 * or asks for a slot that a check with its id has not.
 */
export function catalogue(entries: readonly MessageEntry[], subjects: Subjects): Readonly<Record<Language, Messages>> {
  const slots = knownSlots(subjects.templates);
  const seen = new Map<string, MessageEntry>();
  for (const entry of entries) {
    refuseDouble(entry, seen);
    if (entry.of !== 'word') checkSlots(entry, slots);
  }
  const of = (lang: Language): Messages => ({ lang, speakers: subjects.speakers, ...byKind(entries, lang) });
  return { en: of('en'), fr: of('fr'), de: of('de') };
}

function byKind(entries: readonly MessageEntry[], lang: Language): Omit<Messages, 'lang' | 'speakers' | 'codeLists'> {
  const rules: Record<string, [string, string, string]> = {};
  const families: typeof rules = {};
  const cases: Record<string, [string, string, string][]> = {};
  const words: Record<string, string> =
    lang === 'en' ? {} : Object.fromEntries(TERMS.map(({ id, node }) => [id, node.wording[lang].replaceAll("'", '’')]));
  for (const entry of entries) {
    const text = (kind: Kind, language = lang): string => typeset(entry.texts.get(`${kind} ${language}`)?.text ?? '', language);
    if (entry.of === 'word') {
      if (lang !== 'en') words[entry.id] = text('message');
    } else if (entry.of === 'family') families[entry.id] = [text('message'), text('remedy'), text('why')];
    else if (isCase(entry))
      cases[entry.id] = [...(cases[entry.id] ?? []), [text('message', 'en'), lang === 'en' ? '' : text('message'), text('remedy')]];
    else rules[keyOf(entry)] = [lang === 'en' ? '' : text('message'), text('remedy'), text('why')];
  }
  return { rules, families, cases, words };
}

/** French has a blank before its double signs and inside its quotes, where no line may end. */
function typeset(text: string, lang: Language): string {
  return lang === 'fr' ? text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0') : text;
}

/** A rule with an English message: the findings whose own message fits it are meant. */
function isCase({ of, texts }: MessageEntry): boolean {
  return of === 'rule' && texts.has('message en');
}

function keyOf({ id, syntax }: MessageEntry): string {
  return syntax === undefined ? id : `${id} ${syntax}`;
}

function refuseDouble(entry: MessageEntry, seen: Map<string, MessageEntry>): void {
  const { of, id, texts } = entry;
  const key = `${of} ${keyOf(entry)} ${isCase(entry) ? texts.get('message en')?.text : ''}`;
  if (isCase(entry) && !Object.hasOwn(LAYER_RULES, id))
    fail(entry, `the English message of ${id} stands in its Schematron: leave it out here`);
  const before = seen.get(key) ?? (entry.syntax === undefined ? undefined : seen.get(`${of} ${id} `));
  if (before !== undefined) fail(entry, `${id} stands in ${before.place.file}:${before.place.line} already`);
  seen.set(key, entry);
}

/** For each rule and syntax, the names of the values that all its checks have. */
function knownSlots(templates: readonly CheckTemplate[]): Map<string, Map<Syntax, Set<string>>> {
  const known = new Map<string, Map<Syntax, Set<string>>>();
  const add = (id: string, syntax: Syntax, slots: ReadonlySet<string>): void => {
    const bySyntax = known.get(id) ?? new Map<Syntax, Set<string>>();
    known.set(id, bySyntax);
    const before = bySyntax.get(syntax);
    bySyntax.set(syntax, new Set(before === undefined ? slots : [...before].filter((slot) => slots.has(slot))));
  };
  for (const { id, documents, message } of templates) {
    for (const document of documents) add(id, document === 'cii' ? 'cii' : 'ubl', slotsOf(message).required);
  }
  for (const [id, slots] of Object.entries(LAYER_RULES)) for (const syntax of ['ubl', 'cii'] as const) add(id, syntax, new Set(slots));
  return known;
}

function checkSlots(entry: MessageEntry, known: ReturnType<typeof knownSlots>): void {
  const { of, id, syntax, texts } = entry;
  const meant = [...known].filter(([rule]) => (of === 'family' ? rule.startsWith(id) : rule === id));
  const available = meant.flatMap(([rule, bySyntax]) =>
    [...bySyntax].filter(([one]) => syntax === undefined || one === syntax).map(([one, slots]) => ({ rule, one, slots })),
  );
  if (available.length === 0)
    fail(entry, `no check has the id ${id}${of === 'family' ? '…' : ''}${syntax === undefined ? '' : ` in ${syntax}`}`);
  const captured = isCase(entry) ? slotsOf(texts.get('message en')?.text ?? '').required : new Set<string>();
  for (const { text, place } of texts.values()) {
    const { required, optional } = slotsOf(text);
    for (const slot of [...required, ...optional]) {
      if (OPTIONAL_SLOTS.includes(slot) || COMMON_SLOTS.includes(slot) || captured.has(slot)) continue;
      const lacking = available.find(({ slots }) => !slots.has(slot));
      // A family is for those of its rules that have the values.
      if (lacking === undefined || (of === 'family' && available.some(({ slots }) => slots.has(slot)))) continue;
      const has = [...lacking.slots].map((name) => `{${name}}`).join(', ');
      throw new SchemaError(`${lacking.rule} (${lacking.one}) has no value {${slot}}; it has ${has === '' ? 'none' : has}`, place);
    }
  }
}

function fail({ place }: MessageEntry, message: string): never {
  throw new SchemaError(message, place);
}
