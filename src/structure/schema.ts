import { isPlainBoolean, isPlainDate, isPlainDecimal } from './plain-values.js';
import { type Primitive, primitiveNamed } from './primitive.js';

/**
 * The structure of a syntax, as scripts/generate-structure.ts writes it. Numbers are in base 36.
 * `types`, separated by `;`: `*` takes any content; `=decimal,facets,attributes,base` holds a value; else the children in order, each
 * as name, occurrence (`!` once, `?`, `*`, `+`) and type, after a `|` where they are a choice.
 */
export interface SchemaSource {
  readonly names: string;
  readonly types: string;
  /** `#n` stands for the n-th name and `Type`. */
  readonly typeNames: string;
  /** Sets of attributes, separated by `;`: `currencyID(normalizedString) listID(token)?=1001`. */
  readonly attributes: string;
  readonly terms: string;
}

/** What a type holds. */
export const Content = { SEQUENCE: 0, CHOICE: 1, VALUE: 2, ANY: 3 } as const;

/** How the values of a type can be told by their bytes: all are right, or those that are plain numbers, dates or truth values; else by their text. */
export const Form = { ANY_TEXT: 0, DECIMAL: 1, DATE: 2, BOOLEAN: 3, OTHER: 4 } as const;

export interface Attribute {
  readonly name: string;
  /** Attributes of the same name have the same number, from 1. */
  readonly id: number;
  readonly type: Primitive;
  readonly required: boolean;
  readonly fixed: string | undefined;
}

/** The attributes of a type; of the masks, bit n is for the n-th. */
export interface AttributeSet {
  readonly attributes: readonly Attribute[];
  readonly ids: Int32Array;
  readonly count: number;
  readonly required: number;
  /** Those whose value can be wrong. */
  readonly checked: number;
}

export interface Facets {
  readonly minLength: number;
  readonly maxLength: number;
}

/** Children of one type are told apart by bits: so many at most. */
const MAX_CHILDREN = 128;
export const SEEN_WORDS = MAX_CHILDREN / 32;

/** Words of a record of `Schema.ways`: type and name as one number, the child, its type, 1 where it may stand more than once. */
export const Way = { KEY: 0, CHILD: 1, TYPE: 2, MANY: 3, WORDS: 4 } as const;

const { KEY, WORDS } = Way;
const { imul } = Math;
/** Of a type and a name as one number, so many bits are the name's. */
const NAME_BITS = 12;
/** 2^32 by the golden ratio: products of neighbours differ in their highest bits. */
const GOLDEN = 0x9e3779b1;

/** A syntax's structure as tables of numbers. Types and children are numbered from 0, names from 1: 0 is a name that it does not know. */
export class Schema {
  /** Qualified names with the tables' own prefixes. */
  readonly names: readonly string[];
  readonly typeNames: readonly string[];
  readonly content: Uint8Array;
  /** Where a type's children begin and end in the arrays below. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly childName: Int32Array;
  readonly childType: Int32Array;
  /** 1 where the child may stand more than once. */
  readonly childMany: Uint8Array;
  /** Records of `Way`, each where the hash of its key says or after it: what is asked of a child stands together. At most half full. */
  readonly ways: Int32Array;
  /** How many of a type's `SEEN_WORDS` words its children need. */
  readonly words: Uint8Array;
  /** For each type `SEEN_WORDS` words: a bit for each child that must be there. */
  readonly required: Int32Array;
  /** For types that hold a value. */
  readonly primitive: readonly Primitive[];
  readonly facets: readonly (Facets | undefined)[];
  /** Of `Form`. */
  readonly form: Uint8Array;
  /** 1 where an element needs no attributes. */
  readonly isBare: Uint8Array;
  readonly attributes: readonly AttributeSet[];
  /** For types that hold elements. */
  readonly noAttributes: AttributeSet;
  /** The type that a type derives from, or -1. */
  readonly base: Int32Array;
  readonly attributeIds: ReadonlyMap<string, number>;
  readonly source: SchemaSource;

