import type { Expr, QName, SequenceType } from '../ast.js';
import { type Code, js, Local, name } from '../code.js';
import { CompileError } from '../compile-error.js';
import { isPositional } from '../positional.js';
import type { Type, Typed } from '../types.js';

/** What the emitter knows of a user function while it emits calls. */
export interface FunctionRef {
  readonly code: Code;
  readonly params: readonly (SequenceType | undefined)[];
  readonly returns: Type;
}

/** What a variable stands for: code that gives its value, and its strings where it is a list of literals. */
export interface Variable extends Typed {
  readonly literals?: readonly string[];
  /** The same for every document. */
  readonly constant?: true;
}

/** An element or attribute name that the emitted code looks for. */
export interface UnitName {
  readonly uri: string;
  readonly local: string;
  readonly attribute: boolean;
}

/** A function, or any other statement, at module level. */
export type Definition =
  | { readonly name: string; readonly params: readonly string[]; readonly body: string; readonly pure: boolean }
  | { readonly text: string };

/** A function's text with its variables numbered in order of appearance, so that equal functions are equal texts. */
function canonical(params: readonly Local[], body: string): string {
  const numbers = new Map<string, number>();
  const number = (variable: string): string => {
    if (!numbers.has(variable)) numbers.set(variable, numbers.size);
    return `_${numbers.get(variable)}`;
  };
  const head = params.map((param) => number(param.name)).join(',');
  return `(${head}) ${body.replace(/"(?:[^"\\]|\\.)*"|\b[a-z]_\d+\b/g, (match) => (match.startsWith('"') ? match : number(match)))}`;
}

/** One emitted module in the making: its helper functions, constants and names. */
export class Unit {
  readonly definitions: Definition[] = [];
  /** Names by number, from 1. */
  readonly names: UnitName[] = [];
  readonly functions = new Map<string, FunctionRef>();
  /** Key name to the function that gives the key's index. */
  readonly keys = new Map<string, Code>();
  /** Names of the run-time library that the code calls. */
  readonly imports = new Set<string>();
  /** The expression that is being compiled, for errors. */
  source = '';
  readonly #nameIds = new Map<string, number>();
  readonly #sets = new Map<string, Code>();
  readonly #hoisted = new Map<string, string>();
  readonly #constants = new Map<string, Code>();
  #serial = 0;

  fresh(prefix: string): string {
    this.#serial += 1;
    return `${prefix}${this.#serial}`;
  }

  /** A variable inside a function; the underscore tells it from what stands at module level. */
  local(prefix = 'v'): Local {
    return new Local(this.fresh(`${prefix}_`));
  }

  /** A variable that never leaves the statements in which it is declared. */
  temporary(prefix: string): Code {
    return name(this.fresh(`${prefix}_`));
  }

  /** A function or value of the run-time library. */
  rt(member: string): Code {
    this.imports.add(member);
    return name(`$${member}`);
  }

  /** The number that stands for a name in this module. */
  nameId(uri: string, local: string, attribute: boolean): number {
    const key = `${attribute ? '@' : ''}{${uri}}${local}`;
    let id = this.#nameIds.get(key);
    if (id === undefined) {
      this.names.push({ uri, local, attribute });
      id = this.names.length;
      this.#nameIds.set(key, id);
    }
    return id;
  }

  /**
   * Moves statements into a function of their own, and gives the call with the variables that they need. Equal functions are made once;
   * `pure` says that the value depends on the arguments and the tree alone.
   */
  hoist(prefix: string, body: Code, pure = true): Code {
    const params = [...body.free];
    return js`${this.hoistWith(prefix, params, body, pure)}(${params})`;
  }

  /** The same with the order of the parameters given; only the function's name comes back. */
  hoistWith(prefix: string, params: readonly Local[], body: Code, pure = true): Code {
    const shape = canonical(params, body.text);
    let identifier = this.#hoisted.get(shape);
    if (identifier === undefined) {
      identifier = this.fresh(prefix);
      this.#hoisted.set(shape, identifier);
      this.definitions.push({ name: identifier, params: params.map((param) => param.name), body: body.text, pure });
    }
    return name(identifier);
  }

  /** A function at module level under a name that is known already. */
  define(identifier: string, params: readonly Local[], body: Code): void {
    this.definitions.push({ name: identifier, params: params.map((param) => param.name), body: body.text, pure: false });
  }

  /** A constant at module level. */
  constant(prefix: string, value: Code): Code {
    const key = `${prefix} ${value}`;
    let constant = this.#constants.get(key);
    if (constant === undefined) {
      const identifier = this.fresh(prefix);
      this.definitions.push({ text: js`const ${name(identifier)} = ${value};`.text });
      constant = name(identifier);
      this.#constants.set(key, constant);
    }
    return constant;
  }

  /** A constant set of strings, shared by equal lists. */
  stringSet(strings: readonly string[]): Code {
    const key = strings.join('\n');
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = this.constant('S', js`new ${this.rt('CodeSet')}([${strings}])`);
      this.#sets.set(key, set);
    }
    return set;
  }

  /** Whether a predicate may depend on, or be, a position. */
  isPositional(predicate: Expr, variables?: ReadonlyMap<string, Variable>): boolean {
    return isPositional(predicate, (expr) => {
      const type =
        expr.kind === 'variable'
          ? variables?.get(variableKey(expr.name))
          : this.functions.get(functionKey(expr.name, expr.args.length))?.returns;
      return type?.kind === 'boolean' || type?.kind === 'string' || type?.kind === 'node';
    });
  }

  fail(code: string, message: string, at: { readonly start: number }): never {
    throw new CompileError(code, message, this.source, at.start);
  }
}

/** Whether one of the predicates may depend on, or be, a position. */
export function arePositional(predicates: readonly Expr[], { unit, variables }: Scope): boolean {
  return predicates.some((predicate) => unit.isPositional(predicate, variables));
}

/** The context item with its place in the sequence, where an expression may ask for it. */
export interface Focus {
  readonly item: Typed;
  readonly position?: Code;
  readonly last?: Code;
}

/** What an expression sees. */
export interface Scope {
  readonly unit: Unit;
  readonly focus: Focus | undefined;
  readonly variables: ReadonlyMap<string, Variable>;
  /** XSLT's `current()`. */
  readonly current: Typed | undefined;
}

export function variableKey(qname: QName): string {
  return `{${qname.uri}}${qname.local}`;
}

export function functionKey(qname: QName, arity: number): string {
  return `{${qname.uri}}${qname.local}#${arity}`;
}

/** The scope with another context item. */
export function focusOn(scope: Scope, item: Typed, position?: Code, last?: Code): Scope {
  const focus: Focus = { item, ...(position && { position }), ...(last && { last }) };
  return { ...scope, focus };
}

/** The scope with one more variable. */
export function bind(scope: Scope, qname: QName, variable: Variable): Scope {
  return { ...scope, variables: new Map(scope.variables).set(variableKey(qname), variable) };
}
