import { type Code, js, type Local, name } from '../xpath/code.js';
import { convertDeclared } from '../xpath/emit/argument.js';
import { condition } from '../xpath/emit/condition.js';
import { atomized, sequence } from '../xpath/emit/convert.js';
import { emit } from '../xpath/emit/expression.js';
import { bind, focusOn, functionKey, type Scope, type Unit, type Variable } from '../xpath/emit/unit.js';
import { declaredType, type Typed, typed } from '../xpath/types.js';
import { atPlace } from './at-place.js';
import type { Instruction, UserFunction } from './schema.js';

const ANY = { kind: 'item', card: '*' } as const;

/** Makes user functions known by name; the returned function emits their bodies, which may call each other and use the schema's variables. */
export function emitFunctions(functions: readonly UserFunction[], unit: Unit): (variables: ReadonlyMap<string, Variable>) => void {
  for (const fn of functions) {
    unit.functions.set(functionKey(fn.name, fn.params.length), {
      code: name(unit.fresh('U')),
      params: fn.params.map((param) => param.type),
      returns: fn.returns === undefined ? ANY : declaredType(fn.returns),
    });
  }
  return (variables) => {
    for (const fn of functions) atPlace(fn.place, () => emitFunctionBody(fn, unit, variables));
  };
}

function emitFunctionBody(fn: UserFunction, unit: Unit, variables: ReadonlyMap<string, Variable>): void {
  const ref = unit.functions.get(functionKey(fn.name, fn.params.length));
  if (ref === undefined) return;
  let scope: Scope = { unit, focus: undefined, variables, current: undefined };
  const params: Local[] = [];
  for (const param of fn.params) {
    const local = unit.local('p');
    params.push(local);
    const type = param.type === undefined ? ANY : declaredType(param.type);
    scope = bind(scope, param.name, { ...type, code: js`${local}` });
  }
  const { statements, value } = emitBody(fn.body, scope);
  const result = fn.returns === undefined ? sequence(unit, value) : convertDeclared(value, fn.returns, scope);
  const body = js`${statements} return ${result};`;
  unit.define(ref.code.text, params, body);
}

/** The value of a row of instructions, with the variables that it declares on the way. */
function emitBody(instructions: readonly Instruction[], outer: Scope): { statements: Code; value: Typed; declared: readonly Local[] } {
  let scope = outer;
  let statements = js``;
  const declared: Local[] = [];
  const values: Typed[] = [];
  const { unit } = outer;
  for (const instruction of instructions) {
    if (instruction.kind !== 'variable') {
      values.push(emitInstruction(instruction, scope));
      continue;
    }
    const local = unit.local('z');
    declared.push(local);
    const value = Array.isArray(instruction.value)
      ? contentValue(instruction.value as readonly Instruction[], scope)
      : emit(instruction.value as never, scope);
    const code = instruction.type === undefined ? value.code : convertDeclared(value, instruction.type, scope);
    const type = instruction.type === undefined ? value : declaredType(instruction.type);
    // Evaluated when first used: an error in a variable that nobody asks for is none.
    statements = js`${statements} const ${name(local.name)} = new ${unit.rt('Lazy')}(() => ${code});`;
    scope = bind(scope, instruction.name, { kind: type.kind, card: type.card, code: js`${local}.get()` });
  }
  const [only] = values;
  if (values.length === 1 && only !== undefined) return { statements, value: only, declared };
  const parts = values.map((value) => js`...${sequence(unit, value)}`);
  return { statements, value: typed('item', '*', js`[${parts}]`), declared };
}

/** A variable with content holds a temporary tree in XSLT; of it only the text counts here. */
function contentValue(instructions: readonly Instruction[], scope: Scope): Typed {
  const value = nested(instructions, scope);
  return typed('untyped', '1', js`${scope.unit.rt('joinText')}(t, ${sequence(scope.unit, value)}, "")`);
}

/** Instructions as one expression. */
function nested(instructions: readonly Instruction[], scope: Scope): Typed {
  const { statements, value, declared } = emitBody(instructions, scope);
  if (declared.length === 0) return value;
  const body = js`${statements} return ${value.code};`;
  return { ...value, code: scope.unit.hoist('b', body.binding(...declared)) };
}

function emitInstruction(instruction: Exclude<Instruction, { kind: 'variable' }>, scope: Scope): Typed {
  const { unit } = scope;
  switch (instruction.kind) {
    case 'sequence':
      return emit(instruction.select, scope);
    case 'text':
      return typed('untyped', '1', js`${instruction.value}`);
    case 'value-of': {
      const value = Array.isArray(instruction.select)
        ? nested(instruction.select as readonly Instruction[], scope)
        : emit(instruction.select as never, scope);
      const separator = instruction.separator ?? (Array.isArray(instruction.select) ? '' : ' ');
      return typed('untyped', '1', js`${unit.rt('joinText')}(t, ${sequence(unit, atomized(unit, value))}, ${separator})`);
    }
    case 'choose': {
      let result: Typed = typed('item', '*', js`[]`);
      for (const branch of [...instruction.branches].reverse()) {
        const value = nested(branch.body, scope);
        if (branch.test === undefined) result = value;
        else {
          const test = condition(branch.test, scope);
          const same = value.kind === result.kind && value.card === result.card;
          result = same
            ? { ...value, code: js`(${test} ? ${value.code} : ${result.code})` }
            : typed('item', '*', js`(${test} ? ${sequence(unit, value)} : ${sequence(unit, result)})`);
        }
      }
      return result;
    }
    case 'for-each': {
      const out = unit.temporary('o');
      const [all, i] = [unit.local('a'), unit.local('i')];
      const list = emit(instruction.select, scope);
      const kind = list.kind === 'untyped' ? 'atomic' : list.kind;
      const inner = focusOn(scope, typed(kind, '1', js`${all}[${i}]`), js`${i} + 1`, js`${all}.length`);
      const body = nested(instruction.body, inner);
      const code = js`const ${name(all.name)} = ${sequence(unit, list)}; const ${out} = []; for (let ${name(i.name)} = 0; ${i} < ${all}.length; ${name(i.name)}++) ${out}.push(...${sequence(unit, body)}); return ${out};`;
      return typed('item', '*', unit.hoist('f', code.binding(all, i)));
    }
  }
}