  constructor(source: SchemaSource) {
    const types = source.types.split(';');
    const ids = new Map<string, number>();
    const sets = source.attributes.split(';').map((set) => attributeSet(set.split(' ').map((text) => attributeOf(text, ids))));
    const children = types.reduce((sum, text) => sum + (/^[=*]/.test(text) ? 0 : text.split(' ').length), 0);
    this.source = source;
    this.attributeIds = ids;
    this.names = ['', ...source.names.split(' ')];
    this.typeNames = source.typeNames.split(' ').map((name) => (name[0] === '#' ? `${this.names[number(name.slice(1)) + 1]}Type` : name));
    this.content = new Uint8Array(types.length);
    this.words = new Uint8Array(types.length).fill(1);
    this.from = new Int32Array(types.length);
    this.to = new Int32Array(types.length);
    this.base = new Int32Array(types.length).fill(-1);
    this.required = new Int32Array(types.length * SEEN_WORDS);
    this.childName = new Int32Array(children);
    this.childType = new Int32Array(children);
    this.childMany = new Uint8Array(children);
    const primitive: Primitive[] = [];
    const facets: (Facets | undefined)[] = [];
    const attributes: AttributeSet[] = [];
    this.noAttributes = attributeSet([]);
    let next = 0;
    for (const [type, text] of types.entries()) {
      attributes[type] = this.noAttributes;
      primitive[type] = primitiveNamed('string');
      if (text === '*') {
        this.content[type] = Content.ANY;
      } else if (text[0] === '=') {
        const [name, lengths = '', set = '', base = ''] = text.slice(1).split(',');
        this.content[type] = Content.VALUE;
        primitive[type] = primitiveNamed(name);
        if (lengths !== '') facets[type] = facetsOf(lengths);
        if (set !== '') attributes[type] = sets[number(set)];
        if (base !== '') this.base[type] = number(base);
      } else {
        this.content[type] = text[0] === '|' ? Content.CHOICE : Content.SEQUENCE;
        this.from[type] = next;
        for (const child of text.replace('|', '').split(' ')) this.addChild(type, next++, child);
        this.to[type] = next;
        this.words[type] = (next - this.from[type] + 31) >> 5;
      }
    }
    this.primitive = primitive;
    this.ways = this.waysToChildren();
    this.facets = facets;
    this.attributes = attributes;
    this.form = Uint8Array.from(primitive, (one, type) => (facets[type] === undefined ? formOf(one) : Form.OTHER));
    this.isBare = Uint8Array.from(attributes, (set) => (set.required === 0 ? 1 : 0));
  }

  private waysToChildren(): Int32Array {
    if (this.names.length >> NAME_BITS !== 0) throw new RangeError(`more names than ${NAME_BITS} bits tell apart`);
    let records = 1;
    while (records < this.childName.length * 2) records *= 2;
    const ways = new Int32Array(records * WORDS);
    for (const type of this.content.keys()) {
      for (let child = this.from[type]; child < this.to[type]; child += 1) {
        const key = wayKey(type, this.childName[child]);
        const way = wayTo(ways, key);
        if (ways[way + KEY] === key) throw new RangeError(`${this.typeNames[type]} has two children of one name`);
        ways.set([key, child, this.childType[child], this.childMany[child]], way);
      }
    }
    return ways;
  }

  private addChild(type: number, child: number, text: string): void {
    const [, name, occurrence, of] = /^(\w+)([!?*+])(\w+)$/.exec(text) as RegExpExecArray;
    this.childName[child] = number(name) + 1;
    this.childType[child] = number(of);
    this.childMany[child] = occurrence === '*' || occurrence === '+' ? 1 : 0;
    const bit = child - this.from[type];
    if (bit >= MAX_CHILDREN) throw new RangeError(`${this.typeNames[type]} has more than ${MAX_CHILDREN} children`);
    if (occurrence === '!' || occurrence === '+') this.required[type * SEEN_WORDS + (bit >> 5)] |= 1 << (bit & 31);
  }
}

/** A type and a name, which is not 0, as one number. */
export function wayKey(type: number, name: number): number {
  return (type << NAME_BITS) | name;
}

/** Where in `Schema.ways` the record of a name in a type stands, or else an empty one, whose key is 0. */
export function wayTo(ways: Int32Array, key: number): number {
  const last = ways.length - WORDS;
  let way = (imul(key, GOLDEN) >>> 12) & last;
  while (ways[way + KEY] !== key && ways[way + KEY] !== 0) way = (way + WORDS) & last;
  return way;
}

function attributeOf(text: string, ids: Map<string, number>): Attribute {
  const [, name, type, optional, fixed] = /^(\w+)\((\w+)\)(\??)(?:=(.*))?$/.exec(text) as RegExpExecArray;
  const id = ids.get(name) ?? ids.size + 1;
  ids.set(name, id);
  return { name, id, type: primitiveNamed(type), required: optional === '', fixed: fixed?.replaceAll('%20', ' ') };
}

function attributeSet(attributes: readonly Attribute[]): AttributeSet {
  const mask = (is: (one: Attribute) => boolean): number =>
    attributes.reduce((bits, one, index) => (is(one) ? bits | (1 << index) : bits), 0);
  return {
    attributes,
    ids: Int32Array.from(attributes, (one) => one.id),
    count: attributes.length,
    required: mask((one) => one.required),
    checked: mask((one) => one.type.accepts !== undefined || one.fixed !== undefined),
  };
}

function formOf({ accepts, acceptsBytes }: Primitive): number {
  if (accepts === undefined) return Form.ANY_TEXT;
  if (acceptsBytes === isPlainDecimal) return Form.DECIMAL;
  if (acceptsBytes === isPlainDate) return Form.DATE;
  return acceptsBytes === isPlainBoolean ? Form.BOOLEAN : Form.OTHER;
}

function facetsOf(text: string): Facets {
  const values = new Map(text.split(' ').map((facet) => facet.split('=') as [string, string]));
  const length = (facet: string, otherwise: number): number => Number.parseInt(values.get(facet) ?? `${otherwise}`, 10);
  return { minLength: length('minLength', 0), maxLength: length('maxLength', Number.MAX_SAFE_INTEGER) };
}

function number(text: string): number {
  return Number.parseInt(text, 36);
}
