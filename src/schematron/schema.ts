import type { Expr, Pattern as MatchPattern, QName, SequenceType } from '../xpath/ast.js';

/** A place in a Schematron source file. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A schema once read and expanded: includes resolved, abstract patterns instantiated, abstract rules inherited, the phase chosen,
 * expressions parsed. What the emitter takes.
 */
export interface Schema {
  readonly title: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly lets: readonly Let[];
  readonly keys: readonly Key[];
  readonly functions: readonly UserFunction[];
  readonly patterns: readonly SchemaPattern[];
  readonly documents: readonly SchemaDocument[];
  /** What is odd about the schema without being wrong in it. */
  readonly notes: readonly SchemaNote[];
}

/** Another document that expressions of the schema read by `document('…')`, with the paths on it, each a function of its own. */
export type SchemaDocument = {
  readonly href: string;
  readonly paths: DocumentPath[];
} & ({ readonly text: string } | { /** Why it cannot be read. */ readonly missing: string });

/** In expressions of the schema a call of `name` stands for the path. */
export interface DocumentPath {
  readonly name: QName;
  /** Variables that hold atomic values. */
  readonly params: readonly QName[];
  readonly path: Expr;
  /** Its effective boolean value, or its atomized value. */
  readonly use: 'truth' | 'values';
  readonly place: SourcePlace;
}

export interface SchemaNote {
  readonly message: string;
  readonly place: SourcePlace;
}

export interface Let {
  readonly name: QName;
  readonly value: Expr;
  /** The code list that it holds: its file's name, and the columns that say which codes count (`iso-4217/en16931-ubl`). */
  readonly codeList?: string;
  readonly place: SourcePlace;
}

export interface Key {
  readonly name: QName;
  readonly match: MatchPattern;
  readonly use: Expr;
  readonly place: SourcePlace;
}

export interface SchemaPattern {
  readonly id: string;
  readonly lets: readonly Let[];
  readonly rules: readonly SchemaRule[];
}

export interface SchemaRule {
  readonly id: string;
  readonly context: MatchPattern;
  /** The context as written, for SVRL and messages. */
  readonly contextSource: string;
  readonly lets: readonly Let[];
  readonly checks: readonly Check[];
  readonly place: SourcePlace;
}

/** An assert (fires when the test is false) or a report (fires when it is true). */
export interface Check {
  readonly kind: 'assert' | 'report';
  readonly id: string;
  readonly test: Expr;
  readonly testSource: string;
  /** @flag, else @role, as written: `fatal`, `warning`, `error`, `information`, …; '' where neither stands. */
  readonly flag: string;
  readonly message: readonly MessagePart[];
  readonly diagnostics: readonly Diagnostic[];
  readonly place: SourcePlace;
}

export interface Diagnostic {
  readonly id: string;
  /** '' where it is in the language of the schema. */
  readonly lang: string;
  /** `remedy`: it says how to mend what is wrong. */
  readonly role: string;
  readonly message: readonly MessagePart[];
}

/**
 * Text, an expression whose string value is put in (`value-of`; `name` is `name(.)` or `name(path)`), or a value with a name
 * (`span`, whose `class` is the name). White space is kept as written.
 */
export type MessagePart = PlainPart | NamedPart;

export type PlainPart = string | { readonly select: Expr };

export interface NamedPart {
  readonly name: string;
  readonly parts: readonly PlainPart[];
}

/** `xsl:function`. */
export interface UserFunction {
  readonly name: QName;
  readonly params: readonly { readonly name: QName; readonly type: SequenceType | undefined }[];
  readonly returns: SequenceType | undefined;
  readonly body: readonly Instruction[];
  readonly place: SourcePlace;
}

/** The XSLT instructions that a function body may hold; a body's value is the sequence of its instructions' values. */
export type Instruction =
  | {
      readonly kind: 'variable';
      readonly name: QName;
      readonly type: SequenceType | undefined;
      readonly value: Expr | readonly Instruction[];
    }
  | { readonly kind: 'sequence'; readonly select: Expr }
  | { readonly kind: 'value-of'; readonly select: Expr | readonly Instruction[]; readonly separator: string | undefined }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'choose'; readonly branches: readonly { readonly test: Expr | undefined; readonly body: readonly Instruction[] }[] }
  | { readonly kind: 'for-each'; readonly select: Expr; readonly body: readonly Instruction[] };
