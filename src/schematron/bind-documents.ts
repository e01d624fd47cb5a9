import type { Expr, Pattern } from '../xpath/ast.js';
import type { Use } from '../xpath/map-operands.js';
import { cutDocumentPaths, readsDocument } from './document-path.js';
import type { Loader } from './loader.js';
import type { Instruction, Let, MessagePart, PlainPart, Schema, SchemaDocument, SchemaRule, SourcePlace } from './schema.js';
import { SchemaError } from './schema-error.js';

/** The namespace of the functions that stand for paths on other documents. */
const DOCUMENT_PATHS = 'urn:peppolkit:document-path';

/**
 * Reads the documents that a schema's expressions ask for by `document('…')`, and puts a function in place of each path on one. A
 * document that is not there is noted: the checks that ask for it are errors of their own when they are evaluated.
 */
export function bindDocuments(schema: Schema, loader: Loader): Schema {
  return new Binder(loader).schema(schema);
}

class Binder {
  readonly #loader: Loader;
  readonly #documents = new Map<string, SchemaDocument>();
  #paths = 0;

  constructor(loader: Loader) {
    this.#loader = loader;
  }

  schema(schema: Schema): Schema {
    return {
      ...schema,
      lets: schema.lets.map((one) => this.#let(one)),
      keys: schema.keys.map((key) => ({
        ...key,
        match: this.#pattern(key.match, key.place),
        use: this.#expression(key.use, 'values', key.place),
      })),
      functions: schema.functions.map((one) => ({ ...one, body: this.#instructions(one.body, one.place) })),
      patterns: schema.patterns.map((pattern) => ({
        ...pattern,
        lets: pattern.lets.map((one) => this.#let(one)),
        rules: pattern.rules.map((rule) => this.#rule(rule)),
      })),
      documents: [...this.#documents.values()],
    };
  }

  #rule(rule: SchemaRule): SchemaRule {
    return {
      ...rule,
      context: this.#pattern(rule.context, rule.place),
      lets: rule.lets.map((one) => this.#let(one)),
      checks: rule.checks.map((check) => ({
        ...check,
        test: this.#expression(check.test, 'truth', check.place),
        message: this.#message(check.message, check.place),
        diagnostics: check.diagnostics.map((one) => ({ ...one, message: this.#message(one.message, check.place) })),
      })),
    };
  }

  #let(one: Let): Let {
    return { ...one, value: this.#expression(one.value, 'items', one.place) };
  }

  #message(parts: readonly MessagePart[], place: SourcePlace): MessagePart[] {
    const plain = (part: PlainPart): PlainPart =>
      typeof part === 'string' ? part : { select: this.#expression(part.select, 'values', place) };
    return parts.map((part) => (typeof part === 'object' && 'parts' in part ? { ...part, parts: part.parts.map(plain) } : plain(part)));
  }

  #pattern(pattern: Pattern, place: SourcePlace): Pattern {
    const alternatives = pattern.alternatives.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({
        ...step,
        predicates: step.predicates.map((predicate) => this.#expression(predicate, 'truth', place)),
      })),
    }));
    return { alternatives };
  }

  #instructions(body: readonly Instruction[], place: SourcePlace): Instruction[] {
    return body.map((one): Instruction => {
      switch (one.kind) {
        case 'variable':
          return { ...one, value: this.#selected(one.value, 'items', place) };
        case 'sequence':
          return { ...one, select: this.#expression(one.select, 'items', place) };
        case 'value-of':
          return { ...one, select: this.#selected(one.select, 'values', place) };
        case 'choose': {
          const branches = one.branches.map(({ test, body }) => ({
            test: test && this.#expression(test, 'truth', place),
            body: this.#instructions(body, place),
          }));
          return { ...one, branches };
        }
        case 'for-each':
          return { ...one, select: this.#expression(one.select, 'items', place), body: this.#instructions(one.body, place) };
        default:
          return one;
      }
    });
  }

  #selected(value: Expr | readonly Instruction[], use: Use, place: SourcePlace): Expr | readonly Instruction[] {
    return 'kind' in value ? this.#expression(value, use, place) : this.#instructions(value, place);
  }

  #expression(expr: Expr, use: Use, place: SourcePlace): Expr {
    if (!readsDocument(expr)) return expr;
    return cutDocumentPaths(expr, use, place, ({ href, args, ...path }) => {
      const name = { uri: DOCUMENT_PATHS, local: `d${++this.#paths}`, prefix: '' };
      this.#document(href, place).paths.push({ ...path, name, place });
      return { kind: 'call', name, args, start: expr.start, end: expr.end };
    });
  }

  #document(href: string, place: SourcePlace): SchemaDocument {
    const key = `${place.file}\n${href}`;
    let document = this.#documents.get(key);
    if (document === undefined) {
      if (href === '' || /^[a-z][a-z0-9+.-]*:|^[/\\]|[?#]/i.test(href)) {
        throw new SchemaError(
          `document('${href}') is no file beside the schema`,
          place,
          'Give a relative path: nothing is fetched.',
          'UNSUPPORTED',
        );
      }
      document = { href, paths: [], ...this.#loader.data(href, place) };
      this.#documents.set(key, document);
      if ('missing' in document)
        this.#loader.note(`cannot read ${href}, so what asks for it cannot be evaluated: ${document.missing}`, place);
    }
    return document;
  }
}
