import { type Code, join, js } from '../xpath/code.js';
import type { Choice } from '../xpath/emit/pattern.js';
import type { Unit } from '../xpath/emit/unit.js';

/** A pattern's function for the nodes of one name. */
export interface Chain {
  readonly code: Code;
  /** It does nothing for a node of another value. */
  readonly choice?: Choice | undefined;
  /** It does nothing in a document of which none of these is true. */
  readonly guards?: readonly Code[] | undefined;
}

/** What a pattern's routes have in common: the same value of the same function. */
export function commonChoice(choices: readonly (Choice | undefined)[]): Choice | undefined {
  const [first] = choices;
  const same = choices.every((choice) => choice?.key.text === first?.key.text && choice?.text === first?.text);
  return same ? first : undefined;
}

/** Patterns that differ in a value that they ask for (VAT categories) become one, which looks at the value once. */
export function mergeChoices(chains: readonly Chain[], unit: Unit): Chain[] {
  const merged: Chain[] = [];
  const byKey = new Map<string, Chain[]>();
  for (const chain of chains) {
    if (chain.choice === undefined) merged.push(chain);
    else byKey.set(chain.choice.key.text, [...(byKey.get(chain.choice.key.text) ?? []), chain]);
  }
  for (const group of byKey.values()) merged.push(...(group.length === 1 ? group : [{ code: emitSwitch(group, unit) }]));
  return merged;
}

function emitSwitch(group: readonly Chain[], unit: Unit): Code {
  const n = unit.local('n');
  const byText = new Map<string, Code[]>();
  for (const { code, choice } of group) byText.set(choice?.text ?? '', [...(byText.get(choice?.text ?? '') ?? []), js`${code}(${n});`]);
  const cases = [...byText].map(([text, calls]) => js`case ${text}: ${join(calls, ' ')} return;`);
  const key = (group[0] as Chain & { choice: Choice }).choice.key;
  return unit.hoistWith('g', [n], js`switch (${key}(${n})) { ${join(cases, ' ')} }`, false);
}
