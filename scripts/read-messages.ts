import { LANGUAGES, type Language } from '../src/messages/messages.js';
import { faultOf, slotsOf } from '../src/messages/template.js';
import { readDocument, type SchemaFile } from '../src/schematron/loader.js';
import type { SourcePlace } from '../src/schematron/schema.js';
import { SchemaError } from '../src/schematron/schema-error.js';
import { attribute, isElement, required, type SourceElement, textOf } from '../src/schematron/source.js';

const NAMESPACE = 'urn:peppolkit:messages';
const KINDS = ['message', 'remedy', 'why'] as const;

export type Kind = (typeof KINDS)[number];

export interface Text {
  readonly text: string;
  readonly place: SourcePlace;
}

/** What a message file says of a rule, of a family of rules, or of a word. */
export interface MessageEntry {
  readonly of: 'rule' | 'family' | 'word';
  /** A rule's id, the start of a family's, or the word. */
  readonly id: string;
  /** For rules whose wording depends on it. */
  readonly syntax: 'ubl' | 'cii' | undefined;
  readonly texts: ReadonlyMap<`${Kind} ${Language}`, Text>;
  readonly place: SourcePlace;
}

/** Reads a message file. Throws SchemaError with file, line and column at the first fault. */
export function readMessages(file: SchemaFile): MessageEntry[] {
  const root = readDocument(file);
  if (root.uri !== NAMESPACE || root.local !== 'messages') fail(root, `the root element is not messages in the namespace ${NAMESPACE}`);
  return elements(root, ['rule', 'family', 'word']).map(readEntry);
}

function readEntry(element: SourceElement): MessageEntry {
  const of = element.local as MessageEntry['of'];
  const name = { rule: 'id', family: 'prefix', word: 'is' }[of];
  attributes(element, [name, ...(of === 'rule' ? ['syntax'] : [])]);
  const syntax = attribute(element, 'syntax');
  if (syntax !== undefined && syntax.value !== 'ubl' && syntax.value !== 'cii')
    fail(element, `a syntax is ubl or cii, not '${syntax.value}'`);
  const texts = new Map<`${Kind} ${Language}`, Text>();
  for (const child of elements(element, of === 'word' ? ['message'] : KINDS)) {
    const key = `${child.local as Kind} ${language(child)}` as const;
    if (texts.has(key)) fail(child, `there are two of ${child.local} in this language`);
    texts.set(key, readText(child));
  }
  const entry = {
    of,
    id: required(element, name).value,
    syntax: syntax?.value as 'ubl' | 'cii' | undefined,
    texts,
    place: element.origin.place(),
  };
  for (const kind of KINDS) complete(entry, kind, element);
  return entry;
}

/** A rule's English message stands in the Schematron, next to its test; a `why` may be left out whole. */
function complete({ of, texts }: MessageEntry, kind: Kind, element: SourceElement): void {
  const needed = LANGUAGES.filter((lang) => {
    if (kind === 'why') return LANGUAGES.some((any) => texts.has(`why ${any}`));
    if (kind === 'remedy') return of !== 'word';
    return lang !== 'en';
  });
  for (const lang of needed) if (!texts.has(`${kind} ${lang}`)) fail(element, `there is no ${kind} with xml:lang="${lang}"`);
}

function readText(element: SourceElement): Text {
  const inner = element.children.find(isElement);
  if (inner !== undefined) fail(inner, `a ${element.local} holds text alone`);
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  if (text === '') fail(element, `the ${element.local} is empty`);
  const fault = faultOf(text);
  if (fault !== undefined) fail(element, `the ${element.local} has ${fault}`);
  for (const slot of slotsOf(text).required)
    if (OPTIONAL_SLOTS.includes(slot)) fail(element, `{${slot}} may have no value: put what it stands in into [ ]`);
  return { text, place: element.origin.place() };
}

/** Slots that the program fills where it can. */
export const OPTIONAL_SLOTS: readonly string[] = ['difference', 'nearest', 'after'];

/** Slots that every finding has. */
export const COMMON_SLOTS: readonly string[] = ['rule', 'path', 'place'];

function language(element: SourceElement): Language {
  const lang = element.attributes.find((one) => one.local === 'lang' && one.uri !== '')?.value;
  const known = LANGUAGES.find((one) => one === lang);
  if (known === undefined) fail(element, `a ${element.local} needs xml:lang, one of ${LANGUAGES.join(', ')}`);
  attributes(element, []);
  return known as Language;
}

function elements(parent: SourceElement, allowed: readonly string[]): SourceElement[] {
  for (const child of parent.children) {
    if (child.kind === 'text' && child.value.trim() !== '') fail(parent, `${parent.local} holds elements, and no text between them`);
    if (child.kind !== 'element') continue;
    if (child.uri !== NAMESPACE || !allowed.includes(child.local))
      fail(child, `the element ${child.local} may not stand in ${parent.local}`);
  }
  return parent.children.filter(isElement);
}

function attributes(element: SourceElement, allowed: readonly string[]): void {
  for (const { uri, local } of element.attributes) {
    if (uri === '' && !allowed.includes(local)) fail(element, `${element.local} has no attribute ${local}`);
  }
}

function fail(element: SourceElement, message: string): never {
  throw new SchemaError(message, element.origin.place());
}
