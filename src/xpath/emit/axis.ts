import type { AxisStep, NameTest, NodeTest } from '../ast.js';
import { type Code, join, js, type Local, name } from '../code.js';
import type { Unit } from './unit.js';

// Numbers of `NodeKind`, written into the emitted code.
const ELEMENT = 1;
const ATTRIBUTE = 2;
const KIND_NUMBERS: Readonly<Record<string, number>> = {
  'document-node': 0,
  element: ELEMENT,
  attribute: ATTRIBUTE,
  text: 3,
  comment: 4,
  'processing-instruction': 5,
};

/** JavaScript that says whether a node passes a node test; `attributes` where the axis holds attributes only. */
export function nodeTest(unit: Unit, test: NodeTest, attributes: boolean, node: Code): Code {
  if (test.test === 'name') return nameTest(unit, test.uri, test.local, attributes, node);
  if (test.test === 'names') {
    const tests = test.names.map((one) => nameTest(unit, one.uri, one.local, attributes, node));
    return js`(${join(tests, ' || ')})`;
  }
  if (test.test === 'node') return js`true`;
  const kind = js`kind[${node}] === ${KIND_NUMBERS[test.test] as number}`;
  if (test.name === undefined || test.test === 'document-node') return kind;
  if (test.test === 'processing-instruction') return js`(${kind} && t.names.local[t.name[${node}]] === ${test.name.local})`;
  return js`(${kind} && ${nameTest(unit, test.name.uri, test.name.local, test.test === 'attribute', node)})`;
}

function nameTest(unit: Unit, uri: string, local: string, attributes: boolean, node: Code): Code {
  if (uri !== '*' && local !== '*') return js`nm[${node}] === ${unit.nameId(uri, local, attributes)}`;
  const kind = js`kind[${node}] === ${attributes ? ATTRIBUTE : ELEMENT}`;
  if (uri === '*' && local === '*') return kind;
  return uri === '*'
    ? js`(${kind} && t.names.local[t.name[${node}]] === ${local})`
    : js`(${kind} && t.names.uri[t.name[${node}]] === ${uri})`;
}

/** The one name that a test asks for; undefined where it leaves something open. */
export function exactName(test: NodeTest): NameTest | undefined {
  return test.test === 'name' && test.uri !== '*' && test.local !== '*' ? test : undefined;
}

/** Whether all that the step finds are elements. */
export function findsElements({ axis, test }: AxisStep): boolean {
  return axis !== 'attribute' && (test.test === 'name' || test.test === 'names' || test.test === 'element');
}

/** Whether the test alone keeps attributes out (they stand among the children in the arrays). */
function excludesAttributes(test: NodeTest): boolean {
  return test.test !== 'node' && test.test !== 'attribute';
}

/**
 * A loop over the nodes of an axis that pass the test, `body` run for each. Forward axes and `preceding-sibling`, `preceding` run in
 * document order, `ancestor` from the inside out. Of many children, those after the document's last node of the name are not looked at.
 */
export function eachOnAxis(unit: Unit, step: AxisStep, from: Code, body: (node: Local) => Code, manyChildren = false): Code {
  const c = unit.local('n');
  const v = name(c.name);
  const bound = (code: Code): Code => code.binding(c);
  const test = nodeTest(unit, step.test, step.axis === 'attribute', js`${c}`);
  const guarded = (extra?: Code): Code => {
    const cond = extra === undefined ? test : test.text === 'true' ? extra : js`${extra} && ${test}`;
    return cond.text === 'true' ? js`{ ${body(c)} }` : js`if (${cond}) { ${body(c)} }`;
  };
  const noAttributes = excludesAttributes(step.test) ? undefined : js`kind[${c}] !== ${ATTRIBUTE}`;
  const named = exactName(step.test);
  const e = unit.temporary('e');
  switch (step.axis) {
    case 'child':
      if (manyChildren && named !== undefined) {
        const id = unit.nameId(named.uri, named.local, false);
        const start = js`let ${v} = ${from} + 1, ${e} = first[${id}] && end[${from}]`;
        return bound(js`for (${start}; ${v} < ${e}; ${v} = end[${v}]) if (${test}) { ${body(c)} if (next[${c}] === 0) break; }`);
      }
      return bound(js`for (let ${v} = ${from} + 1, ${e} = end[${from}]; ${v} < ${e}; ${v} = end[${v}]) ${guarded(noAttributes)}`);
    case 'attribute':
      return bound(js`for (let ${v} = ${from} + 1, ${e} = end[${from}]; ${v} < ${e} && kind[${v}] === ${ATTRIBUTE}; ${v}++) ${guarded()}`);
    case 'self':
      return bound(js`{ const ${v} = ${from}; ${guarded()} }`);
    case 'parent':
      return bound(js`{ const ${v} = par[${from}]; ${guarded(js`${c} >= 0`)} }`);
    case 'ancestor':
      return bound(js`for (let ${v} = par[${from}]; ${v} >= 0; ${v} = par[${v}]) ${guarded()}`);
    case 'ancestor-or-self':
      return bound(js`for (let ${v} = ${from}; ${v} >= 0; ${v} = par[${v}]) ${guarded()}`);
    case 'descendant':
    case 'descendant-or-self': {
      const self = step.axis === 'descendant-or-self';
      if (from.text === '0' && named !== undefined) {
        const id = unit.nameId(named.uri, named.local, false);
        return bound(js`for (let ${v} = first[${id}]; ${v} !== 0; ${v} = next[${v}]) { ${body(c)} }`);
      }
      const first = self ? from : js`${from} + 1`;
      const skip = noAttributes && (self ? js`(${c} === ${from} || ${noAttributes})` : noAttributes);
      return bound(js`for (let ${v} = ${first}, ${e} = end[${from}]; ${v} < ${e}; ${v}++) ${guarded(skip)}`);
    }
    case 'following-sibling':
      return bound(
        js`if (kind[${from}] !== ${ATTRIBUTE} && ${from} > 0) for (let ${v} = end[${from}], ${e} = end[par[${from}]]; ${v} < ${e}; ${v} = end[${v}]) ${guarded()}`,
      );
    case 'preceding-sibling':
      return bound(
        js`if (kind[${from}] !== ${ATTRIBUTE} && ${from} > 0) for (let ${v} = par[${from}] + 1; ${v} < ${from}; ${v} = end[${v}]) ${guarded(noAttributes)}`,
      );
    case 'following':
      return bound(js`for (let ${v} = end[${from}], ${e} = t.length; ${v} < ${e}; ${v}++) ${guarded(noAttributes)}`);
    case 'preceding':
      return bound(
        js`for (let ${v} = 1; ${v} < ${from}; ${v}++) ${guarded(js`end[${c}] <= ${from}${noAttributes ? js` && ${noAttributes}` : js``}`)}`,
      );
  }
}
